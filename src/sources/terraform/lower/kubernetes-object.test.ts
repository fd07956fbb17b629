/** Resources of the Kubernetes provider become the objects of the cluster's API. */
import { describe, expect, it } from 'vitest';
import { lower } from './index.ts';
import { type Plain, plainOf, sample, somehow } from './sample-instance.ts';

function object(address: string, attributes: Readonly<Record<string, Plain>>) {
  const { resources, ledger } = lower([sample(address, attributes)]);
  const [node] = resources;
  return { kind: node?.kind, properties: plainOf(node?.properties), ledger: ledger.length };
}

describe('the Kubernetes provider', () => {
  it('spells names as the API does, and lists of blocks in the plural', () => {
    const container = {
      name: 'c',
      image: 'shop:1',
      env: [{ name: 'KEY', value: null, value_from: [{ secret_key_ref: [{ name: 's', key: 'k' }] }] }],
      port: [{ container_port: 80 }],
      security_context: [{ run_as_user: '0', allow_privilege_escalation: true, capabilities: [{ add: ['ALL'] }] }],
      volume_mount: [{ name: 'v', mount_path: '/v' }],
      resources: [{ limits: { cpu: '1', 'example.com/big_gpu': '1' } }],
    };
    expect(
      object('kubernetes_deployment_v1.d', {
        metadata: [{ name: 'd', labels: { my_app: 'd' } }],
        timeouts: [{ create: '5m' }],
        spec: [
          {
            selector: [{ match_labels: { my_app: 'd' } }],
            template: [
              {
                metadata: [{ labels: { my_app: 'd' } }],
                spec: [
                  {
                    service_account_name: 'a',
                    host_network: true,
                    host_ipc: true,
                    container: [container],
                    volume: [{ name: 'v', host_path: [{ path: '/' }] }],
                  },
                ],
              },
            ],
          },
        ],
      }),
    ).toEqual({
      kind: 'apps/v1/Deployment',
      ledger: 0,
      properties: {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'd', labels: { my_app: 'd' } },
        spec: {
          selector: { matchLabels: { my_app: 'd' } },
          template: {
            metadata: { labels: { my_app: 'd' } },
            spec: {
              serviceAccountName: 'a',
              hostNetwork: true,
              hostIPC: true,
              containers: [
                {
                  name: 'c',
                  image: 'shop:1',
                  env: [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }],
                  ports: [{ containerPort: 80 }],
                  securityContext: { runAsUser: '0', allowPrivilegeEscalation: true, capabilities: { add: ['ALL'] } },
                  volumeMounts: [{ name: 'v', mountPath: '/v' }],
                  resources: { limits: { cpu: '1', 'example.com/big_gpu': '1' } },
                },
              ],
              volumes: [{ name: 'v', hostPath: { path: '/' } }],
            },
          },
        },
      },
    });
  });

  it('reads rules of access and of networks', () => {
    expect(
      object('kubernetes_cluster_role.r', {
        metadata: [{ name: 'r' }],
        rule: [{ api_groups: [''], resources: ['secrets'], verbs: ['*'], resource_names: [] }],
      }).properties,
    ).toMatchObject({ rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['*'] }] });
    expect(
      object('kubernetes_role_binding_v1.b', {
        metadata: [{ name: 'b', namespace: 'n' }],
        role_ref: [{ api_group: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' }],
        subject: [{ kind: 'ServiceAccount', name: 'a', namespace: 'n' }],
      }).properties,
    ).toMatchObject({
      roleRef: { kind: 'ClusterRole', name: 'cluster-admin' },
      subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'n' }],
    });
    expect(
      object('kubernetes_network_policy.p', {
        metadata: [{ name: 'p' }],
        spec: [
          {
            pod_selector: [{}],
            policy_types: ['Ingress'],
            ingress: [{ ports: [{ port: '80', protocol: 'TCP' }], from: [{ ip_block: [{ cidr: '0.0.0.0/0' }] }] }],
          },
        ],
      }).properties,
    ).toMatchObject({
      spec: {
        podSelector: {},
        policyTypes: ['Ingress'],
        ingress: [{ ports: [{ port: '80', protocol: 'TCP' }], from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }],
      },
    });
  });

  it('takes the texts of a secret for plain ones', () => {
    const secret = { metadata: [{ name: 's' }], data: { password: 'p' }, binary_data: { key: 'a2V5' } };
    expect(object('kubernetes_secret.s', secret).properties).toMatchObject({
      stringData: { password: 'p' },
      data: { key: 'a2V5' },
    });
  });

  it('takes a manifest for the object, under its current kind', () => {
    const manifest = { apiVersion: 'apps/v1beta2', kind: 'Deployment', metadata: { name: 'd' }, spec: { replicas: 2 } };
    expect(object('kubernetes_manifest.m', { manifest })).toEqual({
      kind: 'apps/v1/Deployment',
      properties: manifest,
      ledger: 0,
    });
  });

  it('reads manifests in YAML, and puts them into the namespace that overrules theirs', () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n  namespace: a\nspec:\n  hostNetwork: yes\n';
    expect(object('kubectl_manifest.m', { yaml_body: pod, override_namespace: 'b' })).toEqual({
      kind: 'v1/Pod',
      properties: {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'p', namespace: 'b' },
        spec: { hostNetwork: true },
      },
      ledger: 0,
    });
    for (const yaml_body of ['a: [', 'apiVersion: v1', `${pod}---\n${pod}`, '- a', somehow])
      expect(object('kubectl_manifest.m', { yaml_body })).toMatchObject({
        kind: 'terraform/kubectl_manifest',
        ledger: 1,
      });
  });

  it('brings an ingress of the former API into the current form', () => {
    const path = { path: '/', backend: { serviceName: 's', servicePort: 80 } };
    const manifest = {
      apiVersion: 'extensions/v1beta1',
      kind: 'Ingress',
      metadata: { name: 'i' },
      spec: { rules: [{ http: { paths: [path] } }] },
    };
    const { kind, properties } = object('kubernetes_manifest.m', { manifest });
    expect(kind).toBe('networking.k8s.io/v1/Ingress');
    expect(properties).toMatchObject({
      spec: {
        rules: [{ http: { paths: [{ path: '/', backend: { service: { name: 's', port: { number: 80 } } } }] } }],
      },
    });
  });

  it.each([
    ['a manifest whose kind is not known', 'kubernetes_manifest.m', { manifest: { apiVersion: 'v1', kind: somehow } }],
    ['a manifest that is not known', 'kubernetes_manifest.m', { manifest: somehow }],
    ['an ingress of the former API', 'kubernetes_ingress.i', { metadata: [{ name: 'i' }] }],
    ['a type that is not known', 'kubernetes_priority_class.p', { value: 1 }],
  ])('keeps %s as it is and says so', (_, address, attributes) => {
    const { kind, ledger } = object(address, attributes);
    expect([kind, ledger]).toEqual([`terraform/${address.slice(0, -2)}`, 1]);
  });
});
