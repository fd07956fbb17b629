/** Kubernetes objects are joined by names and labels, each with a near miss beside it. */
import { describe, expect, it } from 'vitest';
import { deployment, edgesOf, graphOf, notKnown, object, type Plain } from '../../../tools/graph-of.ts';
import { links } from '../index.ts';

function edges(kind: string, ...parts: Record<string, Plain>[]): string[] {
  const graph = graphOf(Object.assign({}, ...parts) as Record<string, Plain>);
  for (const { link } of links) link(graph);
  return edgesOf(graph, kind);
}

describe('selectors', () => {
  const service = (selector: object) => object('v1/Service', 'shop', 'web', { spec: { selector } });

  it('pick within the namespace, by every label', () => {
    const web = deployment('shop', 'web', { app: 'web', tier: 'front' });
    const other = deployment('other', 'web', { app: 'web', tier: 'front' });
    const half = deployment('shop', 'half', { app: 'web' });
    expect(edges('selects', service({ app: 'web', tier: 'front' }), web, other, half)).toEqual([
      'shop/Service/web -> shop/Deployment/web',
    ]);
  });

  it('pick nothing when a service has none, and everything when a policy has an empty one', () => {
    const web = deployment('shop', 'web', { app: 'web' });
    expect(edges('selects', service({}), web)).toEqual([]);
    const policy = object('networking.k8s.io/v1/NetworkPolicy', 'shop', 'all', { spec: { podSelector: {} } });
    expect(edges('selects', policy, web)).toEqual(['shop/NetworkPolicy/all -> shop/Deployment/web']);
  });

  it('hang on labels that are not known', () => {
    expect(edges('selects', service({ app: 'web' }), deployment('shop', 'web', { app: notKnown }))).toEqual([
      '? shop/Service/web -> shop/Deployment/web',
    ]);
  });
});

describe('accounts', () => {
  it('are the named one, or the default, which gets a node', () => {
    const account = object('v1/ServiceAccount', 'shop', 'web');
    const named = deployment('shop', 'web', {}, { serviceAccountName: 'web' });
    expect(edges('runs-as', account, named, deployment('shop', 'plain', {}))).toEqual([
      'shop/Deployment/plain -> shop/ServiceAccount/default',
      'shop/Deployment/web -> shop/ServiceAccount/web',
    ]);
  });

  it('get what bindings grant to their groups, in their own namespace only', () => {
    const accounts = { ...object('v1/ServiceAccount', 'shop', 'a'), ...object('v1/ServiceAccount', 'other', 'b') };
    const binding = object('rbac.authorization.k8s.io/v1/RoleBinding', 'shop', 'r', {
      roleRef: { kind: 'ClusterRole', name: 'edit' },
      subjects: [
        { kind: 'Group', name: 'system:serviceaccounts:shop' },
        { kind: 'User', name: 'jane' },
      ],
    });
    expect(edges('granted-to', accounts, binding)).toEqual([
      'Group/system:serviceaccounts:shop -> shop/ServiceAccount/a',
      'shop/RoleBinding/r -> Group/system:serviceaccounts:shop',
      'shop/RoleBinding/r -> User/jane',
    ]);
    expect(edges('binds', binding)).toEqual(['shop/RoleBinding/r -> BuiltInRole/edit']);
  });

  it('refer to the role that their annotation names, unless two have its name', () => {
    const account = object('v1/ServiceAccount', 'shop', 'web', {
      metadata: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/web' } },
    });
    const role = (scope: string) => ({
      [`${scope}#role`]: { kind: 'AWS::IAM::Role', scope, properties: { RoleName: 'web' } },
    });
    expect(edges('refers-to', account, role('a'))).toEqual(['shop/ServiceAccount/web -> a#role']);
    expect(edges('refers-to', account, role('a'), role('b'))).toEqual([]);
  });
});

describe('mounts and routes', () => {
  it('join secrets of the environment and of volumes', () => {
    const secrets = { ...object('v1/Secret', 'shop', 'key'), ...object('v1/Secret', 'other', 'far') };
    const web = deployment(
      'shop',
      'web',
      {},
      {
        containers: [
          {
            env: [{ name: 'K', valueFrom: { secretKeyRef: { name: 'key', key: 'k' } } }],
            envFrom: [{ secretRef: { name: 'far' } }],
          },
        ],
      },
    );
    expect(edges('mounts', secrets, web)).toEqual(['shop/Deployment/web -> shop/Secret/key']);
  });

  it('join ingresses to services of their own namespace', () => {
    const ingress = object('networking.k8s.io/v1/Ingress', 'shop', 'i', {
      spec: { defaultBackend: { service: { name: 'web' } } },
    });
    expect(edges('routes-to', ingress, object('v1/Service', 'shop', 'web'))).toEqual([
      'shop/Ingress/i -> shop/Service/web',
    ]);
    expect(edges('routes-to', ingress, object('v1/Service', 'other', 'web'))).toEqual([]);
  });
});
