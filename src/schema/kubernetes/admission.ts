/** What stands before the API server, and what extends it. https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/ */
import { kind } from '../kind.ts';
import { any, flag, list, number, oneOf, record, text } from '../shape.ts';
import { labelSelector, object } from './object-meta.ts';

const clientConfig = record({
  caBundle: text,
  url: text,
  service: record({ name: text, namespace: text, path: text, port: number }),
});
const rules = list(
  record({
    apiGroups: list(text),
    apiVersions: list(text),
    operations: list(text),
    resources: list(text),
    scope: text,
  }),
);
const matchConditions = list(record({ name: text, expression: text }));
const failurePolicy = oneOf('Fail', 'Ignore');

const webhookFields = {
  name: text,
  admissionReviewVersions: list(text),
  clientConfig,
  failurePolicy,
  matchConditions,
  matchPolicy: text,
  namespaceSelector: labelSelector,
  objectSelector: labelSelector,
  rules,
  sideEffects: text,
  timeoutSeconds: number,
} as const;

const matchResources = record({
  namespaceSelector: labelSelector,
  objectSelector: labelSelector,
  resourceRules: rules,
  excludeResourceRules: rules,
  matchPolicy: text,
});

export const admission = {
  'admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration': kind(
    object({ webhooks: list(record(webhookFields)) }),
  ),
  'admissionregistration.k8s.io/v1/MutatingWebhookConfiguration': kind(
    object({ webhooks: list(record({ ...webhookFields, reinvocationPolicy: text })) }),
  ),
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy': kind(
    object({
      spec: record({
        failurePolicy,
        matchConditions,
        matchConstraints: matchResources,
        paramKind: record({ apiVersion: text, kind: text }),
        validations: list(record({ expression: text, message: text, messageExpression: text, reason: text })),
        variables: list(record({ name: text, expression: text })),
        auditAnnotations: list(record({ key: text, valueExpression: text })),
      }),
    }),
  ),
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding': kind(
    object({
      spec: record({
        policyName: text,
        matchResources,
        validationActions: list(oneOf('Deny', 'Warn', 'Audit')),
        paramRef: any,
      }),
    }),
  ),
  'apiextensions.k8s.io/v1/CustomResourceDefinition': kind(
    object({
      spec: record({
        group: text,
        scope: text,
        names: record({ kind: text, listKind: text, plural: text, singular: text, shortNames: list(text) }),
        versions: list(record({ name: text, served: flag, storage: flag, schema: any, subresources: any })),
        conversion: any,
      }),
    }),
  ),
} as const;
