/** Roles that are granted do not reach the kubelet by proxy. */
import { check, kubernetes } from '../../check.ts';
import { forbids, type Power, whenGranted } from '../role-rules.ts';

const proxy: Power = { group: '', resources: ['nodes/proxy'], verbs: ['get', 'create'], named: 'harmless' };

export default check({
  id: 'kubernetes-rbac-no-node-proxy',
  title: 'Roles that are granted do not reach the kubelet by proxy',
  severity: 'high',
  on: 'rbac.authorization.k8s.io/v1/ClusterRole',
  why: '`nodes/proxy` opens the API of the kubelet, which runs commands in every pod of the node and leaves no trace in the audit log.',
  fix: 'Collectors of metrics need `nodes/metrics` or `nodes/stats` only.',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#access-to-proxy-subresource-of-nodes',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AU-12'],
  evaluate: ({ rules }, facts) =>
    whenGranted(facts, () => forbids(rules, proxy, 'commands can be run in every pod, unseen'), true),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: metrics }
        rules: [{ apiGroups: [''], resources: [nodes/metrics], verbs: [get] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: metrics }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: metrics }
        subjects: [{ kind: ServiceAccount, name: prometheus, namespace: metrics }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: metrics }
        rules: [{ apiGroups: [''], resources: [nodes, «nodes/proxy»], verbs: [get, list] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: metrics }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: metrics }
        subjects: [{ kind: ServiceAccount, name: prometheus, namespace: metrics }]
      `,
    ],
  },
});
