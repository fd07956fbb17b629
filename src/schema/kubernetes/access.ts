/** Accounts, roles and bindings. https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/ */
import { kind } from '../kind.ts';
import { flag, list, record, text } from '../shape.ts';
import { labelSelector, localReference, object, objectReference } from './object-meta.ts';

const rules = list(
  record({
    apiGroups: list(text),
    resources: list(text),
    resourceNames: list(text),
    verbs: list(text),
    nonResourceURLs: list(text),
  }),
);
const subjects = list(record({ apiGroup: text, kind: text, name: text, namespace: text }));
const roleRef = record({ apiGroup: text, kind: text, name: text });

export const access = {
  'v1/ServiceAccount': kind(
    object({
      automountServiceAccountToken: flag,
      imagePullSecrets: list(localReference),
      secrets: list(objectReference),
    }),
  ),
  'rbac.authorization.k8s.io/v1/Role': kind(object({ rules })),
  'rbac.authorization.k8s.io/v1/ClusterRole': kind(
    object({ rules, aggregationRule: record({ clusterRoleSelectors: list(labelSelector) }) }),
  ),
  'rbac.authorization.k8s.io/v1/RoleBinding': kind(object({ roleRef, subjects })),
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding': kind(object({ roleRef, subjects })),
} as const;
