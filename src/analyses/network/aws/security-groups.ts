/** What security groups let in: rules of all groups of an interface are joined, what no rule lets in is shut out. */
import type { Graph, NodeId, Unknown } from '../../../graph/index.ts';
import { type Addresses, covers, holdsStrangers } from '../addresses.ts';
import { type Decision, no, undecided, yes } from '../decision.ts';
import { type InboundRule, inboundRules } from './rules.ts';

/** The groups of an interface; `open` says that there may be others. */
export interface Groups {
  readonly ids: readonly NodeId[];
  readonly open?: Unknown;
}

/** A sender inside the network. */
export interface Sender {
  readonly groups: readonly NodeId[];
  /** Its addresses, as far as its subnets are known. */
  readonly addresses: readonly Addresses[];
  /** Set where it may have further groups or addresses. */
  readonly open?: Unknown;
}

/** Protocols over which a service is spoken to; ICMP is none. */
const spoken: ReadonlySet<string> = new Set(['-1', 'tcp', 'udp', '6', '17', 'all']);

/** Rules of security groups, read once a group. */
export class SecurityGroups {
  readonly #graph: Graph;
  readonly #rules = new Map<NodeId, readonly InboundRule[]>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  #rulesOf(ids: readonly NodeId[]): readonly InboundRule[] {
    return ids.flatMap((id) => {
      let rules = this.#rules.get(id);
      if (!rules)
        this.#rules.set(id, (rules = inboundRules(this.#graph, id).filter(({ protocol }) => spoken.has(protocol))));
      return rules;
    });
  }

  /** Whether strangers are let in, on this port or on any. */
  letsStrangersIn({ ids, open }: Groups, family: 4 | 6, port?: number): Decision {
    const rules = this.#rulesOf(ids).filter((rule) => port === undefined || coversPort(rule, port));
    let maybe = open;
    for (const rule of rules) {
      if (rule.source.is === 'unknown') maybe ??= rule.source.why;
      if (rule.source.is !== 'addresses' || rule.source.addresses.family !== family) continue;
      const asked = port ?? rule.first;
      const together = rules.flatMap((other) =>
        other.source.is === 'addresses' && !other.unsure && coversPort(other, asked) ? [other.source.addresses] : [],
      );
      if (rule.unsure) {
        if (holdsStrangers([...together, rule.source.addresses], family)) maybe ??= rule.unsure;
      } else if (holdsStrangers([rule.source.addresses], family) || holdsStrangers(together, family)) {
        return yes(`a security group lets ${rule.source.text} in on ${portsOf(rule)}`, rule.origin);
      }
    }
    if (maybe) return undecided(maybe, 'the security groups are not known in full');
    return no(
      ids.length === 0 ? 'no security group lets strangers in' : `no rule of ${this.#names(ids)} lets strangers in`,
    );
  }

  /** Whether a sender inside the network is let in on this port, or on any. */
  lets(sender: Sender, { ids, open }: Groups, port?: number): Decision {
    let maybe = open ?? undefined;
    for (const rule of this.#rulesOf(ids)) {
      if (port !== undefined && !coversPort(rule, port)) continue;
      const { source } = rule;
      if (source.is === 'unknown') maybe ??= source.why;
      const fits =
        source.is === 'group'
          ? source.group !== undefined && sender.groups.includes(source.group)
          : source.is === 'addresses' &&
            sender.addresses.length > 0 &&
            sender.addresses.every((range) => covers(source.addresses, range));
      const perhaps =
        source.is === 'group'
          ? source.group === undefined || sender.groups.length === 0
          : source.is === 'addresses' && sender.addresses.length === 0;
      if (fits && rule.unsure) maybe ??= rule.unsure;
      else if (fits) return yes(`a security group lets it in on ${portsOf(rule)}`, rule.origin);
      else if (perhaps && sender.open) maybe ??= sender.open;
    }
    if (maybe) return undecided(maybe, 'the security groups are not known in full');
    return no(`no rule of ${this.#names(ids)} lets it in`);
  }

  #names(ids: readonly NodeId[]): string {
    return ids.map((id) => `\`${this.#graph.node(id).address}\``).join(', ') || 'its security groups';
  }
}

function coversPort({ first, last }: InboundRule, port: number): boolean {
  return first <= port && port <= last;
}

function portsOf({ first, last, protocol }: InboundRule): string {
  if (first <= 0 && last >= 65535) return 'every port';
  const what = protocol === '-1' ? '' : `${protocol} `;
  return first === last ? `${what}port ${first}` : `${what}ports ${first} to ${last}`;
}
