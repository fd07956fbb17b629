/** The nodes of the attack graph that stand for people, aims and machines, made when the first edge needs them. */
import { type Graph, type GraphNode, type NodeId, recordOf } from '../../graph/index.ts';
import { foothold, unwritten } from '../foothold.ts';

/** The administrator of the cluster that a scope is applied to. */
export function clusterAdministrator(graph: Graph, scope: string): NodeId {
  return foothold(
    graph,
    `foothold:cluster-administrator:${scope}`,
    'foothold/cluster-administrator',
    `the cluster of ${last(scope)}`,
  );
}

/** The administrator of a managed cluster that no manifests here are applied to. */
export function clusterItself(graph: Graph, cluster: GraphNode): NodeId {
  const { key, address, at } = cluster;
  return foothold(
    graph,
    `foothold:cluster-administrator:${key}`,
    'foothold/cluster-administrator',
    address,
    at,
    cluster,
  );
}

/** A machine of the cluster that pods of a scope run on. Which pods share one is not written down. */
export function machineNode(graph: Graph, scope: string): NodeId {
  return graph.add({
    key: `${scope}#Node`,
    kind: 'kubernetes/Node',
    address: `a node of ${last(scope)}`,
    scope,
    source: '',
    properties: recordOf([], unwritten),
  });
}

function last(scope: string): string {
  const name = scope.slice(scope.indexOf(':') + 1);
  return name.split('/').findLast((part) => part !== '' && part !== '.') ?? 'these manifests';
}
