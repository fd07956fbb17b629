/** Nodes of the attack graph that identities begin at or aim for, made when the first edge needs them. */
import type { Graph, GraphNode, NodeId } from '../../graph/index.ts';
import { foothold } from '../foothold.ts';

/** The administrator of the account that a scope is deployed to. */
export function accountAdministrator(graph: Graph, scope: string): NodeId {
  const parts = scope
    .slice(scope.indexOf(':') + 1)
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
  );
}
