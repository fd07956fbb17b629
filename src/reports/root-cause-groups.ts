/** Findings joined by root cause: one group is what one edit mends. */
import {
  type EnvironmentFamily,
  type Finding,
  type InEnvironments,
  type Severity,
  severities,
} from '../findings/index.ts';
import { type Origin, rootCause } from '../graph/index.ts';
import { environmentsOf } from './environment-words.ts';
import { rangeKey } from './place.ts';

/** Findings of one check that go back to the same text. */
export interface FindingGroup {
  readonly rule: Finding['rule'];
  readonly severity: Severity;
  /** At least one; in the order of the report. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** The environments in which the cause is there, where there are several. */
  readonly environments?: InEnvironments;
}

/** Groups, worst first, otherwise in the order in which the report lists their first findings. */
export function groupsOf(
  findings: readonly Finding[],
  families: readonly EnvironmentFamily[] = [],
): readonly FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.rule.id}\n${causeKey(finding)}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()]
    .map((found): FindingGroup => {
      const environments = environmentsOf(found, families);
      const { rule } = found[0];
      return { rule, severity: rule.severity, findings: found, ...(environments && { environments }) };
    })
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** Findings that fail and that nobody has accepted: what a person has to look at. */
export function openFailures(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ verdict, state }) => verdict.answer === 'fail' && state === 'new');
}

/** The distinct places that the evidence of a finding points at, with all that is said of each. */
export function evidencePlaces(
  finding: Finding,
): readonly { readonly origin: Origin; readonly says: readonly string[] }[] {
  const places = new Map<string, { origin: Origin; says: string[] }>();
  for (const { origin, says } of finding.verdict.evidence) {
    const key = rangeKey(origin.at);
    const place = places.get(key);
    if (!place) places.set(key, { origin, says: [says] });
    else if (!place.says.includes(says)) place.says.push(says);
  }
  return [...places.values()];
}

function causeKey({ verdict, resource }: Finding): string {
  if (verdict.evidence.length === 0) return resource.key;
  return [...new Set(verdict.evidence.map(({ origin }) => rangeKey(rootCause(origin).at)))].sort().join('\n');
}
