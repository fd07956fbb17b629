/** Nothing is granted to people who have not logged in. */
import { every, isNoneOf, when } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';
import { bindingKinds } from '../role-rules.ts';

export default check({
  id: 'kubernetes-rbac-nothing-for-strangers',
  title: 'Nothing is granted to people who have not logged in',
  severity: 'critical',
  on: bindingKinds,
  why: '`system:anonymous` and `system:unauthenticated` are whoever reaches the API server. What they are granted, a stranger has.',
  fix: 'Remove the subject. Health checks need no more than the role `system:public-info-viewer`, which clusters grant by themselves.',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
  ],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-14', 'nist-800-53-r5:IA-2'],
  aliases: ['C-0262'],
  evaluate: ({ roleRef, subjects }) =>
    when(
      isNoneOf(
        roleRef.name,
        ['system:public-info-viewer', 'system:discovery', 'system:service-account-issuer-discovery'],
        '',
      ),
      () =>
        every(subjects, ({ name }) =>
          isNoneOf(
            name,
            ['system:anonymous', 'system:unauthenticated'],
            'whoever reaches the API server has these rights',
          ),
        ),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: info }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: system:public-info-viewer }
        subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: system:unauthenticated }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: open }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
        subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: User, name: «system:anonymous» }]
      `,
    ],
  },
});
