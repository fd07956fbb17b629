/** Cheapest ways from a foothold to every other, over the derived edges of the graph. */
import type { Edge, Graph, NodeId } from '../../graph/index.ts';
import { codeKinds } from '../../schema/index.ts';
import { control, gives, leads, nodeOf, reach, stateAt } from './states.ts';

/** How a state was entered: over an edge, or by a flaw in the code of the node that was reached before. */
export interface Step {
  readonly from: number;
  readonly edge: Edge | undefined;
}

/** The steps by which each reached state was entered at least cost. */
export interface Search {
  /** The last step into a state; `undefined` for the start itself and for what is out of reach. */
  stepTo(state: number): Step | undefined;
  /** The least cost of a state: 1024 for each assumption and 1 for each hop; `undefined` for what is out of reach. */
  costOf(state: number): number | undefined;
  /** All states that were reached. */
  states(): Iterable<number>;
}

/** What bounds a search. */
export interface Bounds {
  /** States that are reached but not left: the search is not about what lies behind them. */
  readonly ends: (state: number) => boolean;
  /** Nodes that no way to a target leads over, left out. */
  readonly useful: (node: NodeId) => boolean;
  /** How many edges may be looked at, by all searches together; a search stops where it is used up. */
  readonly budget: { left: number };
}

/** An assumption weighs more than any number of hops that a person would follow. */
const assumption = 1024;

/**
 * Searches from `start`, a state that is held from the beginning: fewest assumptions first, then fewest hops (Dial's algorithm, as costs
 * are small integers). Edges whose proof hangs on something unknown are left out, so every step found is proven.
 */
export function search(graph: Graph, start: number, { ends, useful, budget }: Bounds): Search {
  const steps = new Map<number, Step>();
  const costs = new Map<number, number>([[start, 0]]);
  const buckets: number[][] = [[start]];
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
      if (state !== start && ends(state)) continue;
      const node = nodeOf(state);
      const level = state & 3;
      const { kind, scope } = graph.node(node);
      if (level === reach && codeKinds.has(kind))
        relax(stateAt(node, control), cost + assumption, { from: state, edge: undefined });
      const edges = graph.out(node);
      budget.left -= edges.length;
      if (budget.left < 0)
        return { stepTo: (s) => steps.get(s), costOf: (s) => costs.get(s), states: () => costs.keys() };
      const rules = edges.some((edge) => edge.kind === 'can-administer' && !edge.proof.unless);
      for (const edge of edges) {
        const given = gives[edge.kind];
        if (given === undefined || edge.proof.unless || !useful(edge.to) || !leads(level, edge.kind, kind)) continue;
        // What an administrator opens besides in the same deployment is no news.
        if (rules && edge.kind !== 'can-administer' && graph.node(edge.to).scope === scope) continue;
        const next = cost + 1 + (edge.proof.assumes === undefined ? 0 : assumption);
        relax(stateAt(edge.to, given), next, { from: state, edge });
      }
    }
  }
  return { stepTo: (s) => steps.get(s), costOf: (s) => costs.get(s), states: () => costs.keys() };
}
