/** Findings that are known and accepted for now. */
import type { AttackPath, Finding } from '../findings/index.ts';

/** What a baseline file holds: fingerprints, with names only for the people who read it. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly { readonly fingerprint: string; readonly check: string; readonly resource: string }[];
  readonly paths: readonly { readonly fingerprint: string; readonly title: string }[];
}

/** The baseline that accepts these failures and paths; sorted, so that it changes only where they do. */
export function baselineOf(findings: readonly Finding[], paths: readonly AttackPath[]): Baseline {
  const byFingerprint = (a: { fingerprint: string }, b: { fingerprint: string }) =>
    a.fingerprint < b.fingerprint ? -1 : 1;
  return {
    version: 1,
    findings: findings
      .filter((one) => one.verdict.answer === 'fail' && one.state !== 'suppressed')
      .map(({ fingerprint, rule, resource }) => ({ fingerprint, check: rule.id, resource: resource.key }))
      .sort((a, b) => (a.check === b.check ? (a.resource < b.resource ? -1 : 1) : a.check < b.check ? -1 : 1)),
    paths: paths.map(({ fingerprint, title }) => ({ fingerprint, title })).sort(byFingerprint),
  };
}

/** Marks what the baseline covers. */
export function applyBaseline<T extends Finding | AttackPath>(
  items: readonly T[],
  known: readonly { readonly fingerprint: string }[],
): readonly T[] {
  if (known.length === 0) return items;
  const fingerprints = new Set(known.map((one) => one.fingerprint));
  return items.map((item) =>
    item.state === 'new' && fingerprints.has(item.fingerprint) ? { ...item, state: 'baseline' as const } : item,
  );
}
