/** What is not known, joined by what would decide it. */
import type { Finding } from '../findings/index.ts';
import { type Reason, rootCause } from '../graph/index.ts';
import type { Range } from '../text/index.ts';

/** One reason, and how many answers hang on it. */
export interface UnknownSummary {
  readonly reason: Reason;
  readonly answers: number;
  /** Ids of the checks, sorted. */
  readonly checks: readonly string[];
  /** Where the first of them goes back to. */
  readonly at?: Range;
}

/** Reasons, those that most answers hang on first. An answer with several reasons counts under each. */
export function summariseUnknowns(unknowns: readonly Finding[]): readonly UnknownSummary[] {
  const found = new Map<string, { reason: Reason; answers: number; checks: Set<string>; at?: Range }>();
  for (const { rule, verdict, resource } of unknowns) {
    if (verdict.answer !== 'unknown') continue;
    const seen = new Set<string>();
    for (const reason of verdict.reasons) {
      const key = `${reason.code}\n${reason.says}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const evidence = verdict.evidence.find(({ says }) => says === reason.says);
      const at = evidence ? rootCause(evidence.origin).at : resource.at;
      const entry = found.get(key) ?? { reason, answers: 0, checks: new Set<string>(), ...(at && { at }) };
      entry.answers++;
      entry.checks.add(rule.id);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .map((entry) => ({ ...entry, checks: [...entry.checks].sort() }))
    .sort((a, b) => b.answers - a.answers || (a.reason.says < b.reason.says ? -1 : 1));
}
