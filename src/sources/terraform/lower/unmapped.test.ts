/** What the ledger says of types without a form, once for all resources of a type. */
import { expect, it } from 'vitest';
import { lower } from './index.ts';
import { sample } from './sample-instance.ts';

it('says once of a type why its resources are kept as Terraform has them', () => {
  const { ledger } = lower([
    sample('helm_release.a', { name: 'a' }),
    sample('helm_release.b', { name: 'b' }),
    sample('random_id.a', { byte_length: 4 }),
    sample('datadog_monitor.a', { name: 'a' }),
    sample('aws_thing.a', { name: 'a' }),
    sample('kubernetes_manifest.a', {}),
  ]);
  expect(ledger.map(({ subject, reason, count }) => `${subject} ${count}: ${reason}`)).toEqual([
    'helm_release 2: charts are not rendered; what a release brings into its cluster is not known',
    'random_id 1: exists in Terraform alone; its attributes are kept as they are',
    'datadog_monitor 1: types of the provider `datadog` that have no form here are kept with their attributes as they are',
    'aws_thing 1: no published form is known for this type; its attributes are kept as they are',
    'kubernetes_manifest 1: the object that it declares cannot be told from the code',
  ]);
});
