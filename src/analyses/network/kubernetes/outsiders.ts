/** Who sends to a pod on behalf of strangers, and whether a policy means them. */
import type { Origin } from '../../../graph/index.ts';
import { type Labels, picks, type Selector } from '../../../schema/index.ts';
import { type Addresses, covers, holdsStrangers, subtract } from '../addresses.ts';
import { openQuestion } from '../decision.ts';
import type { Matches } from './policies.ts';
import type { Peer, Pod } from './policy.ts';

/**
 * A load balancer outside the cluster, that sends to pods or nodes. Selectors of pods and namespaces never mean it, for they mean pods
 * of the cluster. A block that holds strangers lets it in; one of private addresses does if it holds all of the balancer's own, `addresses`, and may do so where they are not known.
 */
export function matchesBalancer(origin: Origin, addresses: readonly Addresses[] = []): Matches {
  return (peer) => {
    if (peer.is === 'unknown') return peer.why;
    if (peer.is === 'pods') return false;
    const left = subtract([peer.block], peer.except);
    if (addresses.length > 0 && addresses.every((own) => left.some((range) => covers(range, own)))) return true;
    return blockLetsIn(peer, origin);
  };
}

/**
 * An ingress controller or gateway, whose pods send on what they take. A rule that names its pods or its namespace lets it in. Where
 * `controllers` were read they decide; else rules decide by the names and labels that controllers are installed with, and a selector
 * that speaks of none of them is taken to mean other pods: closed.
 */
export function matchesController(
  origin: Origin,
  controllers: readonly Pod[],
  labelsOf: (namespace: string) => Labels,
): Matches {
  return (peer, namespace) => {
    if (peer.is === 'unknown') return peer.why;
    if (peer.is === 'block') return blockLetsIn(peer, origin);
    const pods = controllers.length > 0 ? controllers : usual;
    for (const pod of pods) {
      const around = controllers.length > 0 ? labelsOf(pod.namespace) : usualLabels(pod.namespace);
      const inNamespace = peer.namespaces ? picks(peer.namespaces, around) : pod.namespace === namespace;
      if (inNamespace === true && (!peer.pods || picks(peer.pods, pod.labels) === true)) return true;
    }
    // A namespace that is labelled for ingress has the controller in it.
    return (
      peer.namespaces !== undefined &&
      speaksOfIngress(peer.namespaces) &&
      (!peer.pods || peer.pods.requirements.length === 0 || speaksOfIngress(peer.pods))
    );
  };
}

const ingressWord = /ingress|traefik|haproxy|contour|emissary|ambassador|\bkong\b|envoy-gateway/i;

/** Whether a name or an image is that of an ingress controller. */
export function isController(text: string): boolean {
  return ingressWord.test(text) && !/admission|webhook|default-?backend|certgen/i.test(text);
}

function speaksOfIngress({ requirements }: Selector): boolean {
  return requirements.some(
    ({ key, operator, values }) =>
      (operator === 'In' || operator === 'Exists') &&
      [key, ...values].some((word) => typeof word === 'string' && ingressWord.test(word)),
  );
}

function blockLetsIn(peer: Extract<Peer, { is: 'block' }>, origin: Origin) {
  const left = subtract([peer.block], peer.except);
  if (holdsStrangers(left, peer.block.family)) return true;
  return openQuestion(
    'whether the addresses that a policy lets in are those of the load balancer is not known',
    origin,
  );
}

function pod(namespace: string, labels: Readonly<Record<string, string>>): Pod {
  return { namespace, labels: { entries: new Map(Object.entries(labels)) }, ports: [] };
}

/** Controllers as their own documentation installs them. */
const usual: readonly Pod[] = [
  pod('ingress-nginx', {
    'app.kubernetes.io/name': 'ingress-nginx',
    'app.kubernetes.io/instance': 'ingress-nginx',
    'app.kubernetes.io/component': 'controller',
  }),
  pod('nginx-ingress', { app: 'nginx-ingress', 'app.kubernetes.io/name': 'nginx-ingress' }),
  pod('traefik', { 'app.kubernetes.io/name': 'traefik' }),
  pod('kube-system', { 'app.kubernetes.io/name': 'traefik' }),
  pod('kong', { app: 'kong-gateway', 'app.kubernetes.io/name': 'kong' }),
  pod('projectcontour', { app: 'envoy' }),
  pod('haproxy-controller', { run: 'haproxy-ingress', 'app.kubernetes.io/name': 'kubernetes-ingress' }),
  pod('istio-system', { app: 'istio-ingressgateway', istio: 'ingressgateway' }),
  pod('istio-ingress', { app: 'istio-ingress', istio: 'ingress' }),
];

function usualLabels(namespace: string): Labels {
  return {
    entries: new Map([
      ['kubernetes.io/metadata.name', namespace],
      ['name', namespace],
      ['app.kubernetes.io/name', namespace],
      ['app.kubernetes.io/instance', namespace],
    ]),
  };
}
