/** Not everyone in the cluster is its administrator. */
import { any, every, isNoneOf, isOneOf, when } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';
import { grantsAdministration } from '../role-rules.ts';

const everyone = ['system:authenticated', 'system:serviceaccounts', 'system:unauthenticated', 'system:anonymous'];

export default check({
  id: 'kubernetes-rbac-no-administration-for-everyone',
  title: 'Not everyone in the cluster is its administrator',
  severity: 'critical',
  on: 'rbac.authorization.k8s.io/v1/ClusterRoleBinding',
  why: '`system:authenticated` and `system:serviceaccounts` are every user and every pod. A single pod that is broken into, or on some clouds any customer of the provider, owns the cluster.',
  fix: 'Grant the role to the people and accounts that need it, by name.',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
  ],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  aliases: ['C-0185'],
  evaluate: ({ roleRef, subjects }, facts) =>
    when(any(isOneOf(roleRef.name, ['admin', 'edit'], ''), grantsAdministration(facts, roleRef.name)), () =>
      every(subjects, ({ name }) => isNoneOf(name, everyone, 'every pod or user has these rights')),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: readers }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
        subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: system:authenticated }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: easy }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
        subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: «system:serviceaccounts» }]
      `,
    ],
  },
});
