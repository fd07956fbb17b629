/** Pipelines, clusters, events and names that are known in part: each joined to what is meant, and to nothing like it. */
import { describe, expect, it } from 'vitest';
import { deployment, edgesOf, graphOf, object, type Plain, ref } from '../../tools/graph-of.ts';
import { links } from './index.ts';

function linked(resources: Record<string, Plain>) {
  const graph = graphOf(resources);
  const notes = links.flatMap(({ link }) => link(graph)).map(({ reason }) => reason);
  return { notes, edges: (kind: string) => edgesOf(graph, kind) };
}

describe('pipelines', () => {
  const scope = 'github:.github/workflows/ci.yaml';
  const step = (uses: object, more: object = {}): Plain => ({
    kind: 'github/Step',
    scope,
    properties: { uses, ...more },
  });
  const workflow = (steps: Record<string, Plain>, job: object = {}): Record<string, Plain> => ({
    [`${scope}#workflow`]: { kind: 'github/Workflow', scope, properties: { name: 'ci', jobs: ['build'], on: [] } },
    [`${scope}#build`]: {
      kind: 'github/Job',
      scope,
      properties: { id: 'build', steps: Object.keys(steps), ...job },
    },
    ...Object.fromEntries(Object.entries(steps).map(([name, one]) => [`${scope}#build/${name}`, one])),
  });

  it('are made of their jobs, and jobs of their steps', () => {
    const { edges } = linked(workflow({ 'steps[0]': step({ kind: 'action' }) }));
    expect(edges('contains')).toEqual([
      `${scope}#build -> ${scope}#build/steps[0]`,
      `${scope}#workflow -> ${scope}#build`,
    ]);
  });

  it('call the actions of their repository, not those of others', () => {
    const action: Record<string, Plain> = {
      'github:tools/action.yml': { kind: 'github/Action', scope: 'github:tools', properties: {} },
    };
    const uses = (kind: string) => linked({ ...workflow({ s: step({ kind, path: './tools' }) }), ...action });
    expect(uses('local').edges('triggers')).toEqual([`${scope}#build/s -> github:tools/action.yml`]);
    expect(uses('remote').edges('triggers')).toEqual([]);
  });

  it('run after the workflow that they name', () => {
    const after = (name: string): Record<string, Plain> => ({
      after: { kind: 'github/Workflow', properties: { on: [{ event: 'workflow_run', workflows: [name] }] } },
    });
    expect(linked({ ...workflow({}), ...after('ci') }).edges('triggers')).toEqual([`${scope}#workflow -> after`]);
    expect(linked({ ...workflow({}), ...after('other') }).edges('triggers')).toEqual([]);
  });

  it('ask for the role that they name, by the environment of the job as well', () => {
    const asks = (role: string) =>
      linked({
        ...workflow(
          { s: step({ kind: 'action', repo: 'configure-aws-credentials' }, { with: { 'role-to-assume': role } }) },
          { env: { ROLE: 'arn:aws:iam::111122223333:role/deploy' } },
        ),
        deploy: { kind: 'AWS::IAM::Role', properties: { RoleName: 'deploy' } },
      });
    const both = [`${scope}#build -> deploy`, `${scope}#build/s -> deploy`];
    expect(asks('arn:aws:iam::111122223333:role/deploy').edges('refers-to')).toEqual(both);
    expect(asks('${{ env.ROLE }}').edges('refers-to')).toEqual(both);
    const other = asks('arn:aws:iam::111122223333:role/other');
    expect(other.edges('refers-to')).toEqual([]);
    expect(other.notes).toContain('the role that it asks for is not among what was read');
  });
});

describe('clusters', () => {
  const cluster = (scope: string): Plain => ({ kind: 'AWS::EKS::Cluster', scope });
  const manifests = (scope: string): Record<string, Plain> => {
    const [[key, plain]] = Object.entries(deployment('shop', 'web', {})) as [[string, Plain]];
    return { [key]: { ...plain, scope } };
  };

  it('run what is applied to them: the only one, or that of the same environment', () => {
    const one = linked({ ...manifests('kubernetes:k8s'), c: cluster('terraform:infra') });
    expect(one.edges('placed-in')).toEqual(['shop/Deployment/web -> c']);
    const two = linked({
      ...manifests('kubernetes:k8s/staging'),
      s: cluster('terraform:environments/staging'),
      p: cluster('terraform:environments/production'),
    });
    expect(two.edges('placed-in')).toEqual(['shop/Deployment/web -> s']);
  });

  it('run nothing where nothing tells which', () => {
    const { edges, notes } = linked({
      ...manifests('kubernetes:k8s'),
      a: cluster('terraform:a'),
      b: cluster('terraform:b'),
    });
    expect(edges('placed-in')).toEqual([]);
    expect(notes).toEqual(['which of 2 clusters runs these manifests is not known']);
  });

  it('give a service account the role that its annotation names', () => {
    const account = (role: string) =>
      linked({
        ...object('v1/ServiceAccount', 'shop', 'web', {
          metadata: { annotations: { 'eks.amazonaws.com/role-arn': `arn:aws:iam::111122223333:role/${role}` } },
        }),
        web: { kind: 'AWS::IAM::Role', properties: { RoleName: 'web' } },
      });
    expect(account('web').edges('refers-to')).toEqual(['shop/ServiceAccount/web -> web']);
    expect(account('other').edges('refers-to')).toEqual([]);
  });
});

describe('events', () => {
  it('lead from their source over the mapping to what they start', () => {
    const { edges } = linked({
      queue: { kind: 'AWS::SQS::Queue' },
      other: { kind: 'AWS::SQS::Queue' },
      work: { kind: 'AWS::Lambda::Function' },
      mapping: {
        kind: 'AWS::Lambda::EventSourceMapping',
        properties: { EventSourceArn: ref('queue'), FunctionName: ref('work') },
      },
    });
    expect(edges('triggers')).toEqual(['mapping -> work', 'queue -> mapping']);
  });
});
