/** The nodes of the attack graph that stand for people and aims, made when the first edge needs them. */
import { type Graph, type NodeId, recordOf } from '../../graph/index.ts';
import type { FootholdKind } from '../../schema/index.ts';

/** A stranger on the internet; the node that every analysis shares. */
export function internetNode(graph: Graph): NodeId {
  return foothold(graph, 'foothold/internet', 'foothold:internet', 'the internet');
}

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
    'foothold/account-administrator',
    `foothold:account-administrator:${scope}`,
    last === undefined ? 'the account' : `the account of ${last}`,
  );
}

function foothold(graph: Graph, kind: FootholdKind, key: string, address: string): NodeId {
  const known = graph.find(key);
  if (known !== undefined) return known;
  // Nobody wrote it: its place is an empty text.
  const origin = { at: { file: { path: '', text: '' }, start: 0, end: 0 } };
  return graph.add({ key, kind, address, scope: '', source: '', properties: recordOf([], origin) });
}
