/** No role reads the secrets of all namespaces. */
import { check, kubernetes } from '../../check.ts';
import { forbids, type Power, whenGranted } from '../role-rules.ts';

const secrets: Power = {
  group: '',
  resources: ['secrets'],
  verbs: ['get', 'list', 'watch'],
  named: 'harmless',
  evenBroad: true,
};

export default check({
  id: 'kubernetes-rbac-secrets-not-readable-everywhere',
  title: 'No role reads the secrets of all namespaces',
  severity: 'high',
  on: 'rbac.authorization.k8s.io/v1/ClusterRole',
  why: 'The secrets of a cluster hold the tokens of its service accounts and the keys to what lies outside. Whoever breaks into one pod with this role has them all; `list` and `watch` show them as well as `get`.',
  fix: 'Bind the role in the namespaces that need it, or name the secrets by `resourceNames`.',
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-28'],
  aliases: ['KSV-0041', 'C-0015'],
  evaluate: ({ rules }, facts) =>
    whenGranted(facts, () => forbids(rules, secrets, 'the secrets of all namespaces can be read'), true),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: secret-reader }
        rules: [{ apiGroups: [''], resources: [secrets], verbs: [get], resourceNames: [registry] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: secret-reader }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: secret-reader }
        subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: secret-reader }
        rules: [{ apiGroups: [''], resources: [configmaps, «secrets»], verbs: [list] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: secret-reader }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: secret-reader }
        subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]
      `,
    ],
  },
});
