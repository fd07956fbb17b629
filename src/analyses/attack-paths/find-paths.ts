/** Finds the attack paths of a graph: for each entry point, each first foothold behind it and each target the way that takes least for granted. */
import type { AttackPath, LedgerEntry } from '../../findings/index.ts';
import { severities } from '../../findings/index.ts';
import type { Graph, NodeId } from '../../graph/index.ts';
import { entryKinds, targetKinds } from '../../schema/index.ts';
import { hopsInto } from './hops.ts';
import { pathOf, type Way } from './path.ts';
import { type Bounds, type Search, search } from './search.ts';
import { control, nodeOf, reach, reading, stateAt, writing } from './states.ts';
import { leadingTo, targetsOf } from './targets.ts';

/** The paths, and what was left out of them. */
export interface FoundPaths {
  readonly paths: readonly AttackPath[];
  readonly ledger: readonly LedgerEntry[];
}

const mostPaths = 200;
const mostEdges = 20_000_000;

/**
 * All paths, worst first; `hash` gives 32 hex digits for the words of a fingerprint. A door is the first thing behind an entry that an
 * attacker holds rather than reaches: an exposed workload, a job, a public bucket. Each door has paths of its own, for closing one leaves
 * the others open; no path leads through two. Ways that differ in their last step alone are one path with several targets.
 */
export function findPaths(graph: Graph, hash: (words: readonly string[]) => string): FoundPaths {
  const targets = targetsOf(graph);
  const useful = leadingTo(graph, targets);
  const budget = { left: mostEdges };
  const paths: AttackPath[] = [];
  for (const kind of Object.keys(entryKinds)) {
    for (const entry of graph.ofKind(kind)) {
      if (!useful(entry)) continue;
      for (const ways of alike(waysFrom(graph, entry, targets, { useful, budget })))
        paths.push(pathOf(graph, ways, hash));
    }
  }
  paths.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const ledger: LedgerEntry[] = [];
  if (budget.left < 0) ledger.push(note(`the search stopped after ${mostEdges} steps`, true));
  if (paths.length > mostPaths)
    ledger.push(note(`${paths.length} were found; the worst ${mostPaths} are shown`, false));
  return { paths: paths.slice(0, mostPaths), ledger };
}

function note(reason: string, incomplete: boolean): LedgerEntry {
  return { about: 'link', subject: 'attack paths', reason, count: 1, incomplete };
}

/** The ways from an entry to all targets, by all doors. */
function waysFrom(
  graph: Graph,
  entry: NodeId,
  targets: readonly NodeId[],
  bounds: Omit<Bounds, 'ends'>,
): readonly Way[] {
  const start = stateAt(entry, control);
  const isHeld = (state: number) => state !== start && (state & 3) !== reach;
  const outside = search(graph, start, { ...bounds, ends: isHeld });
  const doors = new Set([...outside.states()].filter(isHeld));
  const ways: Way[] = [];
  for (const door of doors) {
    const approach = hopsInto(graph, outside, door);
    const inside = search(graph, door, {
      ...bounds,
      ends: (state) => doors.has(state) || isAdministrator(graph, nodeOf(state)),
    });
    for (const target of targets) {
      const state = bestState(inside, target);
      if (state === undefined || (state !== door && doors.has(state))) continue;
      ways.push({ door: nodeOf(door), target, hops: [...approach, ...hopsInto(graph, inside, state)] });
    }
  }
  return ways;
}

/** Whoever administers the account or cluster has all of its data: the path ends there. */
function isAdministrator(graph: Graph, node: NodeId): boolean {
  const { kind } = graph.node(node);
  return kind in targetKinds && kind !== 'foothold/sensitive-data';
}

/** How the target is had at least cost; to change its data counts where nothing else is to be had. */
function bestState(found: Search, target: NodeId): number | undefined {
  const held = [reading, control].map((level) => stateAt(target, level)).filter((s) => found.costOf(s) !== undefined);
  const [best] = held.sort((a, b) => (found.costOf(a) ?? 0) - (found.costOf(b) ?? 0));
  const changed = stateAt(target, writing);
  return best ?? (found.costOf(changed) === undefined ? undefined : changed);
}

/** Ways that share all nodes but the last, and the verb of the last step. */
function alike(ways: readonly Way[]): Iterable<readonly Way[]> {
  const groups = new Map<string, Way[]>();
  for (const way of ways) {
    const nodes = way.hops.slice(0, -1).map((hop) => `${hop.kind} ${hop.to.key}`);
    const key = [...nodes, way.hops.at(-1)?.kind ?? '', way.hops.at(-1)?.assumes ?? ''].join('\u0000');
    const group = groups.get(key);
    if (group) group.push(way);
    else groups.set(key, [way]);
  }
  return groups.values();
}
