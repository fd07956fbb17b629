/** Namespaces with workloads have a network policy. */
import { fail, pass } from '../../../findings/index.ts';
import { isWorkloadKind } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-namespace-has-network-policy',
  title: 'Namespaces with workloads have a network policy',
  severity: 'medium',
  on: 'v1/Namespace',
  why: 'Where no policy selects a pod, every pod of the cluster reaches it. Whoever breaks into one goes on to the next.',
  fix: 'Add a policy that denies by default, and one for each way that is meant. The network plug-in must enforce policies.',
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4'],
  aliases: ['CKV2_K8S_6', 'C-0260'],
  evaluate: ({ metadata }, facts) => {
    const inside = facts.in('placed-in').map(({ from }) => facts.at(from).kind);
    if (!inside.some((kind) => isWorkloadKind(kind))) return pass();
    return inside.includes('networking.k8s.io/v1/NetworkPolicy')
      ? pass()
      : fail(metadata.name, 'every pod of the cluster reaches its pods');
  },
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        spec: { containers: [{ name: web, image: 'web:1.4.2' }] }
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: { name: deny, namespace: shop }
        spec: { podSelector: {}, policyTypes: [Ingress] }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Namespace
        metadata: { name: «shop» }
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop }
        spec: { containers: [{ name: web, image: 'web:1.4.2' }] }
      `,
    ],
  },
});
