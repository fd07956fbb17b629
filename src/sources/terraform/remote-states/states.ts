/** What a root may ask of the states of other roots. */
import type { Evaluation } from '../evaluation.ts';
import type { StateRequest } from './find-state.ts';

/** The root whose state it is, evaluated; or why there is no answer. */
export type StateAnswer = { readonly evaluation: Evaluation } | { readonly says: string };

/** The states as one root sees them. */
export interface States {
  of(request: StateRequest): StateAnswer;
  /** What evaluating other roots has taken from the limits that all roots share, so far. */
  readonly used: { readonly instances: number; readonly elements: number };
}

/** Whether two answers are the same: the same evaluation, or the same words. */
export function sameAnswer(a: StateAnswer | undefined, b: StateAnswer): boolean {
  if (!a) return false;
  return 'says' in a ? 'says' in b && a.says === b.says : 'evaluation' in b && a.evaluation === b.evaluation;
}
