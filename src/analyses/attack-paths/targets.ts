/** What attackers want: administrators, and every store of sensitive data. */
import type { Graph, NodeId, Proof } from '../../graph/index.ts';
import { into, outOf, targetKinds } from '../../schema/index.ts';
import { gives } from './states.ts';

/** The class of data that a store holds, and how we know. */
export interface Held {
  /** In words: `customers' data`. */
  readonly what: string;
  readonly key: string;
  readonly proof: Proof;
}

/** Ids of all targets. */
export function targetsOf(graph: Graph): readonly NodeId[] {
  const targets = new Set<NodeId>();
  for (const kind of Object.keys(targetKinds)) {
    for (const id of graph.ofKind(kind)) {
      if (kind !== 'foothold/sensitive-data') targets.add(id);
      else for (const edge of into(graph, id, 'stores')) targets.add(edge.from);
    }
  }
  return [...targets];
}

/** What a store holds; empty for administrators. */
export function heldBy(graph: Graph, target: NodeId): readonly Held[] {
  return outOf(graph, target, 'stores').flatMap(({ to, proof }) => {
    const { kind, key, address } = graph.node(to);
    return kind === 'foothold/sensitive-data' ? [{ what: address, key, proof }] : [];
  });
}

/** The nodes from which some way leads to a target, whatever an attacker has there: all that a search need look at. */
export function leadingTo(graph: Graph, targets: readonly NodeId[]): (node: NodeId) => boolean {
  const seen = new Uint8Array(graph.size);
  const open = [...targets];
  for (const id of open) seen[id] = 1;
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { kind, from, proof } of graph.in(id)) {
      if (gives[kind] === undefined || proof.unless || seen[from] === 1) continue;
      seen[from] = 1;
      open.push(from);
    }
  }
  return (node) => seen[node] === 1;
}
