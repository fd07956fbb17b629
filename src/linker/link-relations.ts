/** Joins resources by the properties that name others, as the table of relations says. */
import { type Graph, type GraphNode, type Value, referencesIn } from '../graph/index.ts';
import { connect, type EdgeKind } from '../schema/index.ts';
import type { Link } from './link.ts';
import { relations } from './relations.ts';
import { resolverOf } from './resolve.ts';

/** Closer edges from the table, and `refers-to` for every reference that the table says nothing of. */
export const linkRelations: Link = {
  name: 'relations',
  link(graph) {
    const { resolve } = resolverOf(graph);
    const joined = new Set<string>();
    for (const relation of relations) {
      for (const id of graph.ofKind(relation.from)) {
        const node = graph.node(id);
        for (const value of valuesAt(node.properties, relation.path)) {
          for (const other of resolve(value, relation.to, node)) {
            if (other === id) continue;
            const [from, to] = relation.reversed ? [other, id] : [id, other];
            joined.add(`${id} ${other}`);
            connect(graph, relation.edge, from, to, {
              facts: [{ says: says(relation.edge, node, graph.node(other), relation.path), origin: value.origin }],
            });
          }
        }
      }
    }
    linkRemaining(graph, joined);
    return [];
  },
};

function linkRemaining(graph: Graph, joined: ReadonlySet<string>): void {
  const size = graph.size;
  for (let id = 0; id < size; id++) {
    const node = graph.node(id);
    for (const unknown of referencesIn(node.properties)) {
      const other = graph.find(unknown.refersTo.to);
      if (other === undefined || other === id || joined.has(`${id} ${other}`)) continue;
      connect(graph, 'refers-to', id, other, {
        facts: [{ says: `\`${node.address}\` names \`${graph.node(other).address}\``, origin: unknown.origin }],
      });
    }
  }
}

/** All values at a path, entering lists on the way and at its end. */
function valuesAt(value: Value | undefined, path: readonly string[]): readonly Value[] {
  if (!value) return [];
  if (value.kind === 'list') return value.items.flatMap((item) => valuesAt(item, path));
  const [first, ...rest] = path;
  if (first === undefined) return [value];
  return value.kind === 'record' ? valuesAt(value.entries.get(first), rest) : [];
}

function says(edge: EdgeKind, node: GraphNode, other: GraphNode, path: readonly string[]): string {
  return `\`${path.join('.')}\` of \`${node.address}\` is \`${other.address}\` (${edge.replaceAll('-', ' ')})`;
}
