/** Joins workloads to the service accounts that they run as. */
import {
  type Graph,
  type GraphNode,
  isAbsent,
  knownOf,
  type NodeId,
  recordOf,
  stateOf,
  literal,
  unknownOf,
} from '../../graph/index.ts';
import { connect, podSpecOf } from '../../schema/index.ts';
import type { Link } from '../link.ts';
import { namespaceOf, type Objects, objectsOf, workloadIds } from './objects.ts';

const account = 'v1/ServiceAccount';

/**
 * `runs-as` edges. A pod that names no account runs as `default` of its namespace, which the cluster makes itself
 * (https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts): it gets a node where nobody declares it.
 */
export const linkAccounts: Link = {
  name: 'kubernetes accounts',
  link(graph) {
    const objects = objectsOf(graph, [account]);
    for (const id of workloadIds(graph)) {
      const node = graph.node(id);
      const spec = podSpecOf(node);
      const named = isAbsent(spec.serviceAccountName) ? spec.serviceAccount : spec.serviceAccountName;
      const name = knownOf(named);
      if (name === undefined && unknownOf(named)) continue;
      const to = accountNode(graph, objects, node, name ?? 'default');
      connect(graph, 'runs-as', id, to, {
        facts: [
          {
            says: `the pods of \`${node.address}\` run as service account \`${name ?? 'default'}\`${name === undefined ? ', as none is named' : ''}`,
            origin: stateOf(named).origin,
          },
        ],
      });
    }
    return [];
  },
};

/** The account's node; one that nobody declares is added, without a place. */
export function accountNode(
  graph: Graph,
  objects: Objects,
  beside: GraphNode,
  name: string,
  namespace = namespaceOf(beside),
): NodeId {
  const declared = objects.find(beside.scope, account, namespace, name);
  if (declared !== undefined) return declared;
  const address = `${namespace}/ServiceAccount/${name}`;
  const { origin } = beside.properties;
  const metadata = recordOf(
    [
      ['name', literal(name, origin)],
      ['namespace', literal(namespace, origin)],
    ],
    origin,
  );
  return graph.add({
    key: `${beside.scope}#${address}`,
    kind: account,
    address,
    scope: beside.scope,
    source: '',
    properties: recordOf([['metadata', metadata]], origin),
  });
}
