/** Names and namespaces of Kubernetes objects. */
import { entryAt, type Graph, type GraphNode, type NodeId, textOfValue } from '../../graph/index.ts';

/** The name of an object. */
export function nameOf({ properties }: GraphNode): string | undefined {
  return textOfValue(entryAt(properties, 'metadata', 'name'));
}

/** The namespace of an object that lies in one; `default` where none is named. */
export function namespaceOf({ properties }: GraphNode): string {
  return textOfValue(entryAt(properties, 'metadata', 'namespace')) ?? 'default';
}

/** Objects of some kinds by scope and namespace. */
export interface Namespaced {
  /** Those of a scope in one namespace, or in all. */
  in(scope: string, namespace: string | undefined): readonly NodeId[];
}

/** An index over objects of the kinds. */
export function byNamespace(graph: Graph, kinds: readonly string[]): Namespaced {
  const found = new Map<string, NodeId[]>();
  const file = (key: string, id: NodeId) => {
    const list = found.get(key);
    if (list) list.push(id);
    else found.set(key, [id]);
  };
  for (const kind of kinds)
    for (const id of graph.ofKind(kind)) {
      const node = graph.node(id);
      file(node.scope, id);
      file(`${node.scope}\u0000${namespaceOf(node)}`, id);
    }
  return { in: (scope, namespace) => found.get(namespace === undefined ? scope : `${scope}\u0000${namespace}`) ?? [] };
}
