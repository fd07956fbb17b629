/** Roles that are granted do not change rights. */
import { all } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';
import { forbids, type Power, roleKinds, whenGranted } from '../role-rules.ts';

const roles: Power = {
  group: 'rbac.authorization.k8s.io',
  resources: ['roles', 'clusterroles'],
  verbs: ['escalate', 'bind'],
  named: 'harmless',
};
const users: Power = {
  group: '',
  resources: ['users', 'groups', 'serviceaccounts'],
  verbs: ['impersonate'],
  named: 'harmless',
};

export default check({
  id: 'kubernetes-rbac-no-escalation-of-rights',
  title: 'Roles that are granted do not change rights',
  severity: 'high',
  on: roleKinds,
  why: 'With `escalate` or `bind` on roles, or `impersonate` on users, an account gives itself every right that there is, whatever else its role says.',
  fix: 'Remove the verbs, or restrict them by `resourceNames` to the roles and users that are meant.',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#escalate-verb',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-3'],
  aliases: ['CKV_K8S_158', 'KSV-0043', 'C-0191'],
  evaluate: ({ rules }, facts) =>
    whenGranted(facts, () =>
      all(
        forbids(rules, roles, 'its holder can write every right into a role'),
        forbids(rules, users, 'its holder can act as anyone'),
      ),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: support }
        rules: [{ apiGroups: [''], resources: [users], verbs: [impersonate], resourceNames: [viewer] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: support }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: support }
        subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: operator }
        rules: [{ apiGroups: [rbac.authorization.k8s.io], resources: [«clusterroles»], verbs: [get, escalate] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: operator }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: operator }
        subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]
      `,
    ],
  },
});
