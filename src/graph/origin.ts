/** Where a value comes from, and, if it is not known, why. */
import type { Range } from '../text/index.ts';

/**
 * One link of a value's history. `at` is the text that put the value here; `cause` is where that text took it from:
 * attribute ← module argument ← variable ← tfvars line. The last link is the root cause, the place to edit.
 */
export interface Origin {
  readonly at: Range;
  /** What stands at `at`, in the words of its language: ``variable `env` ``, ``argument `cidr` of module `network` ``. */
  readonly as?: string;
  readonly cause?: Origin;
  /** Set where nobody wrote the value and the provider fills it in: the documentation that says so. `at` is then the resource. */
  readonly default?: string;
}

/** Why a value is not known before deployment, and what would decide it. */
export interface Reason {
  /**
   * `input`: a variable or parameter without a value; `after-apply`: only the provider or the cluster decides; `not-read`: a module,
   * file or account that is not there; `unsupported`: Merlon does not evaluate this yet; `error`: the input is wrong here;
   * `limit`: too large to expand.
   */
  readonly code: 'input' | 'after-apply' | 'not-read' | 'unsupported' | 'error' | 'limit';
  /** A sentence for people, lower case without a full stop: ``needs `var.env` ``. */
  readonly says: string;
}

/** The place to edit in order to change a value: the last link of its history. */
export function rootCause(origin: Origin): Origin {
  let last = origin;
  while (last.cause) last = last.cause;
  return last;
}

/** All links of the history, nearest first. */
export function historyOf(origin: Origin): readonly Origin[] {
  const links = [origin];
  for (let next = origin.cause; next; next = next.cause) links.push(next);
  return links;
}
