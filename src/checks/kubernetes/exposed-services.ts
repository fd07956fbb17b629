/** Which services a load balancer opens to the internet. */
import { all, equals, everyEntry, fail, pass, type Verdict } from '../../findings/index.ts';
import type { View } from '../../graph/index.ts';
import { knownOf } from '../../graph/index.ts';
import type { PropertiesOf } from '../../schema/index.ts';

/** Annotations by which the clouds make a load balancer internal or restrict its sources, with the values that do so. */
const inside: Readonly<Record<string, RegExp>> = {
  'service.beta.kubernetes.io/aws-load-balancer-internal': /^(?!false$)/,
  'service.beta.kubernetes.io/aws-load-balancer-scheme': /^internal$/,
  'service.beta.kubernetes.io/load-balancer-source-ranges': /./,
  'service.beta.kubernetes.io/azure-load-balancer-internal': /^true$/,
  'service.beta.kubernetes.io/azure-allowed-ip-ranges': /./,
  'service.beta.kubernetes.io/oci-load-balancer-internal': /^true$/,
  'service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type': /^private$/,
  'networking.gke.io/load-balancer-type': /^internal$/i,
  'cloud.google.com/load-balancer-type': /^internal$/i,
};

type Service = Pick<View<PropertiesOf<'v1/Service'>>, 'spec' | 'metadata'>;

/** Passes if the service has a load balancer that no annotation keeps inside. */
export function isPublicBalancer({ spec, metadata }: Service): Verdict {
  return all(
    equals(spec.type, 'LoadBalancer', ''),
    everyEntry(metadata.annotations, (name, value) =>
      Object.hasOwn(inside, name) && inside[name]?.test(knownOf(value) ?? '') === true ? fail(value, '') : pass(),
    ),
  );
}
