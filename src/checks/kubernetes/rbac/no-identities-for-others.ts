/** Roles that are granted do not make tokens or certificates of others. */
import { all } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';
import { forbids, type Power, roleKinds, whenGranted } from '../role-rules.ts';

const tokens: Power = { group: '', resources: ['serviceaccounts/token'], verbs: ['create'], named: 'harmless' };
const approvals: Power = {
  group: 'certificates.k8s.io',
  resources: ['signers'],
  verbs: ['approve', 'sign'],
  named: 'harmless',
};

export default check({
  id: 'kubernetes-rbac-no-identities-for-others',
  title: 'Roles that are granted do not make tokens or certificates of others',
  severity: 'high',
  on: roleKinds,
  why: 'Whoever makes tokens of service accounts, or approves and signs certificates, becomes any account or user, administrators among them.',
  fix: 'Restrict the rule by `resourceNames` to the accounts or signers that are meant.',
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#token-request',
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#csrs-and-certificate-issuing',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:IA-5'],
  aliases: ['CKV_K8S_156'],
  evaluate: ({ rules }, facts) =>
    whenGranted(facts, () =>
      all(
        forbids(rules, tokens, 'its holder can become any service account that it covers'),
        forbids(rules, approvals, 'its holder can have certificates of any user signed'),
      ),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: minter, namespace: shop }
        rules: [{ apiGroups: [''], resources: [serviceaccounts/token], verbs: [create], resourceNames: [web] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: minter, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: minter }
        subjects: [{ kind: ServiceAccount, name: ci, namespace: shop }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: { name: minter, namespace: shop }
        rules: [{ apiGroups: [''], resources: [«serviceaccounts/token»], verbs: [create] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: minter, namespace: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: minter }
        subjects: [{ kind: ServiceAccount, name: ci, namespace: shop }]
      `,
    ],
  },
});
