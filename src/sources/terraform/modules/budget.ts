/** What all roots of a workspace may make together, so that many of them cost no more than one. */
import type { Workspace } from '../../source.ts';
import { MAX_SHARED_ELEMENTS } from '../values/limits.ts';

/** How many instances all roots of a workspace may have together; each costs some kilobytes. An instance of a module counts as twenty. */
export const MAX_TOTAL = 200_000;

/** What is left. */
export interface Budget {
  instances: number;
  elements: number;
  /** Something was refused. */
  exhausted: boolean;
}

const budgets = new WeakMap<Workspace, Budget>();

/** What is left for the roots of a workspace. */
export function budgetOf(workspace: Workspace): Budget {
  let budget = budgets.get(workspace);
  if (!budget) {
    budgets.set(workspace, (budget = { instances: MAX_TOTAL, elements: MAX_SHARED_ELEMENTS, exhausted: false }));
  }
  return budget;
}
