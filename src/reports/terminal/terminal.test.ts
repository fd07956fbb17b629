/** The terminal report: what it says, in which order, and what it does to text that nobody should trust. */
import { describe, expect, it } from 'vitest';
import { range } from '../../text/index.ts';
import { displayWidth } from '../display-width.ts';
import { largeReport, passing, sampleReport } from '../sample-report.ts';
import { Secrets } from '../secrets.ts';
import { snippetOf } from '../snippet.ts';
import { plain } from '../style.ts';
import { wrap } from '../wrap.ts';
import { terminal } from './index.ts';
import { showLine } from './source-line.ts';

const text = terminal.render(sampleReport(), { prefix: 'shop/' });

describe('the terminal report', () => {
  it('shows the paths first, worst first, each hop with technique, proof and what it takes for granted', () => {
    const order = [
      'ATTACK PATHS',
      ' CRITICAL  1  a stranger on the internet can read',
      'internet → Deployment\u00a0shop/cart → ',
      '● internet  a stranger on the internet',
      'can reach  ATT&CK T1190',
      'security group `web` lets in 0.0.0.0/0',
      'shop/modules/storage/main.tf:17  cidr_blocks = ["0.0.0.0/0"]',
      '? assumes that the application',
      '← shop/production/terraform.tfvars:2  strict = false',
      ' HIGH  2  anyone who can open a pull request',
      'FINDINGS',
    ].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('joins findings by root cause, underlines the evidence and shows where it was decided', () => {
    expect(text).toContain('2 resources: module.storage.aws_s3_bucket.exports["eu"]');
    expect(text).toContain(
      [
        '    11 │     block_public_acls = var.strict',
        '       │                         ^^^^^^^^^^ new public ACLs are accepted',
        '    ← argument `strict` of module `storage`  shop/production/main.tf:5',
        '    ← variable `strict`  shop/production/main.tf:1',
        '    ← tfvars  shop/production/terraform.tfvars:2',
        '      2 │ strict = false',
        '        │ ^^^^^^^^^^^^^^ decided here',
      ].join('\n'),
    );
  });

  it('says how to fix a check once, not at each of its findings', () => {
    expect(text.match(/ {4}fix /g)).toHaveLength(2);
    expect(terminal.render(sampleReport(), { all: true }).match(/ {4}fix /g)).toHaveLength(3);
  });

  it('names the finding that breaks the worst path, and where more is to be seen', () => {
    expect(text).toMatch(
      /\nNext {2}path 1 breaks at Deployment shop\/cart, shop\/modules\/storage\/main\.tf:17: Turn all four/,
    );
    expect(text).toContain('\n      merlon explain aws-ec2-security-group-is-not-open');
    expect(text).toContain('merlon scan --format html=report.html');
    expect(terminal.render(sampleReport(), { pages: ['out/x.html'] })).toContain('\n      out/x.html  all of it');
    expect(text.slice(text.indexOf('\nNext')).trim().split('\n').length).toBeLessThanOrEqual(5);
  });

  it('tells what paths share once, and a few of many paths in full', () => {
    const [path] = sampleReport().paths;
    const paths = Array.from({ length: 40 }, (_, i) => ({ ...path!, fingerprint: String(i).padStart(32, 'c') }));
    const some = terminal.render(sampleReport({ paths }));
    expect(some.match(/● internet/g)).toHaveLength(1);
    expect(some.match(/ CRITICAL {2}\d+ /g)).toHaveLength(16);
    expect(some).toContain('… and 24 more paths. merlon paths tells them all');
    const told = terminal.render(sampleReport({ paths }), { pathsOnly: true });
    expect(told.match(/┊ as in path 1/g)).toHaveLength(39);
    expect(told.match(/● bucket exports eu/g)).toHaveLength(40);
    expect(told.match(/security group `web`/g)).toHaveLength(1);
    expect(terminal.render(sampleReport({ paths }), { all: true }).match(/security group `web`/g)).toHaveLength(40);
  });

  it('shows further targets of a path', () => {
    expect(text).toContain('bucket\u00a0exports\u00a0eu\u00a0and\u00a0bucket\u00a0exports\u00a0us');
    expect(text).toContain('○ bucket exports us  module.storage.aws_s3_bucket.exports["us"]');
  });

  it('leaves out what is suppressed or in the baseline, but counts it', () => {
    expect(text).toContain('2 attack paths, 5 findings from 4 causes');
    expect(text).toContain('1 suppressed · 1 in the baseline');
  });

  it('says what is not known, not read and wrong, and that the result is incomplete', () => {
    expect(text).toContain('  2 answers  needs `var.env`');
    expect(text).toContain('  ! module terraform-aws-modules/vpc/aws');
    expect(text).toContain('error: expected a value after `=`  hcl-expected-value');
    expect(text).toContain('the result is incomplete');
  });

  it('obeys no control character of a source, with colour or without', () => {
    const all = terminal.render(sampleReport(), { all: true });
    for (const one of [text, all]) expect(one).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(all).toContain('␛[31m<script>');
    const coloured = terminal.render(sampleReport(), { colour: true, all: true });
    expect(coloured.replace(/\u001b\[[\d;]+m/g, '')).not.toMatch(/\u001b|\u202e/);
    expect(coloured).not.toContain('\u001b[2J');
  });

  it('writes escapes only where colour is wanted, and the same text', () => {
    const coloured = terminal.render(sampleReport(), { colour: true, prefix: 'shop/' });
    const bare = coloured.replace(/\u001b\[[\d;]+m/g, '').replace(/[ \u00a0]+$/gm, '');
    expect(bare).toBe(text);
    expect(coloured).toContain('\u001b[');
  });

  it.each([60, 80, 120])('keeps to %i columns but for names that cannot be broken', (width) => {
    const lines = terminal.render(sampleReport(), { width }).split('\n');
    const long = lines.filter((line) => displayWidth(line) > width && line.trim().split(' ').length > 6);
    expect(long).toEqual([]);
  });

  it('shows a bounded part of thousands of findings, and all when asked', () => {
    const large = largeReport(2000);
    const some = terminal.render(large);
    expect(some.split('\n').length).toBeLessThan(400);
    expect(some).toMatch(/… and 65\d more causes: --all shows them/);
    expect(some).toContain('    666  kubernetes-workload-mounts-no-token  large.tf:3');
    expect(terminal.render(large, { all: true }).match(/aws_s3_bucket\.b\d+ in/g)).toHaveLength(2000);
  });

  it('is one line for each finding when quiet, and nothing where there is none', () => {
    const lines = terminal.render(sampleReport(), { quiet: true }).trimEnd().split('\n');
    expect(lines).toHaveLength(8);
    expect(lines[2]).toBe(
      'modules/storage/main.tf:17:19: critical: Security group lets in nobody from everywhere: module.storage.aws_security_group.web [aws-ec2-security-group-is-not-open]',
    );
    expect(terminal.render(sampleReport({ findings: [], paths: [], diagnostics: [] }), { quiet: true })).toBe('');
  });

  it('names together what was not read for one reason, and one by one where all is asked for', () => {
    const ledger = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((subject, i) => ({
      about: 'kind' as const,
      subject: `aws_${subject}`,
      reason: 'no published form is known',
      count: 7 - i,
      incomplete: false,
    }));
    const report = sampleReport({ ledger });
    expect(terminal.render(report)).toMatch(/kind aws_a \(7\), aws_b \(6\),\s+.*and 2 more:\s+no published form/);
    expect(terminal.render(report, { all: true })).toContain('kind aws_g: no published form is known');
  });

  it('lists passes where the report holds them', () => {
    const { findings } = sampleReport();
    expect(terminal.render(sampleReport({ findings: [...findings, passing] }))).toMatch(/pass +aws-s3-bucket-blocks/);
  });
});

describe('good news', () => {
  const none = { findings: [], paths: [], ledger: [], diagnostics: [] };
  it('is told as such only where all was read and some check applied', () => {
    expect(terminal.render(sampleReport({ ...none, incomplete: false }))).toContain('✔ nothing found');
    expect(terminal.render(sampleReport(none))).toContain('nothing found in what could be read');
    const unasked = { ...none, verdicts: { pass: 0, fail: 0, unknown: 0 } };
    expect(terminal.render(sampleReport(unasked))).toContain('no check applies to anything that was read');
  });
});

describe('a source line', () => {
  const file = (line: string) => ({ path: 'x', text: line });
  const show = (line: string, words: string, width: number) => {
    const from = line.indexOf(words);
    const [only] = snippetOf(range(file(line), from, from + words.length), new Secrets()).lines;
    return showLine(only!, width);
  };

  it('opens tabs to the columns where they end', () => {
    expect(show('a\tb\tmark', 'mark', 80)).toMatchObject({ before: 'a   b   ', column: 8, columns: 4 });
  });

  it('counts wide characters as two columns', () => {
    expect(show('買い = 物', '物', 80)).toMatchObject({ column: 7, columns: 2 });
  });

  it('is cut around what is marked', () => {
    const shown = show(`${'a'.repeat(5000)}MARK${'b'.repeat(5000)}`, 'MARK', 40);
    const line = shown.before + shown.marked + shown.after;
    expect(line).toMatch(/^…a+MARKb+…$/);
    expect(line.length).toBeLessThanOrEqual(40);
    expect(line.slice(shown.column, shown.column + shown.columns)).toBe('MARK');
  });

  it('survives marks that are empty, at the end, or longer than the screen', () => {
    expect(show('abc', '', 40)).toMatchObject({ marked: '', column: 0 });
    expect(showLine({ number: 1, text: 'abc', from: 3, to: 3 }, 40)).toMatchObject({
      before: 'abc',
      column: 3,
      columns: 0,
    });
    expect(show('x'.repeat(9000), 'x'.repeat(9000), 40).marked.length).toBeLessThanOrEqual(40);
  });
});

describe('wrapping', () => {
  it('loses nothing and breaks only at spaces', () => {
    const words = Array.from({ length: 60 }, (_, i) => 'w'.repeat((i * 7) % 19) || 'x').join(' ');
    const lines = wrap([words], 40, 4).map((line) => line.map(plain).join(''));
    expect(lines.map((line) => line.trim()).join(' ')).toBe(words);
    expect(lines.every((line) => line.trimEnd().length <= 40)).toBe(true);
  });
});
