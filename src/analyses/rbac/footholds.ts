/** The nodes of the attack graph that stand for people, aims and machines, made when the first edge needs them. */
import { type Graph, type NodeId, recordOf } from '../../graph/index.ts';

/** A stranger on the internet; the node that every analysis shares. */
export function internetNode(graph: Graph): NodeId {
  return madeNode(graph, 'foothold/internet', 'foothold:internet', 'the internet', '');
}

/** The administrator of the cluster that a scope is applied to. */
export function clusterAdministrator(graph: Graph, scope: string): NodeId {
  return madeNode(
    graph,
    'foothold/cluster-administrator',
    `foothold:cluster-administrator:${scope}`,
    `the cluster of ${last(scope)}`,
    '',
  );
}

/** A machine of the cluster that pods of a scope run on. Which pods share one is not written down. */
export function machineNode(graph: Graph, scope: string): NodeId {
  return madeNode(graph, 'kubernetes/Node', `${scope}#Node`, `a node of ${last(scope)}`, scope);
}

function last(scope: string): string {
  const name = scope.slice(scope.indexOf(':') + 1);
  return name.split('/').findLast((part) => part !== '' && part !== '.') ?? 'these manifests';
}

function madeNode(graph: Graph, kind: string, key: string, address: string, scope: string): NodeId {
  // Nobody wrote it: its place is an empty text.
  const origin = { at: { file: { path: '', text: '' }, start: 0, end: 0 } };
  return graph.add({ key, kind, address, scope, source: '', properties: recordOf([], origin) });
}
