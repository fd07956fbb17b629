/** Inline suppressions: where they hold, what they must say, and what is said of those that do nothing. */
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../host/index.ts';
import { baselineOf } from './baseline.ts';
import { type ScanOptions, scan } from './scan.ts';

const id = 'aws-s3-bucket-blocks-public-access';

/** A bucket whose third switch is off; `head`, `inside` and `tail` are put above the block, into it, and behind the switch. */
function bucket({ head = '', inside = '', tail = '' }): string {
  return `${head}
resource "aws_s3_bucket" "logs" {
  bucket = "logs"
}

resource "aws_s3_bucket_public_access_block" "logs" {
  ${inside}
  bucket                  = aws_s3_bucket.logs.id
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = false ${tail}
  restrict_public_buckets = true
}
`;
}

function run(text: string, more: Partial<ScanOptions> = {}) {
  const { report } = scan({
    root: '.',
    files: memoryFiles({ 'main.tf': text }),
    include: [id],
    today: '2026-06-15',
    version: '0',
    ...more,
  });
  return { report, states: report.findings.map((one) => one.state), codes: report.diagnostics.map((one) => one.code) };
}

describe('a suppression', () => {
  it.each([
    ['right above the resource', { head: `# merlon:ignore ${id} these logs are public by law` }],
    ['above other comments', { head: `# merlon:ignore ${id} these logs are public by law\n# of 1998` }],
    ['behind the value', { tail: `# merlon:ignore ${id} these logs are public by law` }],
    ["by another tool's id", { tail: '// merlon:ignore CKV_AWS_54 these logs are public by law' }],
    ['by a pattern', { tail: '# merlon:ignore aws-s3-* these logs are public by law' }],
    ['until a day to come', { tail: `# merlon:ignore ${id} until=2026-06-15 these logs are public by law` }],
  ])('holds %s', (_, places) => {
    const { states, codes, report } = run(bucket(places));
    expect(states).toEqual(['suppressed']);
    expect(codes).toEqual([]);
    expect(report.findings[0]?.justification).toContain('public by law');
  });

  it.each([
    ['without a reason', `# merlon:ignore ${id}`, ['suppression-incomplete']],
    ['without a check', '# merlon:ignore', ['suppression-incomplete']],
    ['that has ended', `# merlon:ignore ${id} until=2026-06-14 later`, ['suppression-expired']],
    ['with a date that is none', `# merlon:ignore ${id} until=soon later`, ['suppression-bad-date']],
    ['of a check that is not there', '# merlon:ignore aws-s3-buckets-fly later', ['suppression-unknown-check']],
  ])('%s has no effect and is reported', (_, tail, expected) => {
    const { states, codes } = run(bucket({ tail }));
    expect(states).toEqual(['new']);
    expect(codes).toEqual(expected);
  });

  it('that nothing needs is reported', () => {
    const { codes } = run(`# merlon:ignore ${id} for nothing\nresource "aws_s3_bucket" "logs" {}\n`);
    expect(codes).toEqual(['suppression-unused']);
  });
});

describe('a baseline', () => {
  const text = bucket({});

  it('covers what it knows, wherever it moves in the file, and nothing else', () => {
    const { report } = run(text);
    const baseline = baselineOf(report.findings, report.paths);
    expect(run(`# a comment more\n\n${text}`, { baseline }).states).toEqual(['baseline']);
    const second = text.replaceAll('"logs"', '"more"').replaceAll('.logs.', '.more.');
    expect(run(`${text}${second}`, { baseline }).states.toSorted()).toEqual(['baseline', 'new']);
  });

  it('does not hide a second flaw of a resource behind the first', () => {
    const { report } = run(text);
    const baseline = baselineOf(report.findings, report.paths);
    const worse = text.replace('ignore_public_acls      = true', 'ignore_public_acls      = false');
    expect(run(worse, { baseline }).states).toEqual(['new']);
  });
});
