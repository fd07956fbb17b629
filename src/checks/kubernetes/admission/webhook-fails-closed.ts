/** Validating webhooks refuse when they do not answer. */
import { every, isNoneOf } from '../../../findings/index.ts';
import { check, kubernetes } from '../../check.ts';

export default check({
  id: 'kubernetes-admission-webhook-fails-closed',
  title: 'Validating webhooks refuse when they do not answer',
  severity: 'low',
  on: 'admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration',
  why: 'With `Ignore` every object gets in while the webhook is down or slow, and whoever can overload it decides when.',
  fix: 'Set `failurePolicy: Fail`, run several replicas, and except the namespace of the webhook itself, so that it can start.',
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#failure-policy',
    'https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/',
  ],
  controls: ['nist-800-53-r5:SC-24', 'nist-800-53-r5:CM-5'],
  evaluate: ({ webhooks }) =>
    every(webhooks, ({ failurePolicy }) =>
      isNoneOf(failurePolicy, ['Ignore'], 'objects get in unseen while it is down'),
    ),
  examples: {
    pass: [
      kubernetes`
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata: { name: policy }
        webhooks: [{ name: policy.example.com, clientConfig: { service: { name: policy, namespace: policy } } }]
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata: { name: policy }
        webhooks: [{ name: policy.example.com, failurePolicy: «Ignore», clientConfig: { service: { name: policy, namespace: policy } } }]
      `,
    ],
  },
});
