/** Default service accounts are granted nothing. */
import { all, equals, every, failsIf } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';
import { bindingKinds } from '../role-rules.ts';

export default check({
  id: 'kubernetes-rbac-default-account-not-granted',
  title: 'Default service accounts are granted nothing',
  severity: 'medium',
  on: bindingKinds,
  why: 'Every pod that names no account runs as `default`. What that account is granted, all of them have, whoever wrote them.',
  fix: 'Grant the role to an account of its own, and name it in the pods that need it.',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://kubernetes.io/docs/concepts/security/service-accounts/',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:IA-2'],
  aliases: ['CKV_K8S_42', 'C-0189'],
  evaluate: ({ subjects }) =>
    every(subjects, (subject) =>
      failsIf(
        all(equals(subject.kind, 'ServiceAccount', ''), equals(subject.name, 'default', '')),
        subject.name,
        'every pod that names no account has these rights',
      ),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: deploy, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
        subjects: [{ kind: ServiceAccount, name: deployer, namespace: shop }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: deploy, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }
        subjects: [{ kind: ServiceAccount, name: «default», namespace: shop }]
      `,
    ],
  },
});
