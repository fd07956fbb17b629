/** Which of several candidates belongs to the same environment, as far as folders and names of environments tell. */
import { type Graph, type GraphNode, identityOf, inReach, isVariant, type NodeId } from '../graph/index.ts';

/**
 * The only candidate, or the only one that shares a folder name with the node which not all candidates share: of the clusters of
 * `environments/staging` and `environments/production`, manifests below `kubernetes/staging` belong to the first. What one text makes in
 * several environments is one candidate, of which all count, unless folders tell. Else none.
 */
export function ofSameEnvironment(graph: Graph, node: GraphNode, candidates: readonly NodeId[]): readonly NodeId[] {
  const near = inReach(node, candidates, (id) => graph.node(id), false);
  if (near.length <= 1) return near;
  const own = new Set(foldersOf(node));
  const shared = near.map((id) => new Set(foldersOf(graph.node(id)).filter((folder) => own.has(folder))));
  const telling = shared.map(
    (folders) => [...folders].filter((folder) => !shared.every((other) => other.has(folder))).length,
  );
  const most = Math.max(...telling);
  const best = near.filter((_, i) => telling[i] === most);
  return new Set(best.map((id) => identityOf(graph.node(id)))).size === 1 ? best : [];
}

function foldersOf(node: GraphNode): readonly string[] {
  const file = node.at?.file.path ?? '';
  const { environment } = node;
  const scope = environment && isVariant(node) ? `${environment.of}/${environment.name}` : node.scope;
  const unit = scope.slice(scope.indexOf(':') + 1);
  return [...unit.split('/'), ...file.split('/').slice(0, -1)].filter((part) => part !== '' && part !== '.');
}
