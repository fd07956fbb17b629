/** Roles that are granted do not change what stands before the API server. */
import { check, kubernetes } from '../../check.ts';
import { forbids, type Power, whenGranted } from '../role-rules.ts';

const webhooks: Power = {
  group: 'admissionregistration.k8s.io',
  resources: [
    'validatingwebhookconfigurations',
    'mutatingwebhookconfigurations',
    'validatingadmissionpolicies',
    'validatingadmissionpolicybindings',
    'mutatingadmissionpolicies',
    'mutatingadmissionpolicybindings',
  ],
  verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
  named: 'harmless',
};

export default check({
  id: 'kubernetes-rbac-no-control-of-admission',
  title: 'Roles that are granted do not change what stands before the API server',
  severity: 'medium',
  on: 'rbac.authorization.k8s.io/v1/ClusterRole',
  why: 'Whoever changes admission webhooks sees every object that is written, secrets among them, can change it, and can switch off the policies of the cluster.',
  fix: 'Restrict the rule by `resourceNames` to the configurations that the program keeps.',
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#control-admission-webhooks'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-5'],
  aliases: ['CKV_K8S_155'],
  evaluate: ({ rules }, facts) =>
    whenGranted(
      facts,
      () => forbids(rules, webhooks, 'policies can be switched off, and objects changed as they are written'),
      true,
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: injector }
        rules: [{ apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations], verbs: [patch], resourceNames: [injector] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: injector }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: injector }
        subjects: [{ kind: ServiceAccount, name: injector, namespace: mesh }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: { name: injector }
        rules: [{ apiGroups: [admissionregistration.k8s.io], resources: [«mutatingwebhookconfigurations»], verbs: [patch] }]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: injector }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: injector }
        subjects: [{ kind: ServiceAccount, name: injector, namespace: mesh }]
      `,
    ],
  },
});
