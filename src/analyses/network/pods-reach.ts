/** Whether pods of one workload can open a connection to pods of another, as far as network policies say. */
import type { Graph, NodeId } from '../../graph/index.ts';
import { clustersOf } from './kubernetes/cluster.ts';
import type { Answer, Port } from './kubernetes/policies.ts';

/** Answers for pairs of workloads of a graph; the policies are read once. Workloads of two scopes do not see each other. */
export function podsReach(graph: Graph): (from: NodeId, to: NodeId, port: Port) => Answer {
  const clusters = clustersOf(graph);
  return (from, to, port) => {
    const cluster = clusters.get(graph.node(to).scope);
    const sender = cluster?.pods.get(from);
    const receiver = cluster?.pods.get(to);
    return cluster && sender && receiver ? cluster.policies.allowed(sender, receiver, port) : false;
  };
}
