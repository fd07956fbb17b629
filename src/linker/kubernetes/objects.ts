/** Finds Kubernetes objects by kind, namespace and name within a scope. */
import { type Graph, type GraphNode, knownOf, type NodeId, viewOf } from '../../graph/index.ts';
import { isWorkloadKind, type ObjectMeta } from '../../schema/index.ts';

/** The objects of a graph by their names. */
export interface Objects {
  /** The object of this name; `namespace` is empty for objects that lie in none. */
  find(scope: string, kind: string, namespace: string, name: string): NodeId | undefined;
}

/** The metadata of an object. */
export function metadataOf(node: GraphNode) {
  const value = node.properties.entries.get('metadata');
  return viewOf<ObjectMeta>(value, value?.origin ?? node.properties.origin, 'metadata');
}

/** The namespace of an object that lies in one; `default` where none is named. */
export function namespaceOf(node: GraphNode): string {
  return knownOf(metadataOf(node).namespace) ?? 'default';
}

/** The name of an object. */
export function nameOf(node: GraphNode): string | undefined {
  return knownOf(metadataOf(node).name);
}

const inNoNamespace: ReadonlySet<string> = new Set([
  'v1/Namespace',
  'v1/PersistentVolume',
  'rbac.authorization.k8s.io/v1/ClusterRole',
  'networking.k8s.io/v1/IngressClass',
]);

/** An index over the objects that other objects name. */
export function objectsOf(graph: Graph, kinds: readonly string[]): Objects {
  const byName = new Map<string, NodeId>();
  for (const kind of kinds) {
    for (const id of graph.ofKind(kind)) {
      const node = graph.node(id);
      const name = nameOf(node);
      if (name === undefined) continue;
      const key = keyOf(node.scope, kind, inNoNamespace.has(kind) ? '' : namespaceOf(node), name);
      if (!byName.has(key)) byName.set(key, id);
    }
  }
  return { find: (scope, kind, namespace, name) => byName.get(keyOf(scope, kind, namespace, name)) };
}

function keyOf(...parts: readonly string[]): string {
  return parts.join('\u0000');
}

/** Ids of all workloads of the graph. A template that no controller uses runs nothing, and is none. */
export function workloadIds(graph: Graph): readonly NodeId[] {
  return [...graph.kinds()]
    .filter((kind) => isWorkloadKind(kind) && kind !== 'v1/PodTemplate')
    .flatMap((kind) => [...graph.ofKind(kind)]);
}
