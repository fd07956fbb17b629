/** Administrators of managed clusters: by entries of AWS, and what they hold besides. */
import {
  type Fact,
  type Graph,
  itemsOf,
  knownOf,
  type NodeId,
  stateOf,
  type Unknown,
  unknownOf,
} from '../../graph/index.ts';
import { connect, into, isObjectKind, outOf, resourcesOf } from '../../schema/index.ts';
import { clusterAdministrator, clusterItself } from './footholds.ts';

const technique = 'T1078.004';
const isPrincipal = /^AWS::IAM::(?:Role|User)$/;

/**
 * `can-administer` edges from principals that an access entry makes administrators of the whole cluster. An entry whose policy is for some
 * namespaces does not, nor does one without a policy: its groups have what bindings give them.
 * https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
 */
export function connectAccessEntries(graph: Graph): void {
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::EKS::AccessEntry')) {
    const principals = outOf(graph, id, 'refers-to').filter(({ to }) => isPrincipal.test(graph.node(to).kind));
    const cluster = outOf(graph, id, 'placed-in').find(({ to }) => graph.node(to).kind === 'AWS::EKS::Cluster');
    if (!cluster || principals.length === 0) continue;
    for (const { PolicyArn, AccessScope } of itemsOf(properties.AccessPolicies)) {
      const policy = knownOf(PolicyArn);
      const unread: Unknown | undefined = unknownOf(PolicyArn) ?? unknownOf(AccessScope.Type);
      if (!unread && (!policy?.endsWith('/AmazonEKSClusterAdminPolicy') || knownOf(AccessScope.Type) !== 'cluster'))
        continue;
      const says = `\`${node.address}\` makes its principal administrator of the whole cluster`;
      for (const { to, proof } of principals) {
        const facts: Fact[] = [...proof.facts, ...cluster.proof.facts, { says, origin: stateOf(PolicyArn).origin }];
        for (const administrator of administratorsOf(graph, cluster.to))
          connect(graph, 'can-administer', to, administrator, { facts, technique, ...(unread && { unless: unread }) });
      }
    }
  }
}

/** The administrators of what is applied to the cluster; where nothing is, of the cluster itself. */
function administratorsOf(graph: Graph, cluster: NodeId): readonly NodeId[] {
  const scopes = new Set<string>();
  for (const { from } of into(graph, cluster, 'placed-in')) {
    const { kind, scope } = graph.node(from);
    if (isObjectKind(kind)) scopes.add(scope);
  }
  if (scopes.size === 0) return [clusterItself(graph, graph.node(cluster))];
  return [...scopes].map((scope) => clusterAdministrator(graph, scope));
}

/** `can-act-as` edges from the administrator of a cluster to the service accounts that have roles of the cloud: it may ask for their tokens. */
export function connectAdministrators(graph: Graph): void {
  for (const id of graph.ofKind('v1/ServiceAccount')) {
    const account = graph.node(id);
    const administrator = graph.find(`foothold:cluster-administrator:${account.scope}`);
    if (administrator === undefined) continue;
    const role = outOf(graph, id, 'can-act-as').find(({ to }) => graph.node(to).kind === 'AWS::IAM::Role');
    if (!role) continue;
    connect(graph, 'can-act-as', administrator, id, {
      facts: [
        {
          says: `an administrator of the cluster gets tokens of \`${account.address}\``,
          origin: account.properties.origin,
        },
      ],
      technique: 'T1528',
    });
  }
}
