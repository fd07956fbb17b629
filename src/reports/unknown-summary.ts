/** What is not known, joined by what would decide it. */
import type { EnvironmentFamily, Finding, InEnvironments } from '../findings/index.ts';
import { type Reason, rootCause } from '../graph/index.ts';
import type { Range } from '../text/index.ts';
import { environmentsOf } from './environment-words.ts';
import { groupReasons } from './reason-groups.ts';

/** One cause, and how many answers hang on it. */
export interface UnknownSummary {
  readonly reason: Reason;
  /** Further subjects of which the same holds. */
  readonly also: readonly string[];
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
  return groupReasons(unknowns.flatMap(pairsOf))
    .map(({ reason, also, members }): UnknownSummary => {
      const at = placeOf(reason, members);
      const environments = environmentsOf(members, families);
      const checks = [...new Set(members.map(({ rule }) => rule.id))].sort();
      return {
        reason,
        also,
        answers: members.length,
        checks,
        ...(at && { at }),
        ...(environments && { environments }),
      };
    })
    .sort((a, b) => b.answers - a.answers || (a.reason.says < b.reason.says ? -1 : 1));
}

function pairsOf(finding: Finding): readonly (readonly [Reason, Finding])[] {
  const { verdict } = finding;
  return verdict.answer === 'unknown' ? verdict.reasons.map((reason) => [reason, finding] as const) : [];
}

/** Where the first answer for the reason goes back to. */
function placeOf({ says }: Reason, [first]: readonly Finding[]): Range | undefined {
  const evidence = first?.verdict.evidence.find((one) => one.says === says);
  return evidence ? rootCause(evidence.origin).at : first?.resource.at;
}
