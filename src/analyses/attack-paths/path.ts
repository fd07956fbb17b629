/** Makes one path of ways that end alike: its title, how bad it is, and what it takes for granted. */
import { type AttackPath, type Hop, type Severity, severities } from '../../findings/index.ts';
import type { Graph, NodeId } from '../../graph/index.ts';
import { entryKinds, targetKinds } from '../../schema/index.ts';
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
  const keys = [
    hops[0]?.from.key ?? '',
    ...hops.map((hop) => hop.to.key),
    ...also.map((node) => node.key).sort(compare),
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
 * Proven to the end: critical. Each thing taken for granted makes it one step less urgent, and so does data that is merely internal. Of an
 * administrator the first assumption does not count.
 */
function rate(graph: Graph, { target, hops }: Way): Rated {
  const held = heldBy(graph, target);
  const isAdministrator = held.length === 0;
  const declared = held.filter(({ proof }) => proof.assumes === undefined);
  const supposed = declared.length === 0 ? held.slice(0, 1).flatMap(({ proof }) => proof.assumes ?? []) : [];
  const assumptions = [...hops.flatMap((hop) => hop.assumes ?? []), ...supposed];
  const internal = !isAdministrator && held.every(({ key }) => key === 'foothold:data/internal');
  const steps = assumptions.length - (isAdministrator && assumptions.length > 0 ? 1 : 0) + (internal ? 1 : 0);
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
  const by = door.key === last.to.key ? '' : ` through ${door.address}`;
  const target = graph.node(way.target);
  if (heldBy(graph, way.target).length === 0)
    return `${who} can become administrator of ${target.address.replace(/^administrator of /, '')}${by}`;
  const does = last.kind === 'can-write' ? 'change' : 'read';
  const whats = ways.map(({ target: id }) => {
    const classes = [...new Set(heldBy(graph, id).map(({ what }) => what))].join(' and ');
    return `${classes} in ${graph.node(id).address}`;
  });
  const more = whats.length > named ? [`${whats.length - named} more`] : [];
  return `${who} can ${does} ${[...whats.slice(0, named), ...more].join(', and ')}${by}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
