/** What an attacker can have at a node, and which steps lead on from it. */
import type { NodeId } from '../../graph/index.ts';
import { forwarderKinds } from '../../schema/index.ts';

/** The attacker may send requests to the node. A state is `4 * node + level`; this and the following are the levels. */
export const reach = 0;
/** The attacker has the content of the node. */
export const reading = 1;
/** The attacker may put content into the node. */
export const writing = 2;
/** The attacker runs code in the node or acts as it. */
export const control = 3;

/** The node of a state. */
export function nodeOf(state: number): NodeId {
  return state >> 2;
}

/** The state of a node at a level. */
export function stateAt(node: NodeId, level: number): number {
  return 4 * node + level;
}

/** What each derived edge gives at its end. Edges of other kinds are no steps of an attack. */
export const gives: Readonly<Record<string, number | undefined>> = {
  'can-reach': reach,
  'can-run-code-in': control,
  'can-act-as': control,
  'can-read': reading,
  'can-write': writing,
  'can-change': control,
  'can-administer': control,
};

/**
 * Whether an attacker who has a node of `kind` at `level` can go along an edge. What is read may open something (a secret that is an
 * account's key); what can only be written opens nothing, but may change what is made of it.
 */
export function leads(level: number, edge: string, kind: string): boolean {
  if (level === control) return true;
  if (level === reading) return edge !== 'can-change' && edge !== 'can-reach' && edge !== 'can-run-code-in';
  if (level === writing) return edge === 'can-change';
  return edge === 'can-reach' && forwarderKinds.has(kind);
}
