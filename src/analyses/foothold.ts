/** Nodes of the attack graph that are no resources. */
import { type Graph, type NodeId, recordOf } from '../graph/index.ts';
import type { FootholdKind } from '../schema/index.ts';
import type { Range } from '../text/index.ts';

/** The node of a foothold, which is made where it is not there yet. `at` is the text that gives rise to it, if one does. */
export function foothold(graph: Graph, key: string, kind: FootholdKind, address: string, at?: Range): NodeId {
  const known = graph.find(key);
  if (known !== undefined) return known;
  const origin = { at: at ?? { file: { path: '', text: '' }, start: 0, end: 0 } };
  return graph.add({ key, kind, address, scope: '', source: '', properties: recordOf([], origin), ...(at && { at }) });
}
