/** Makes one path of ways that end alike: its title, how bad it is, and what it takes for granted. */
import { type AttackPath, type Hop, nameInSentence, type Severity, severities } from '../../findings/index.ts';
import { type Graph, type GraphNode, identityOf, type NodeId } from '../../graph/index.ts';
import { entryKinds, targetKinds } from '../../schema/index.ts';
import { environmentsOn } from './join-environments.ts';
import { heldBy } from './targets.ts';

/** A way from an entry over a door to a target. */
export interface Way {
  readonly door: NodeId;
  readonly target: NodeId;
  readonly hops: readonly Hop[];
}

/** The path of ways that share all nodes but the last. */
export function pathOf(graph: Graph, ways: readonly Way[], hash: (words: readonly string[]) => string): AttackPath {
  const rated = ways
    .map((way) => ({ ...way, ...rate(graph, way) }))
    .sort((a, b) => a.rank - b.rank || compare(graph.node(a.target).key, graph.node(b.target).key));
  const [worst] = rated;
  if (!worst) throw new RangeError('a path needs a way');
  const last = worst.hops.at(-1);
  const hops = last ? [...worst.hops.slice(0, -1), { ...last, facts: rated.flatMap(({ closing }) => closing) }] : [];
  const also = rated.slice(1).map(({ target }) => graph.node(target));
  const keyOf = environmentsOn(hops, also).size > 1 ? (node: GraphNode) => node.key : identityOf;
  const keys = [
    ...hops.slice(0, 1).map(({ from }) => keyOf(from)),
    ...hops.map(({ to }) => keyOf(to)),
    ...also.map(keyOf).sort(compare),
  ];
  return {
    fingerprint: hash(keys),
    title: titleOf(graph, rated),
    severity: severities[worst.rank] ?? 'info',
    hops,
    ...(also.length > 0 ? { also } : {}),
    assumptions: worst.assumptions,
    state: 'new',
  };
}

interface Rated {
  /** Index of its severity: 0 is the worst. */
  readonly rank: number;
  readonly assumptions: readonly string[];
  /** The facts of the last hop, and what the target holds. */
  readonly closing: Hop['facts'];
}

/**
 * Proven to the end: critical. Each thing taken for granted makes it one step less urgent, and so does data that is merely internal.
 */
function rate(graph: Graph, { target, hops }: Way): Rated {
  const held = heldBy(graph, target);
  const isAdministrator = held.length === 0;
  const declared = held.filter(({ proof }) => proof.assumes === undefined);
  const supposed = declared.length === 0 ? held.slice(0, 1).flatMap(({ proof }) => proof.assumes ?? []) : [];
  const assumptions = [...hops.flatMap((hop) => hop.assumes ?? []), ...supposed];
  const internal = !isAdministrator && held.every(({ key }) => key === 'foothold:data/internal');
  const steps = assumptions.length + (internal ? 1 : 0);
  const rank = Math.min(steps, severities.indexOf('medium' satisfies Severity) + (internal ? 1 : 0));
  const closing = [...(hops.at(-1)?.facts ?? []), ...held.flatMap(({ proof }) => proof.facts)];
  return { rank, assumptions, closing };
}

const named = 3;

function titleOf(graph: Graph, ways: readonly Way[]): string {
  const [way] = ways;
  const first = way?.hops[0];
  const last = way?.hops.at(-1);
  if (!way || !first || !last) return '';
  const names: Readonly<Record<string, string>> = { ...entryKinds, ...targetKinds };
  const who = names[first.from.kind] ?? first.from.address;
  const door = graph.node(way.door);
  const by = door.key === last.to.key ? '' : `, through ${nameInSentence(door)}`;
  const target = graph.node(way.target);
  if (heldBy(graph, way.target).length === 0)
    return `${who} can become administrator of ${target.address.replace(/^administrator of /, '')}${by}`;
  const places = new Map<string, string[]>();
  for (const { target: id } of ways) {
    const classes = [...new Set(heldBy(graph, id).map(({ what }) => what))].join(' and ');
    places.set(classes, [...(places.get(classes) ?? []), nameInSentence(graph.node(id))]);
  }
  const whats = [...places].map(([classes, names]) => `${classes} in ${listed(names)}`);
  return `${who} can ${last.kind === 'can-write' ? 'change' : 'read'} ${whats.join(', and ')}${by}`;
}

function listed(names: readonly string[]): string {
  const shown = names.length > named ? [...names.slice(0, named - 1), `${names.length - named + 1} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
