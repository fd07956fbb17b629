/** The kind under which an object of a former API version is read. */

/** Group and version that took the place of others, for the kinds named, or for all. */
const moves: readonly { readonly from: RegExp; readonly kinds?: RegExp; readonly to: string }[] = [
  { from: /^extensions\/v1beta1$/, kinds: /^(?:Deployment|DaemonSet|ReplicaSet)$/, to: 'apps/v1' },
  { from: /^extensions\/v1beta1$/, kinds: /^(?:Ingress|NetworkPolicy)$/, to: 'networking.k8s.io/v1' },
  { from: /^apps\/v1beta[12]$/, to: 'apps/v1' },
  { from: /^batch\/(?:v1beta1|v2alpha1)$/, to: 'batch/v1' },
  { from: /^policy\/v1beta1$/, kinds: /^PodDisruptionBudget$/, to: 'policy/v1' },
  { from: /^autoscaling\/(?:v1|v2beta[12])$/, to: 'autoscaling/v2' },
  { from: /^rbac\.authorization\.k8s\.io\/v1(?:alpha|beta)1$/, to: 'rbac.authorization.k8s.io/v1' },
  { from: /^networking\.k8s\.io\/v1beta1$/, to: 'networking.k8s.io/v1' },
  { from: /^storage\.k8s\.io\/v1(?:alpha|beta)1$/, to: 'storage.k8s.io/v1' },
  { from: /^scheduling\.k8s\.io\/v1(?:alpha|beta)1$/, to: 'scheduling.k8s.io/v1' },
  { from: /^discovery\.k8s\.io\/v1beta1$/, to: 'discovery.k8s.io/v1' },
  {
    from: /^admissionregistration\.k8s\.io\/v1(?:alpha|beta)1$/,
    kinds: /^Validating|^MutatingWebhook/,
    to: 'admissionregistration.k8s.io/v1',
  },
  { from: /^apiextensions\.k8s\.io\/v1beta1$/, to: 'apiextensions.k8s.io/v1' },
  {
    from: /^gateway\.networking\.k8s\.io\/v1(?:alpha2|beta1)$/,
    kinds: /^(?:Gateway|GatewayClass|HTTPRoute|GRPCRoute)$/,
    to: 'gateway.networking.k8s.io/v1',
  },
  {
    from: /^gateway\.networking\.k8s\.io\/(?:v1|v1alpha2)$/,
    kinds: /^ReferenceGrant$/,
    to: 'gateway.networking.k8s.io/v1beta1',
  },
];

/**
 * The current kind of an object, `apps/v1/Deployment` for a Deployment of `extensions/v1beta1`. The moves are those of
 * https://kubernetes.io/docs/reference/using-api/deprecation-guide/ whose objects keep their shape where Merlon looks.
 */
export function currentKind(apiVersion: string, kind: string): string {
  const move = moves.find(({ from, kinds }) => from.test(apiVersion) && (kinds?.test(kind) ?? true));
  return `${move?.to ?? apiVersion}/${kind}`;
}

/** Kinds of objects that lie in no namespace; of kinds that are not built in, only those of the Gateway API are known. */
const clusterKinds: ReadonlySet<string> = new Set([
  'v1/Namespace',
  'v1/Node',
  'v1/PersistentVolume',
  'networking.k8s.io/v1/IngressClass',
  'rbac.authorization.k8s.io/v1/ClusterRole',
  'rbac.authorization.k8s.io/v1/ClusterRoleBinding',
  'storage.k8s.io/v1/StorageClass',
  'storage.k8s.io/v1/CSIDriver',
  'storage.k8s.io/v1/VolumeAttachment',
  'scheduling.k8s.io/v1/PriorityClass',
  'node.k8s.io/v1/RuntimeClass',
  'policy/v1beta1/PodSecurityPolicy',
  'apiextensions.k8s.io/v1/CustomResourceDefinition',
  'apiregistration.k8s.io/v1/APIService',
  'admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration',
  'admissionregistration.k8s.io/v1/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding',
  'certificates.k8s.io/v1/CertificateSigningRequest',
  'gateway.networking.k8s.io/v1/GatewayClass',
]);

/** Whether objects of a current kind lie in a namespace. */
export function isNamespaced(kind: string): boolean {
  return !clusterKinds.has(kind);
}

const objectKind = /^(?:[^/:]+\/)?v\d+(?:(?:alpha|beta)\d+)?\/[A-Z]\w*$/;

/** Whether nodes of a kind are objects of a cluster's API, whichever source declares them: version and kind, or group, version and kind. */
export function isObjectKind(kind: string): boolean {
  return objectKind.test(kind);
}
