/** The security groups and subnets that a resource names. */
import { type Graph, type NodeId, referencesIn, type Unknown, type Value } from '../../../graph/index.ts';
import { into, outOf } from '../../../schema/index.ts';
import { openQuestion } from '../decision.ts';
import type { Groups } from './security-groups.ts';

/** Values at a path, entering lists; and what on the way is not known. */
function valuesAt(value: Value | undefined, path: readonly string[]): readonly Value[] {
  if (!value || (value.kind === 'literal' && value.value === null)) return [];
  if (value.kind === 'unknown') return [value];
  if (value.kind === 'list') {
    const items = value.items.flatMap((item) => valuesAt(item, path));
    return value.open ? [...items, value.open] : items;
  }
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  if (value.kind !== 'record') return [];
  return valuesAt(value.entries.get(first) ?? value.open, rest);
}

/** Nodes of `kind` that values at `paths` name; `open` where one of them names something that was not read. */
export function namedBy(
  graph: Graph,
  id: NodeId,
  kind: string,
  paths: readonly (readonly string[])[],
): Groups & { readonly isNamed: boolean } {
  const node = graph.node(id);
  const ids = new Set<NodeId>();
  let open: Unknown | undefined;
  const values = paths.flatMap((path) => valuesAt(node.properties, path));
  const edges = [...into(graph, id, 'attached-to'), ...outOf(graph, id, 'placed-in')];
  for (const { from, to, proof } of edges) {
    const other = from === id ? to : from;
    if (
      graph.node(other).kind === kind &&
      proof.facts.some(({ origin }) => values.some((value) => value.origin === origin))
    )
      ids.add(other);
  }
  for (const value of values) {
    const found = [...referencesIn(value)].flatMap((one) => graph.find(one.refersTo.to) ?? []);
    const fitting = found.filter((other) => graph.node(other).kind === kind);
    for (const other of fitting) ids.add(other);
    const joined =
      fitting.length > 0 || edges.some(({ proof }) => proof.facts.some(({ origin }) => origin === value.origin));
    if (joined) continue;
    open ??= value.kind === 'unknown' ? value : openQuestion(`what \`${textOf(value)}\` is was not read`, value.origin);
  }
  return { ids: [...ids], isNamed: values.length > 0, ...(open && { open }) };
}

function textOf(value: Value): string {
  return value.kind === 'literal' ? String(value.value) : 'a name';
}
