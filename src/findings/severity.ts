/** How bad a finding is. */

/** All severities, worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;

/** `critical`: data or control is lost now; `high`: one more mistake away; `medium`: weakens a defence; `low`: good practice; `info`: to know. */
export type Severity = (typeof severities)[number];

/** Whether `a` is at least as bad as `b`. */
export function atLeastAsSevere(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) <= severities.indexOf(b);
}
