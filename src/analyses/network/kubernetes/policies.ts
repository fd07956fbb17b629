/** What network policies let through, between pods and from outside. */
import type { Unknown } from '../../../graph/index.ts';
import { type Labels, picks } from '../../../schema/index.ts';
import type { Peer, Pod, Policy, PolicyRule, RulePort } from './policy.ts';

/** An answer in three values: what is not known is what decides. */
export type Answer = boolean | Unknown;

/** A port at the destination, after services have been resolved. */
export interface Port {
  readonly number: number;
  readonly protocol: string;
}

/** Whether a peer of a policy in `namespace` means the other side. */
export type Matches = (peer: Peer, namespace: string) => Answer;

/** Policies of one scope, found by namespace. Isolation and union of rules as the specification says. */
export class Policies {
  /** By namespace and one label that their selector demands; those that demand none under the namespace alone. */
  readonly #index = new Map<string, Policy[]>();
  readonly #all = new Map<string, Policy[]>();
  readonly #selecting = new Map<Pod, readonly { readonly policy: Policy; readonly sure: Answer }[]>();
  readonly #labelsOf: (namespace: string) => Labels;

  /** `labelsOf` gives the labels of a namespace; `kubernetes.io/metadata.name` must be among them. */
  constructor(policies: readonly Policy[], labelsOf: (namespace: string) => Labels) {
    this.#labelsOf = labelsOf;
    for (const policy of policies) {
      file(this.#all, policy.namespace, policy);
      const demanded = policy.pods.requirements.find(
        ({ operator, values }) => operator === 'In' && values.length === 1 && typeof values[0] === 'string',
      );
      file(
        this.#index,
        demanded ? labelKey(policy.namespace, demanded.key, demanded.values[0]) : policy.namespace,
        policy,
      );
    }
  }

  /** Whether a connection from `from` to `to` is let through: the sender's egress and the receiver's ingress must both allow it. */
  allowed(from: Pod, to: Pod, port: Port): Answer {
    if (from === to) return true;
    const host = onHost(from) ?? onHost(to);
    if (host) return host;
    return and(
      this.lets('egress', from, this.#matchesPod(to), port, to),
      this.lets('ingress', to, this.#matchesPod(from), port, to),
    );
  }

  /** Whether the policies of one direction of `pod` let the other side through; names of ports are looked up at `destination`. */
  lets(direction: 'ingress' | 'egress', pod: Pod, matches: Matches, port: Port, destination: Pod): Answer {
    let isolated: Answer = false;
    let answer: Answer = false;
    for (const { policy, sure } of this.#policiesOf(pod)) {
      const rules = policy[direction];
      if (!rules) continue;
      isolated = or(isolated, sure);
      answer = or(answer, and(sure, this.#anyRule(rules, policy, matches, port, destination)));
      if (answer === true) return true;
    }
    return or(not(isolated), answer);
  }

  /** The policies that isolate a pod in a direction, for sure. */
  isolating(direction: 'ingress' | 'egress', pod: Pod): readonly Policy[] {
    return this.#policiesOf(pod).flatMap(({ policy, sure }) => (sure === true && policy[direction] ? [policy] : []));
  }

  #anyRule(
    rules: readonly PolicyRule[],
    { namespace }: Policy,
    matches: Matches,
    port: Port,
    destination: Pod,
  ): Answer {
    let answer: Answer = false;
    for (const { peers, ports } of rules) {
      const byPort = ports.length === 0 ? true : some(ports, (one) => fits(one, port, destination));
      if (byPort === false) continue;
      const byPeer = peers.length === 0 ? true : some(peers, (peer) => matches(peer, namespace));
      answer = or(answer, and(byPort, byPeer));
      if (answer === true) return true;
    }
    return answer;
  }

  #matchesPod(pod: Pod): Matches {
    return (peer, namespace) => {
      if (peer.is === 'unknown') return peer.why;
      // Whether blocks mean pods hangs on the network plug-in, but for a block of everything.
      if (peer.is === 'block') return peer.block.first === 0n && peer.except.length === 0 && isWhole(peer.block);
      const inNamespace = peer.namespaces
        ? picks(peer.namespaces, this.#labelsOf(pod.namespace))
        : pod.namespace === namespace;
      return inNamespace === false ? false : and(inNamespace, peer.pods ? picks(peer.pods, pod.labels) : true);
    };
  }

  #policiesOf(pod: Pod) {
    let list = this.#selecting.get(pod);
    if (!list) {
      const found = this.#candidates(pod).map((policy) => ({ policy, sure: picks(policy.pods, pod.labels) }));
      this.#selecting.set(pod, (list = found.filter(({ sure }) => sure !== false)));
    }
    return list;
  }

  /** Policies that can select the pod: where a label of it is not known, all of its namespace. */
  #candidates({ namespace, labels }: Pod): readonly Policy[] {
    if (labels.open || [...labels.entries.values()].some((value) => typeof value !== 'string'))
      return this.#all.get(namespace) ?? [];
    const keys = [...labels.entries].map(([key, value]) => labelKey(namespace, key, value));
    return [namespace, ...keys].flatMap((key) => this.#index.get(key) ?? []);
  }
}

function labelKey(namespace: string, key: string, value: unknown): string {
  return `${namespace}\u0000${key}\u0000${String(value)}`;
}

function file(index: Map<string, Policy[]>, key: string, policy: Policy): void {
  const list = index.get(key);
  if (list) list.push(policy);
  else index.set(key, [policy]);
}

function isWhole({ family, last }: { readonly family: 4 | 6; readonly last: bigint }): boolean {
  return last === (1n << (family === 4 ? 32n : 128n)) - 1n;
}

function onHost({ hostNetwork }: Pod): Unknown | undefined {
  if (hostNetwork === undefined || hostNetwork === false) return undefined;
  if (hostNetwork !== true) return hostNetwork;
  const says = 'policies need not hold for pods on the network of their node';
  return {
    kind: 'unknown',
    reason: { code: 'after-apply', says },
    origin: { at: { file: { path: '', text: '' }, start: 0, end: 0 } },
  };
}

/** Whether a port of a rule means a port of the destination. */
function fits(rule: RulePort, { number, protocol }: Port, destination: Pod): Answer {
  if (rule.protocol !== protocol) return rule.why ?? false;
  if (rule.why) return rule.why;
  if (rule.port === undefined) return true;
  if (typeof rule.port === 'number')
    return rule.end === undefined ? rule.port === number : rule.port <= number && number <= rule.end;
  return destination.ports.some((own) => own.name === rule.port && own.number === number && own.protocol === protocol);
}

function some<T>(items: readonly T[], test: (item: T) => Answer): Answer {
  let answer: Answer = false;
  for (const item of items) {
    answer = or(answer, test(item));
    if (answer === true) return true;
  }
  return answer;
}

/** Kleene's conjunction. */
function and(a: Answer, b: Answer): Answer {
  if (a === false || b === false) return false;
  return a === true ? b : a;
}

/** Kleene's disjunction. */
function or(a: Answer, b: Answer): Answer {
  if (a === true || b === true) return true;
  return a === false ? b : a;
}

function not(a: Answer): Answer {
  return typeof a === 'boolean' ? !a : a;
}
