/** Joins service accounts to the cloud roles that annotations and associations name for them. */
import type { LedgerEntry } from '../../findings/index.ts';
import { entriesOf, type Graph, type GraphNode, knownOf, type NodeId, stateOf, type Value } from '../../graph/index.ts';
import { connect, resourcesOf } from '../../schema/index.ts';
import { ofSameEnvironment } from '../environment.ts';
import { metadataOf, nameOf, namespaceOf } from '../kubernetes/objects.ts';
import type { Link } from '../link.ts';
import { note } from '../note.ts';
import { type Resolver, resolverOf } from '../resolve.ts';

const annotation = 'eks.amazonaws.com/role-arn';

/**
 * `refers-to` edges from an account to the role that its annotation names (IRSA), and to the role of an EKS Pod Identity association
 * for its name. That the role trusts the account is for the identity analysis to say.
 * https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
 */
export const linkClusterAccounts: Link = {
  name: 'cluster accounts',
  link(graph) {
    const ledger: LedgerEntry[] = [];
    const resolver = resolverOf(graph);
    const byName = new Map<string, NodeId[]>();
    for (const id of graph.ofKind('v1/ServiceAccount')) {
      const node = graph.node(id);
      const key = `${namespaceOf(node)}/${nameOf(node) ?? ''}`;
      const list = byName.get(key);
      if (list) list.push(id);
      else byName.set(key, [id]);
      const named = entriesOf(metadataOf(node).annotations).find(([name]) => name === annotation)?.[1];
      const value = named && stateOf(named).value;
      if (!value) continue;
      const says = `the annotation \`${annotation}\` of \`${node.address}\` names`;
      const missing = toRole(graph, resolver, node, id, value, says);
      if (missing) ledger.push(missing);
    }
    for (const { node, properties } of resourcesOf(graph, 'AWS::EKS::PodIdentityAssociation')) {
      const { Namespace: namespace, ServiceAccount: account, RoleArn: role } = properties;
      const key = `${knownOf(namespace) ?? ''}/${knownOf(account) ?? ''}`;
      const { value } = stateOf(role);
      const accounts = byName.get(key) ?? [];
      const own = ofSameEnvironment(graph, node, accounts);
      if (own.length === 0 || !value) {
        if (accounts.length > 1)
          ledger.push(note(node.address, `several service accounts are called \`${key}\``, node.at));
        continue;
      }
      // The role is named in the association's own deployment.
      for (const one of own)
        toRole(graph, resolver, node, one, value, `\`${node.address}\` associates \`${key}\` with`);
    }
    return ledger;
  },
};

function toRole(
  graph: Graph,
  { resolve }: Resolver,
  node: GraphNode,
  from: NodeId,
  value: Value,
  says: string,
): LedgerEntry | undefined {
  const found = resolve(value, ['AWS::IAM::Role'], node);
  const roles = ofSameEnvironment(graph, node, found);
  if (roles.length === 0) {
    const reason =
      found.length > 1
        ? 'several roles have the name of the role that it may take on'
        : 'the role that it may take on is not among what was read';
    return note(node.address, reason, value.origin.at);
  }
  for (const role of roles)
    connect(graph, 'refers-to', from, role, {
      facts: [{ says: `${says} \`${graph.node(role).address}\``, origin: value.origin }],
    });
  return undefined;
}
