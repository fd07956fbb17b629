/** Where the graph knows of secrets that stand in the sources, for reports to mask. */
import { secrets } from '../analyses/index.ts';
import { Graph, type GraphNode, type Origin } from '../graph/index.ts';

/** The origins of all facts that are marked as secret. */
export function writtenSecrets(graph: Graph): readonly Origin[] {
  const found = new Set<Origin>();
  for (let id = 0; id < graph.size; id++) {
    for (const { proof } of graph.out(id))
      for (const { secret, origin } of proof.facts) if (secret && origin) found.add(origin);
  }
  return [...found];
}

/** The same for nodes that are only shown: where the secrets stand that a scan would find in them. */
export function secretsWrittenIn(nodes: Iterable<GraphNode>): readonly Origin[] {
  const graph = new Graph();
  for (const node of nodes) graph.add(node);
  secrets.derive(graph);
  return writtenSecrets(graph);
}
