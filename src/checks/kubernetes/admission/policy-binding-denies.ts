/** Admission policies deny what they forbid. */
import { equals, some } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-admission-policy-binding-denies',
  title: 'Admission policies deny what they forbid',
  severity: 'low',
  on: 'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding',
  why: 'A binding that only warns or audits lets everything in that its policy forbids.',
  fix: 'Add `Deny` once the warnings have been dealt with.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/'],
  controls: ['nist-800-53-r5:CM-5', 'nist-800-53-r5:CM-7'],
  evaluate: ({ spec }) =>
    some(spec.validationActions, (action) => equals(action, 'Deny', ''), 'what the policy forbids gets in'),
  examples: {
    pass: [
      kubernetes`
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: replicas }
        spec: { policyName: replicas, validationActions: [Deny, Audit] }
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: replicas }
        spec: { policyName: replicas, validationActions: «[Warn]» }
      `,
    ],
  },
});
