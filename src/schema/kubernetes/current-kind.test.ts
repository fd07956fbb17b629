/** Kinds of objects of a cluster, told from those of clouds and of Merlon's own. */
import { expect, it } from 'vitest';
import { kubernetes } from './index.ts';
import { isObjectKind } from './current-kind.ts';

it('knows objects of a cluster by their kind, those of extensions as well', () => {
  for (const kind of [...Object.keys(kubernetes), 'argoproj.io/v1alpha1/Application'])
    expect(isObjectKind(kind)).toBe(true);
  for (const kind of ['AWS::EKS::Cluster', 'terraform/aws_thing', 'kubernetes/Node', 'foothold/cluster-administrator'])
    expect(isObjectKind(kind)).toBe(false);
});
