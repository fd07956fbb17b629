/** Joins role bindings to the role that they grant, and to whom they grant it. */
import {
  type Graph,
  type GraphNode,
  itemsOf,
  knownOf,
  literal,
  type NodeId,
  recordOf,
  stateOf,
} from '../../graph/index.ts';
import { connect, resourcesOf } from '../../schema/index.ts';
import type { Link } from '../link.ts';
import { accountNode } from './link-accounts.ts';
import { namespaceOf, type Objects, objectsOf } from './objects.ts';

const rolePrefix = 'rbac.authorization.k8s.io/v1';

/**
 * `binds` and `granted-to` edges. Users and groups become nodes; so do cluster roles that the cluster brings along, as
 * `kubernetes/BuiltInRole`. A group of service accounts hands on to the accounts that are there, once for all of its bindings: a line from
 * every binding to every account would be their product.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/
 */
export const linkBindings: Link = {
  name: 'kubernetes bindings',
  link(graph) {
    const objects = objectsOf(graph, ['v1/ServiceAccount', `${rolePrefix}/Role`, `${rolePrefix}/ClusterRole`]);
    const accounts = accountsByScope(graph);
    const spread = new Set<NodeId>();
    for (const kind of [`${rolePrefix}/RoleBinding`, `${rolePrefix}/ClusterRoleBinding`] as const) {
      for (const { id, node, properties } of resourcesOf(graph, kind)) {
        const { roleRef, subjects } = properties;
        const name = knownOf(roleRef.name);
        const own = kind === `${rolePrefix}/RoleBinding` ? namespaceOf(node) : '';
        if (name !== undefined) {
          const isClusterRole = knownOf(roleRef.kind) !== 'Role';
          const role = objects.find(
            node.scope,
            `${rolePrefix}/${isClusterRole ? 'ClusterRole' : 'Role'}`,
            isClusterRole ? '' : own,
            name,
          );
          const to =
            role ?? (isClusterRole && builtIn.has(name) ? namedNode(graph, node, 'BuiltInRole', name) : undefined);
          if (to !== undefined) {
            connect(graph, 'binds', id, to, {
              facts: [
                {
                  says: `\`${node.address}\` grants \`${graph.node(to).address}\``,
                  origin: stateOf(roleRef.name).origin,
                },
              ],
            });
          }
        }
        for (const subject of itemsOf(subjects)) {
          const who = knownOf(subject.name);
          const what = knownOf(subject.kind);
          if (who === undefined || what === undefined) continue;
          const says = `\`${node.address}\` grants to ${what} \`${who}\``;
          const fact = { says, origin: stateOf(subject.name).origin };
          const grant = (to: NodeId) => connect(graph, 'granted-to', id, to, { facts: [fact] });
          if (what === 'ServiceAccount') {
            const namespace = knownOf(subject.namespace) ?? own;
            if (namespace !== '') grant(accountNode(graph, objects, node, who, namespace));
            continue;
          }
          const named = namedNode(graph, node, what === 'Group' ? 'Group' : 'User', who);
          grant(named);
          if (spread.has(named)) continue;
          spread.add(named);
          for (const account of accountsMeant(graph, objects, accounts, node, what, who)) {
            const member = `\`${graph.node(account).address}\` is one of ${what} \`${who}\``;
            connect(graph, 'granted-to', named, account, { facts: [{ says: member }] });
          }
        }
      }
    }
    return [];
  },
};

/** Service accounts that a user or a group stands for. https://kubernetes.io/docs/reference/access-authn-authz/authentication/#service-account-tokens */
function accountsMeant(
  graph: Graph,
  objects: Objects,
  accounts: ReadonlyMap<string, ReadonlyMap<string, readonly NodeId[]>>,
  node: GraphNode,
  what: string,
  who: string,
): readonly NodeId[] {
  const prefix = 'system:serviceaccounts';
  if (what === 'User') {
    const [, kind, namespace = '', account = ''] = who.split(':');
    const isAccount = kind === 'serviceaccount' && who.startsWith('system:') && account !== '';
    return isAccount ? [accountNode(graph, objects, node, account, namespace)] : [];
  }
  const own = accounts.get(node.scope);
  if (who === prefix || who === 'system:authenticated') return [...(own?.values() ?? [])].flat();
  return who.startsWith(`${prefix}:`) ? (own?.get(who.slice(prefix.length + 1)) ?? []) : [];
}

/** Cluster roles of every cluster that bindings of people's own often name. */
const builtIn: ReadonlySet<string> = new Set([
  'cluster-admin',
  'admin',
  'edit',
  'view',
  'system:masters',
  'system:node',
  'system:discovery',
  'system:basic-user',
  'system:public-info-viewer',
  'system:auth-delegator',
  'system:kube-scheduler',
  'system:kube-controller-manager',
  'system:volume-scheduler',
]);

function namedNode(graph: Graph, beside: GraphNode, kind: string, name: string): NodeId {
  const { origin } = beside.properties;
  const metadata = recordOf([['name', literal(name, origin)]], origin);
  return graph.add({
    key: `${beside.scope}#${kind}/${name}`,
    kind: `kubernetes/${kind}`,
    address: `${kind}/${name}`,
    scope: beside.scope,
    source: '',
    properties: recordOf([['metadata', metadata]], origin),
  });
}

function accountsByScope(graph: Graph): ReadonlyMap<string, ReadonlyMap<string, readonly NodeId[]>> {
  const scopes = new Map<string, Map<string, NodeId[]>>();
  for (const id of graph.ofKind('v1/ServiceAccount')) {
    const node = graph.node(id);
    const namespaces = scopes.get(node.scope) ?? new Map<string, NodeId[]>();
    scopes.set(node.scope, namespaces);
    const list = namespaces.get(namespaceOf(node));
    if (list) list.push(id);
    else namespaces.set(namespaceOf(node), [id]);
  }
  return scopes;
}
