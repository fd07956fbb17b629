/** Gathers what reaches what, and writes it into the graph at the end. */
import type { Graph, NodeId } from '../../graph/index.ts';
import { connect } from '../../schema/index.ts';
import { internetNode } from '../foothold.ts';
import { all, type Decision, rank, undecided } from './decision.ts';

/** Where a stranger begins. */
export const internet = 'internet';

interface Reach {
  readonly from: NodeId | typeof internet;
  readonly to: NodeId;
  readonly decision: Decision;
}

/** One decision a pair of nodes: the one that says most. */
export class Collector {
  readonly graph: Graph;
  readonly #reaches = new Map<string, Reach>();

  constructor(graph: Graph) {
    this.graph = graph;
  }

  /** Notes a decision; a certain one beats one that hangs on something. */
  add(from: NodeId | typeof internet, to: NodeId, decision: Decision): void {
    if (decision.answer === 'no') return;
    const key = `${from} ${to}`;
    const known = this.#reaches.get(key);
    if (!known || rank(decision) > rank(known.decision)) this.#reaches.set(key, { from, to, decision });
  }

  /** Whether anything was noted for a node that strangers reach without a detour. */
  isExposed(to: NodeId): boolean {
    return this.#reaches.has(`${internet} ${to}`);
  }

  /** Writes the edges; those that hang on something unknown say on what. */
  write(): void {
    for (const { from, to, decision } of this.#reaches.values()) {
      const source = from === internet ? internetNode(this.graph) : from;
      const target = this.graph.node(to);
      const maybe = target.conditional ?? this.graph.node(source).conditional;
      const final = maybe ? all(decision, undecided(maybe)) : decision;
      if (final.answer === 'no') continue;
      const { facts } = final;
      if (final.answer === 'yes') {
        connect(this.graph, 'can-reach', source, to, {
          facts,
          ...(final.assumes !== undefined && { assumes: final.assumes }),
        });
        continue;
      }
      connect(this.graph, 'can-reach', source, to, { facts, unless: final.why });
    }
  }
}
