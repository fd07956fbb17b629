/** Workloads that can read a database: they reach it, and they hold a credential for it. */
import { type Graph, type NodeId, textOfValue } from '../../graph/index.ts';
import { codeKinds, connect } from '../../schema/index.ts';
import { credentialReader } from './database-credentials.ts';
import { wayTo } from './database-network.ts';

/** Kinds of databases with the property that is their identifier. */
const databaseKinds: readonly (readonly [string, string])[] = [
  ['AWS::RDS::DBInstance', 'DBInstanceIdentifier'],
  ['AWS::RDS::DBCluster', 'DBClusterIdentifier'],
  ['AWS::DocDB::DBCluster', 'DBClusterIdentifier'],
  ['AWS::Neptune::DBCluster', 'DBClusterIdentifier'],
  ['AWS::Redshift::Cluster', 'ClusterIdentifier'],
];

/** Adds `can-read` edges from workloads to databases. */
export function reachDatabases(graph: Graph): void {
  const databases = new Set<NodeId>();
  const identifiers = new Map<string, NodeId>();
  for (const [kind, property] of databaseKinds) {
    for (const id of graph.ofKind(kind)) {
      databases.add(id);
      const identifier = textOfValue(graph.node(id).properties.entries.get(property));
      if (identifier !== undefined) identifiers.set(identifier.toLowerCase(), id);
    }
  }
  if (databases.size === 0) return;
  const credentialsOf = credentialReader(graph, databases, identifiers);
  for (const kind of codeKinds) {
    for (const workload of graph.ofKind(kind)) {
      for (const { database, facts } of credentialsOf(workload)) {
        const way = wayTo(graph, workload, database);
        if (!way) continue;
        connect(graph, 'can-read', workload, database, {
          facts: [...facts, ...way.facts],
          technique: 'T1078',
        });
      }
    }
  }
}
