/** What is not known, joined by what would decide it. */
import type { EnvironmentFamily, Finding, InEnvironments } from '../findings/index.ts';
import { type Reason, rootCause } from '../graph/index.ts';
import type { Range } from '../text/index.ts';
import { environmentsOf } from './environment-words.ts';

/** One reason, and how many answers hang on it. */
export interface UnknownSummary {
  readonly reason: Reason;
  readonly answers: number;
  /** Ids of the checks, sorted. */
  readonly checks: readonly string[];
  /** Where the first of them goes back to. */
  readonly at?: Range;
  /** The environments in which answers hang on it, where there are several. */
  readonly environments?: InEnvironments;
}

/** Reasons, those that most answers hang on first. An answer with several reasons counts under each. */
export function summariseUnknowns(
  unknowns: readonly Finding[],
  families: readonly EnvironmentFamily[] = [],
): readonly UnknownSummary[] {
  const found = new Map<string, { reason: Reason; findings: Finding[]; checks: Set<string>; at?: Range }>();
  for (const finding of unknowns) {
    const { rule, verdict, resource } = finding;
    if (verdict.answer !== 'unknown') continue;
    const seen = new Set<string>();
    for (const reason of verdict.reasons) {
      const key = `${reason.code}\n${reason.says}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const evidence = verdict.evidence.find(({ says }) => says === reason.says);
      const at = evidence ? rootCause(evidence.origin).at : resource.at;
      const entry = found.get(key) ?? { reason, findings: [], checks: new Set<string>(), ...(at && { at }) };
      entry.findings.push(finding);
      entry.checks.add(rule.id);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .map(({ findings, checks, ...entry }): UnknownSummary => {
      const environments = environmentsOf(findings, families);
      const answers = findings.length;
      return { ...entry, answers, checks: [...checks].sort(), ...(environments && { environments }) };
    })
    .sort((a, b) => b.answers - a.answers || (a.reason.says < b.reason.says ? -1 : 1));
}
