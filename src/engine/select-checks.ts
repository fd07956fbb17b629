/** Which checks a run uses. */
import type { Check } from '../checks/index.ts';
import { matchesWildcard } from '../text/index.ts';

/** Whether a check goes by this name: its id, another tool's id for it, or a pattern with `*` over either; case does not matter. */
export function answersTo(check: Pick<Check, 'id' | 'aliases'>, pattern: string): boolean {
  const names = [check.id, ...(check.aliases ?? [])];
  return names.some((name) => matchesWildcard(name.toLowerCase(), pattern.toLowerCase()));
}

/** The checks that `include` names (all, if it is empty) without those that `skip` names. */
export function selectChecks(
  checks: readonly Check[],
  include: readonly string[],
  skip: readonly string[],
): readonly Check[] {
  return checks.filter(
    (check) =>
      (include.length === 0 || include.some((pattern) => answersTo(check, pattern))) &&
      !skip.some((pattern) => answersTo(check, pattern)),
  );
}

/** Patterns that no check answers to, for a message. */
export function unmatched(checks: readonly Check[], patterns: readonly string[]): readonly string[] {
  return patterns.filter((pattern) => !checks.some((check) => answersTo(check, pattern)));
}
