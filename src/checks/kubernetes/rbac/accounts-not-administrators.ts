/** Service accounts are not administrators of the cluster. */
import { equals, every, failsIf, when } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';
import { grantsAdministration } from '../role-rules.ts';

export default check({
  id: 'kubernetes-rbac-accounts-not-administrators',
  title: 'Service accounts are not administrators of the cluster',
  severity: 'high',
  on: 'rbac.authorization.k8s.io/v1/ClusterRoleBinding',
  why: 'Whoever breaks into one pod of such an account owns the cluster: every secret, every node, every workload.',
  fix: 'Grant a role with what the program calls, best within its namespace. Deployment tools may need much; keep their namespace closed to others.',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-3'],
  aliases: ['C-0185', 'KSV-0111'],
  evaluate: ({ roleRef, subjects }, facts) =>
    when(grantsAdministration(facts, roleRef.name), () =>
      every(subjects, ({ kind, name }) =>
        failsIf(equals(kind, 'ServiceAccount', ''), name, 'its pods are administrators of the cluster'),
      ),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: people }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
        subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: platform-engineers }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: ci }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
        subjects: [{ kind: ServiceAccount, name: «deployer», namespace: ci }]
      `,
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: all }
        rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: ci }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: all }
        subjects: [{ kind: ServiceAccount, name: «deployer», namespace: ci }]
      `,
    ],
  },
});
