/** What the exit code of a scan says. */
import { describe, expect, it } from 'vitest';
import type { AttackPath, Finding, Report, Severity } from '../findings/index.ts';
import type { Threshold } from './options.ts';
import { exitCodeOf } from './run-scan.ts';

function report(what: {
  finding?: Severity;
  path?: Severity;
  state?: Finding['state'];
  answer?: string;
  incomplete?: boolean;
}): Report {
  const { state = 'new', answer = 'fail' } = what;
  // Only what the exit code depends on.
  return {
    findings: what.finding ? [{ rule: { severity: what.finding }, verdict: { answer }, state } as Finding] : [],
    paths: what.path ? [{ severity: what.path, state } as AttackPath] : [],
    incomplete: what.incomplete ?? false,
  } as Partial<Report> as Report;
}

describe('the exit code', () => {
  it.each<[Parameters<typeof report>[0], Threshold, number]>([
    [{}, 'info', 0],
    [{ finding: 'high' }, 'high', 1],
    [{ finding: 'critical' }, 'high', 1],
    [{ finding: 'medium' }, 'high', 0],
    [{ path: 'high' }, 'high', 1],
    [{ path: 'medium' }, 'high', 0],
    [{ finding: 'critical', state: 'baseline' }, 'info', 0],
    [{ path: 'critical', state: 'suppressed' }, 'info', 0],
    [{ finding: 'critical', answer: 'unknown' }, 'info', 0],
    [{ finding: 'critical' }, 'none', 0],
    [{ incomplete: true }, 'high', 2],
    [{ incomplete: true, finding: 'low' }, 'high', 2],
    [{ incomplete: true, finding: 'high' }, 'high', 1],
    [{ incomplete: true, finding: 'high' }, 'none', 2],
  ])('%j with %s is %i', (what, threshold, code) => {
    expect(exitCodeOf(report(what), threshold)).toBe(code);
  });
});
