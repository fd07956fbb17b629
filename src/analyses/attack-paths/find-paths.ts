/** Finds the attack paths of a graph: for each entry point, each first foothold behind it and each target the way that takes least for granted. */
import type { AttackPath, LedgerEntry, NamesOf } from '../../findings/index.ts';
import { severities } from '../../findings/index.ts';
import type { Graph, NodeId } from '../../graph/index.ts';
import { entryKinds, targetKinds } from '../../schema/index.ts';
import { hopsInto } from './hops.ts';
import { joinEnvironments } from './join-environments.ts';
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
/** How many ways are compared for one entry, so that time and memory stay small whatever the estate. */
const mostWays = 2000;
/** How many edges all searches of a run may look at together. */
const mostEdges = 2_000_000;

/**
 * All paths, worst first; `hash` gives 32 hex digits for the words of a fingerprint. A door is the first thing behind an entry that an
 * attacker holds rather than reaches: an exposed workload, a job, a public bucket. Each door has paths of its own, for closing one leaves
 * the others open; no path leads through two. Ways that differ in their last step alone are one path with several targets. Where an
 * estate is too large for all doors, every target still has its cheapest way, and the ledger says so. Paths that differ in the environment
 * alone are one; `namesOf` names all environments that a node's is one of.
 */
export function findPaths(
  graph: Graph,
  hash: (words: readonly string[]) => string,
  namesOf: NamesOf = () => [],
): FoundPaths {
  const targets = targetsOf(graph);
  const useful = leadingTo(graph, targets);
  const budget = { left: mostEdges };
  const found: AttackPath[] = [];
  const cut = new Set<string>();
  for (const kind of Object.keys(entryKinds)) {
    for (const entry of graph.ofKind(kind)) {
      if (!useful(entry)) continue;
      const { ways, partly } = waysFrom(graph, entry, targets, { useful, budget });
      if (partly) cut.add(graph.node(entry).address);
      for (const group of alike(ways)) found.push(pathOf(graph, group, hash));
    }
  }
  const paths = [...joinEnvironments(found, hash, namesOf)];
  paths.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const ledger: LedgerEntry[] = [...cut].map((address) =>
    note(`from ${address} there are too many ways: not every door to every target is shown`),
  );
  if (paths.length > mostPaths) ledger.push(note(`${paths.length} were found; the worst ${mostPaths} are shown`));
  return { paths: paths.slice(0, mostPaths), ledger };
}

function note(reason: string): LedgerEntry {
  return { about: 'link', subject: 'attack paths', reason, count: 1, incomplete: false };
}

/** The ways from an entry to all targets, by all doors, and whether some were left out. */
function waysFrom(
  graph: Graph,
  entry: NodeId,
  targets: readonly NodeId[],
  bounds: Omit<Bounds, 'ends'>,
): { readonly ways: readonly Way[]; readonly partly: boolean } {
  const start = stateAt(entry, control);
  const isHeld = (state: number) => state !== start && (state & 3) !== reach;
  const outside = search(graph, start, { ...bounds, budget: { left: mostEdges }, ends: isHeld });
  const doors = new Set([...outside.states()].filter(isHeld));
  const share = Math.max(3, Math.floor(mostWays / Math.max(1, doors.size)));
  const ways: Way[] = [];
  let partly = false;
  for (const door of [...doors].sort((a, b) => (outside.costOf(a) ?? 0) - (outside.costOf(b) ?? 0))) {
    if (bounds.budget.left <= 0 || ways.length >= mostWays) {
      partly = true;
      break;
    }
    const ends = (state: number) => doors.has(state) || isAdministrator(graph, nodeOf(state));
    const inside = search(graph, door, { ...bounds, ends });
    const reached = nearest(inside, targets).filter((state) => state === door || !doors.has(state));
    if (reached.length > share) partly = true;
    const approach = hopsInto(graph, outside, door);
    for (const state of reached.slice(0, share))
      ways.push({ door: nodeOf(door), target: nodeOf(state), hops: [...approach, ...hopsInto(graph, inside, state)] });
  }
  return partly ? { ways: completed(graph, start, targets, bounds, ways), partly } : { ways, partly };
}

/** Adds the cheapest way to each target that no way leads to yet. */
function completed(
  graph: Graph,
  start: number,
  targets: readonly NodeId[],
  bounds: Omit<Bounds, 'ends'>,
  ways: readonly Way[],
): readonly Way[] {
  const ends = (state: number) => isAdministrator(graph, nodeOf(state));
  const all = search(graph, start, { ...bounds, budget: { left: mostEdges }, ends });
  const known = new Set(ways.map(({ target }) => target));
  const missing = nearest(all, targets).filter((state) => !known.has(nodeOf(state)));
  return [
    ...ways,
    ...missing.slice(0, mostWays).map((state): Way => {
      const hops = hopsInto(graph, all, state);
      const door = hops.find((hop) => hop.kind !== 'can-reach')?.to;
      return { door: (door && graph.find(door.key)) ?? nodeOf(state), target: nodeOf(state), hops };
    }),
  ];
}

/** The states in which targets are had, cheapest first. */
function nearest(found: Search, targets: readonly NodeId[]): readonly number[] {
  return targets
    .flatMap((target) => bestState(found, target) ?? [])
    .sort((a, b) => (found.costOf(a) ?? 0) - (found.costOf(b) ?? 0));
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
