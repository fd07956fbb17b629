/** Places workloads in the managed cluster that runs them, where the sources tell which one. */
import type { LedgerEntry } from '../../findings/index.ts';
import { connect } from '../../schema/index.ts';
import { ofSameEnvironment } from '../environment.ts';
import { workloadIds } from '../kubernetes/objects.ts';
import type { Link } from '../link.ts';
import { note } from '../note.ts';

/** `placed-in` edges to the only cluster that was read, or the only one of the environment that the folders name. */
export const linkClusters: Link = {
  name: 'clusters',
  link(graph) {
    const clusters = graph.ofKind('AWS::EKS::Cluster');
    if (clusters.length === 0) return [];
    const ledger = new Map<string, LedgerEntry>();
    for (const id of workloadIds(graph)) {
      const node = graph.node(id);
      const found = ofSameEnvironment(graph, node, clusters);
      if (found.length === 0) {
        const reason = `which of ${clusters.length} clusters runs these manifests is not known`;
        if (!ledger.has(node.scope)) ledger.set(node.scope, note(node.scope, reason, node.at));
        continue;
      }
      const why =
        found.length === clusters.length
          ? 'the only cluster here'
          : 'the cluster of the same environment, by the names of the folders';
      for (const cluster of found)
        connect(graph, 'placed-in', id, cluster, {
          facts: [
            {
              says: `\`${node.address}\` runs in \`${graph.node(cluster).address}\`, ${why}`,
              ...(node.at && { origin: { at: node.at } }),
            },
          ],
        });
    }
    return [...ledger.values()];
  },
};
