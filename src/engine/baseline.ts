/** Findings that are known and accepted for now. */
import type { AttackPath, Finding, InEnvironments } from '../findings/index.ts';
import { identityOf } from '../graph/index.ts';

/** What a baseline file holds: fingerprints, with names only for the people who read it. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly (Accepted & { readonly check: string; readonly resource: string })[];
  readonly paths: readonly (Accepted & { readonly title: string })[];
}

/** What is accepted. `environments` are those in which it was there, of all that there were then. */
export interface Accepted {
  readonly fingerprint: string;
  readonly environments?: InEnvironments | undefined;
}

/** The baseline that accepts these failures and paths; sorted, so that it changes only where they do. */
export function baselineOf(findings: readonly Finding[], paths: readonly AttackPath[]): Baseline {
  const byFingerprint = (a: { fingerprint: string }, b: { fingerprint: string }) =>
    a.fingerprint < b.fingerprint ? -1 : 1;
  return {
    version: 1,
    findings: findings
      .filter((one) => one.verdict.answer === 'fail' && one.state !== 'suppressed')
      .map(({ fingerprint, rule, resource, environments }) => ({
        fingerprint,
        check: rule.id,
        resource: identityOf(resource),
        ...(environments && { environments }),
      }))
      .sort((a, b) => compare(a.check, b.check) || compare(a.resource, b.resource) || byFingerprint(a, b)),
    paths: paths
      .map(({ fingerprint, title, environments }) => ({ fingerprint, title, ...(environments && { environments }) }))
      .sort(byFingerprint),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Marks what the baseline covers. What was accepted in some environments is not accepted in another that was there then and did not have
 * it; a new environment that shares the cause changes nothing.
 */
export function applyBaseline<T extends Finding | AttackPath>(
  items: readonly T[],
  known: readonly Accepted[],
): readonly T[] {
  if (known.length === 0) return items;
  const accepted = new Map(known.map((one) => [one.fingerprint, one]));
  const covers = (item: T) => {
    const one = accepted.get(item.fingerprint);
    const { in: there = [], of = [] } = one?.environments ?? {};
    return (
      one !== undefined && (item.environments?.in ?? []).every((name) => there.includes(name) || !of.includes(name))
    );
  };
  return items.map((item) => (item.state === 'new' && covers(item) ? { ...item, state: 'baseline' as const } : item));
}
