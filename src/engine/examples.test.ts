/** Every example of every check, through the real front ends: the answer is as said, and its evidence points at the marks. */
import { describe, expect, it } from 'vitest';
import { type Check, checks, type Example } from '../checks/index.ts';
import type { Finding, Report } from '../findings/index.ts';
import { historyOf } from '../graph/index.ts';
import { memoryFiles } from '../host/index.ts';
import { exampleFiles } from './example-files.ts';
import { scan } from './scan.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text without its marks, and where the marked stretches lie in it. */
function unmarked(text: string): { readonly text: string; readonly marks: readonly Span[] } {
  let plain = '';
  const marks: Span[] = [];
  let start = -1;
  for (const character of text) {
    if (character === '«') start = plain.length;
    else if (character === '»') marks.push({ start, end: plain.length });
    else plain += character;
  }
  return { text: plain, marks };
}

function run(check: Check, { language, text }: Example): Report {
  const files = memoryFiles({ [exampleFiles[language]]: unmarked(text).text });
  return scan({ root: '.', files, include: [check.id], today: '2026-01-01', verdicts: true, version: '0' }).report;
}

function pointsAt(findings: readonly Finding[], mark: Span): boolean {
  return findings.some((finding) =>
    finding.verdict.evidence.some((evidence) =>
      historyOf(evidence.origin).some(
        ({ at }) => at.start < mark.end && mark.start < at.end && at.end - at.start < 4 * (mark.end - mark.start) + 200,
      ),
    ),
  );
}

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_, check) => {
  const cases = (['pass', 'fail', 'unknown'] as const).flatMap((answer) =>
    (check.examples[answer] ?? []).map(
      (example, i) => [`${answer} ${i + 1} ${example.language}`, answer, example] as const,
    ),
  );
  it.each(cases)('%s', (__, answer, example) => {
    const report = run(check, example);
    const said = report.diagnostics.filter((one) => one.severity === 'error').map((one) => one.message);
    expect(said).toEqual([]);
    const broken = report.unknowns
      .flatMap((one) => (one.verdict.answer === 'unknown' ? one.verdict.reasons : []))
      .filter((one) => one.code === 'error');
    expect(broken).toEqual([]);
    const verdicts = report.findings.map((finding) => finding.verdict.answer);
    expect(verdicts.length).toBeGreaterThan(0);
    if (answer === 'pass') expect(new Set(verdicts)).toEqual(new Set(['pass']));
    else {
      expect(verdicts).toContain(answer);
      if (answer === 'unknown') expect(verdicts).not.toContain('fail');
      const { marks } = unmarked(example.text);
      const deciding = report.findings.filter((finding) => finding.verdict.answer === answer);
      for (const mark of marks)
        expect(pointsAt(deciding, mark), `evidence at ${unmarked(example.text).text.slice(mark.start, mark.end)}`).toBe(
          true,
        );
    }
  });
});

describe('the examples', () => {
  it('mark what each failure is about', () => {
    const unmarkedFailures = checks
      .filter((check) => check.examples.fail.some((example) => !example.text.includes('«')))
      .map((check) => check.id);
    expect(unmarkedFailures).toEqual([]);
  });

  it('belong to checks of distinct ids', () => {
    expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length);
  });
});
