/** Typed views of the graph's resources. */
import { type Graph, type GraphNode, type NodeId, type View, viewOf } from '../graph/index.ts';
import type { Kind, PropertiesOf } from './kinds.ts';

/** The properties of a resource, seen through the schema of its kind. The caller knows the kind, as `resourcesOf` does. */
export function propertiesOf<K extends Kind>(node: GraphNode, _kind: K): View<PropertiesOf<K>> {
  return viewOf<PropertiesOf<K>>(node.properties, node.properties.origin);
}

/** All resources of a kind with their typed properties. */
export function* resourcesOf<K extends Kind>(
  graph: Graph,
  kind: K,
): Generator<{ readonly id: NodeId; readonly node: GraphNode; readonly properties: View<PropertiesOf<K>> }> {
  for (const id of graph.ofKind(kind)) {
    const node = graph.node(id);
    yield { id, node, properties: propertiesOf(node, kind) };
  }
}
