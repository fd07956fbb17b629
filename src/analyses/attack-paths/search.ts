/** Cheapest ways from an entry point to every foothold, over the derived edges of the graph. */
import type { Edge, Graph, NodeId } from '../../graph/index.ts';
import { codeKinds, forwarderKinds } from '../../schema/index.ts';

/**
 * What an attacker has at a node. `reach`: may send it requests; `control`: runs code in it, acts as it, or holds what it contains.
 * A state is `2 * node + level`.
 */
export const reach = 0;
export const control = 1;

/** How a state was entered: over an edge, or by a flaw in the code of the node that was reached before. */
export interface Step {
  readonly from: number;
  readonly edge: Edge | undefined;
}

/** The steps by which each reached state was entered at least cost. */
export interface Search {
  /** The last step into a state; `undefined` for the entry itself and for what is out of reach. */
  stepTo(state: number): Step | undefined;
  reached(state: number): boolean;
}

/** What each derived edge needs at its start and gives at its end. Edges of other kinds are no steps of an attack. */
const transitions: Readonly<Record<string, { readonly needs: number; readonly gives: number } | undefined>> = {
  'can-reach': { needs: reach, gives: reach },
  'can-run-code-in': { needs: control, gives: control },
  'can-act-as': { needs: control, gives: control },
  'can-read': { needs: control, gives: control },
  'can-write': { needs: control, gives: control },
  'can-change': { needs: control, gives: control },
  'can-administer': { needs: control, gives: control },
};

/** An assumption weighs more than any number of hops that a person would follow. */
const assumption = 1024;

/**
 * Searches from `entry`, which is held from the beginning: fewest assumptions first, then fewest hops (Dial's algorithm, as costs are
 * small integers). Edges whose proof hangs on something unknown are left out, so every step found is proven.
 */
export function search(graph: Graph, entry: NodeId): Search {
  const steps = new Map<number, Step>();
  const costs = new Map<number, number>([[2 * entry + control, 0]]);
  const buckets: number[][] = [[2 * entry + control]];
  const done = new Set<number>();
  const relax = (state: number, cost: number, step: Step) => {
    const known = costs.get(state);
    if (known !== undefined && known <= cost) return;
    costs.set(state, cost);
    steps.set(state, step);
    let bucket = buckets[cost];
    if (!bucket) buckets[cost] = bucket = [];
    bucket.push(state);
  };
  for (let cost = 0; cost < buckets.length; cost++) {
    const bucket = buckets[cost];
    if (!bucket) continue;
    for (const state of bucket) {
      if (done.has(state)) continue;
      done.add(state);
      const node = state >> 1;
      const level = state & 1;
      const { kind } = graph.node(node);
      if (level === reach && codeKinds.has(kind))
        relax(2 * node + control, cost + assumption, { from: state, edge: undefined });
      for (const edge of graph.out(node)) {
        const transition = transitions[edge.kind];
        if (!transition || edge.proof.unless) continue;
        const held = level === control || (transition.needs === reach && forwarderKinds.has(kind));
        if (held)
          relax(2 * edge.to + transition.gives, cost + 1 + (edge.proof.assumes ? assumption : 0), {
            from: state,
            edge,
          });
      }
    }
  }
  return { stepTo: (state) => steps.get(state), reached: (state) => costs.has(state) };
}
