/** What every Kubernetes object has. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/ */
import { any, flag, list, map, oneOf, record, type Shape, text } from '../shape.ts';

/** Name, namespace, labels and annotations. */
export const objectMeta = record({
  name: text,
  generateName: text,
  namespace: text,
  labels: map(text),
  annotations: map(text),
  finalizers: list(text),
  ownerReferences: list(record({ apiVersion: text, kind: text, name: text, uid: text, controller: flag })),
});

/** Labels that an object must have. An empty selector picks everything, an absent one nothing. */
export const labelSelector = record({
  matchLabels: map(text),
  matchExpressions: list(
    record({ key: text, operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist'), values: list(text) }),
  ),
});

/** A name in the same namespace. */
export const localReference = record({ name: text });

/** An object in any namespace. */
export const objectReference = record({ apiVersion: text, kind: text, name: text, namespace: text, fieldPath: text });

/** A number or a name, such as a port; read as text. */
export const intOrText: Shape<string> = any;

/** The shape of an object: what all have, and `fields`. */
export function object<const E extends Readonly<Record<string, Shape>>>(fields: E) {
  return record({ apiVersion: text, kind: text, metadata: objectMeta, ...fields });
}
