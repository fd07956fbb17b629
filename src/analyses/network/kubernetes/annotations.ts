/** Annotations that decide whether a load balancer stands on the internet. */
import { entriesOf, knownOf, type Origin, stateOf, type View } from '../../../graph/index.ts';
import type { ObjectMeta } from '../../../schema/index.ts';

/** A known annotation with its place. */
export interface Annotation {
  readonly name: string;
  readonly value: string;
  readonly origin: Origin;
}

/** The annotations of an object whose values are known. */
export function annotationsOf({ annotations }: View<ObjectMeta>): ReadonlyMap<string, Annotation> {
  const found = new Map<string, Annotation>();
  for (const [name, value] of entriesOf(annotations)) {
    const known = knownOf(value);
    if (known !== undefined) found.set(name, { name, value: known.trim(), origin: stateOf(value).origin });
  }
  return found;
}

/** Annotations by which load balancer controllers of the clouds keep a balancer inside, from their documentation. */
const internal: readonly { readonly name: string; readonly value: RegExp }[] = [
  { name: 'service.beta.kubernetes.io/aws-load-balancer-internal', value: /^(?:true|0\.0\.0\.0\/0)$/i },
  { name: 'service.beta.kubernetes.io/aws-load-balancer-scheme', value: /^internal$/ },
  { name: 'service.beta.kubernetes.io/azure-load-balancer-internal', value: /^true$/i },
  { name: 'networking.gke.io/load-balancer-type', value: /^internal$/i },
  { name: 'cloud.google.com/load-balancer-type', value: /^internal$/i },
  { name: 'service.beta.kubernetes.io/openstack-internal-load-balancer', value: /^true$/i },
  { name: 'service.beta.kubernetes.io/oci-load-balancer-internal', value: /^true$/i },
  { name: 'oci-network-load-balancer.oraclecloud.com/internal', value: /^true$/i },
  { name: 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type', value: /^intranet$/i },
  { name: 'service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type', value: /^private$/i },
  { name: 'kubernetes.io/ingress.class', value: /^gce-internal$/ },
  { name: 'appgw.ingress.kubernetes.io/use-private-ip', value: /^true$/i },
  { name: 'alb.ingress.kubernetes.io/scheme', value: /^internal$/ },
];

/** The annotation that keeps the balancer inside, if there is one. */
export function internalBy(annotations: ReadonlyMap<string, Annotation>): Annotation | undefined {
  for (const { name, value } of internal) {
    const own = annotations.get(name);
    if (own && value.test(own.value)) return own;
  }
  return undefined;
}

/** Annotations by which an ingress asks for a login before it hands a request on. */
const logins: readonly { readonly name: string; readonly value: RegExp }[] = [
  { name: 'alb.ingress.kubernetes.io/auth-type', value: /^(?:cognito|oidc)$/ },
  { name: 'nginx.ingress.kubernetes.io/auth-url', value: /./ },
  { name: 'nginx.ingress.kubernetes.io/auth-type', value: /^(?:basic|digest)$/ },
  { name: 'nginx.ingress.kubernetes.io/auth-tls-secret', value: /./ },
];

/** The annotation that asks for a login, if there is one. */
export function loginBy(annotations: ReadonlyMap<string, Annotation>): Annotation | undefined {
  for (const { name, value } of logins) {
    const own = annotations.get(name);
    if (own && value.test(own.value)) return own;
  }
  return undefined;
}

/** Annotations that list the addresses of callers. */
export const callerRanges = [
  'alb.ingress.kubernetes.io/inbound-cidrs',
  'nginx.ingress.kubernetes.io/whitelist-source-range',
  'nginx.ingress.kubernetes.io/allowlist-source-range',
  'service.beta.kubernetes.io/load-balancer-source-ranges',
] as const;
