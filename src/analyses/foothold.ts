/** Nodes of the attack graph that are no resources. */
import { type Graph, type GraphNode, isVariant, type NodeId, type Origin, recordOf } from '../graph/index.ts';
import type { FootholdKind } from '../schema/index.ts';
import type { Range } from '../text/index.ts';

/**
 * The node of a foothold, which is made where it is not there yet. `at` is the text that gives rise to it, if one does. It is there once for
 * each environment in which `around` is, the resource that it belongs to and whose key or scope its own key holds.
 */
export function foothold(
  graph: Graph,
  key: string,
  kind: FootholdKind,
  address: string,
  at?: Range,
  around?: GraphNode,
): NodeId {
  const known = graph.find(key);
  if (known !== undefined) return known;
  const origin = at ? { at } : unwritten;
  return graph.add({
    key,
    kind,
    address,
    scope: '',
    source: '',
    ...(around?.environment && isVariant(around) && { environment: around.environment }),
    properties: recordOf([], origin),
    ...(at && { at }),
  });
}

/** A stranger on the internet; the node that every analysis shares. */
export function internetNode(graph: Graph): NodeId {
  return foothold(graph, 'foothold:internet', 'foothold/internet', 'the internet');
}

/** The place of what nobody wrote: an empty text. */
export const unwritten: Origin = { at: { file: { path: '', text: '' }, start: 0, end: 0 } };
