/** Network policies as a model: what a policy selects and what it lets through. */
import {
  isAbsent,
  itemsOf,
  knownOf,
  stateOf,
  type Unknown,
  unknownOf,
  type GraphNode,
  type View,
} from '../../../graph/index.ts';
import { type Labels, type PropertiesOf, propertiesOf, type Selector, selectorOf } from '../../../schema/index.ts';
import { type Addresses, parseCidr } from '../addresses.ts';

/** A port that a container names. */
export interface PodPort {
  readonly name?: string;
  readonly number: number;
  readonly protocol: string;
}

/** Pods of one workload, which are all alike. */
export interface Pod {
  readonly namespace: string;
  readonly labels: Labels;
  readonly ports: readonly PodPort[];
  /** Pods on the network of their node are outside what policies are sure to hold for. */
  readonly hostNetwork?: boolean | Unknown;
}

/** One peer of a rule: a block of addresses, or pods by their own labels and those of their namespace. */
export type Peer =
  | { readonly is: 'block'; readonly block: Addresses; readonly except: readonly Addresses[] }
  | { readonly is: 'pods'; readonly pods?: Selector; readonly namespaces?: Selector }
  | { readonly is: 'unknown'; readonly why: Unknown };

/** A port of a rule; without `port` every port of the protocol. A name is looked up at the destination. */
export interface RulePort {
  readonly protocol: string;
  readonly port?: number | string;
  readonly end?: number;
  readonly why?: Unknown;
}

/** A rule. No peers means all, no ports means all. */
export interface PolicyRule {
  readonly peers: readonly Peer[];
  readonly ports: readonly RulePort[];
}

/** A policy. A direction that it does not have is `undefined`; one that has no rules lets nothing through. */
export interface Policy {
  readonly address: string;
  readonly namespace: string;
  readonly pods: Selector;
  readonly ingress?: readonly PolicyRule[];
  readonly egress?: readonly PolicyRule[];
}

type Written = View<PropertiesOf<'networking.k8s.io/v1/NetworkPolicy'>>['spec'];

/** The policy that an object states. https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export function policyOf(node: GraphNode): Policy {
  const { spec, metadata } = propertiesOf(node, 'networking.k8s.io/v1/NetworkPolicy');
  const types = itemsOf(spec.policyTypes).flatMap((type) => knownOf(type) ?? []);
  // Unset: ingress always, egress only if there is a rule for it.
  const has = (type: 'Ingress' | 'Egress') =>
    types.length > 0 ? types.includes(type) : type === 'Ingress' || itemsOf(spec.egress).length > 0;
  return {
    address: node.address,
    namespace: knownOf(metadata.namespace) ?? 'default',
    pods: selectorOf(spec.podSelector) ?? { requirements: [] },
    ...(has('Ingress') && { ingress: rulesOf(spec, 'ingress') }),
    ...(has('Egress') && { egress: rulesOf(spec, 'egress') }),
  };
}

function rulesOf(spec: Written, direction: 'ingress' | 'egress'): readonly PolicyRule[] {
  const rules =
    direction === 'ingress'
      ? itemsOf(spec.ingress).map((rule) => ({ peers: rule.from, ports: rule.ports }))
      : itemsOf(spec.egress).map((rule) => ({ peers: rule.to, ports: rule.ports }));
  const read = rules.map(({ peers, ports }): PolicyRule => {
    const openPeers = unknownOf(peers);
    return {
      peers: [...itemsOf(peers).map(peerOf), ...(openPeers ? [{ is: 'unknown', why: openPeers } as const] : [])],
      ports: itemsOf(ports).map((one): RulePort => {
        const { value } = stateOf(one.port);
        const raw = value?.kind === 'literal' ? value.value : undefined;
        const why = unknownOf(one.port) ?? unknownOf(one.endPort) ?? unknownOf(one.protocol);
        const end = knownOf(one.endPort);
        return {
          protocol: knownOf(one.protocol) ?? 'TCP',
          ...(raw !== undefined && raw !== null && { port: portOf(raw) }),
          ...(end !== undefined && { end }),
          ...(why && { why }),
        };
      }),
    };
  });
  const open = unknownOf(direction === 'ingress' ? spec.ingress : spec.egress);
  return open ? [...read, { peers: [{ is: 'unknown', why: open }], ports: [] }] : read;
}

/** Ports are numbers; a text of digits is one too. */
export function portOf(raw: string | number | boolean): number | string {
  return typeof raw === 'string' && /^\d{1,5}$/.test(raw) ? Number(raw) : typeof raw === 'boolean' ? String(raw) : raw;
}

function peerOf(
  peer: ReturnType<
    typeof itemsOf<
      NonNullable<
        NonNullable<PropertiesOf<'networking.k8s.io/v1/NetworkPolicy'>['spec']['ingress']>[number]['from']
      >[number]
    >
  >[number],
): Peer {
  const block = knownOf(peer.ipBlock.cidr);
  const why = unknownOf(peer.ipBlock) ?? unknownOf(peer.ipBlock.cidr) ?? unknownOf(peer.ipBlock.except);
  if (block !== undefined) {
    const range = parseCidr(block);
    const except = itemsOf(peer.ipBlock.except).flatMap((one) => parseCidr(knownOf(one) ?? '') ?? []);
    if (range && !why) return { is: 'block', block: range, except };
  }
  if (why) return { is: 'unknown', why };
  if (!isAbsent(peer.ipBlock))
    return { is: 'pods', pods: { requirements: [{ key: '', operator: 'Exists', values: [] }] } };
  const pods = selectorOf(peer.podSelector);
  const namespaces = selectorOf(peer.namespaceSelector);
  return { is: 'pods', ...(pods && { pods }), ...(namespaces && { namespaces }) };
}
