/** Which of several candidates belongs to the same environment, as far as folders tell. */
import type { Graph, GraphNode, NodeId } from '../graph/index.ts';

/**
 * The only candidate, or the only one that shares a folder name with the node which not all candidates share: of the clusters of
 * `environments/staging` and `environments/production`, manifests below `kubernetes/staging` belong to the first. Else none.
 */
export function ofSameEnvironment(graph: Graph, node: GraphNode, candidates: readonly NodeId[]): NodeId | undefined {
  if (candidates.length <= 1) return candidates[0];
  const own = new Set(foldersOf(node));
  const shared = candidates.map((id) => new Set(foldersOf(graph.node(id)).filter((folder) => own.has(folder))));
  const telling = shared.map(
    (folders) => [...folders].filter((folder) => !shared.every((other) => other.has(folder))).length,
  );
  const most = Math.max(...telling);
  const best = candidates.filter((_, i) => telling[i] === most);
  return most > 0 && best.length === 1 ? best[0] : undefined;
}

function foldersOf(node: GraphNode): readonly string[] {
  const file = node.at?.file.path ?? '';
  const scope = node.scope.slice(node.scope.indexOf(':') + 1);
  return [...scope.split('/'), ...file.split('/').slice(0, -1)].filter((part) => part !== '' && part !== '.');
}
