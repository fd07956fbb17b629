/** Nodes of the attack graph that identities begin at or aim for, made when the first edge needs them. */
import { type Graph, type GraphNode, isVariant, type NodeId } from '../../graph/index.ts';
import { foothold } from '../foothold.ts';

/** The administrator of the account that the scope of a resource is deployed to. */
export function accountAdministrator(graph: Graph, within: GraphNode): NodeId {
  const { scope, environment } = within;
  const name = environment && isVariant(within) ? environment.of : scope;
  const parts = name
    .slice(name.indexOf(':') + 1)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  // A folder that is named after its language says nothing, so the one around it does.
  const last =
    parts.findLast((part) => !/^(?:terraform|tf|infra|infrastructure|iac|src|main)$/.test(part)) ?? parts.at(-1);
  return foothold(
    graph,
    `foothold:account-administrator:${scope}`,
    'foothold/account-administrator',
    last === undefined ? 'the account' : `the account of ${last}`,
    undefined,
    within,
  );
}

/** Whoever holds an access key of the user. All keys of one user open the same, so they are one entry. */
export function leakedKey(graph: Graph, user: GraphNode, key: GraphNode): NodeId {
  return foothold(
    graph,
    `foothold:credential/${user.key}/AccessKey`,
    'foothold/credential',
    `the access key of ${user.address}`,
    key.at,
    user,
  );
}
