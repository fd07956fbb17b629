/**
 * Files cut, spliced and damaged at random: a scan never throws, says nothing ill-formed, and says the same each time.
 * `MERLON_FUZZ_RUNS` and `MERLON_FUZZ_SEED` ask for more.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../findings/index.ts';
import { memoryFiles } from '../host/index.ts';
import { placeOf } from '../text/index.ts';
import { malformed, scanned } from './hostile/healthy.ts';
import { type Seed, seeds } from './hostile/seeds.ts';

const all = seeds();
const numRuns = Number(process.env['MERLON_FUZZ_RUNS'] ?? 150);
const seed = Number(process.env['MERLON_FUZZ_SEED'] ?? 20260101);

/** Pieces that mean something in one language or another. */
const pieces = [
  '${', '}', '{', '"', "'", '[', ']', '(', ')', '\n', '\r\n', '\r', '\0', '\t', '  ', '- ', ': ', '#', '/*', '*/', '<<E\n', '<<-E', '|', '>', '&a ', '*a', '<<: *a',
  '!Ref ', '!Sub ', '!GetAtt a.b', '!If [a, b, c]', '${{ ', ' }}', '{{ .Values.a }}', '---\n', '...', '%{ if a }', 'null', '~', 'true', '-1', '1e400', '0x', '__proto__', 'constructor',
  'toString', '\u202e', '\u001b[31m', '\ufffd', '\ud800', '\ufeff', '*', '**', '?', '\\', '\\\n', '=', '==', '=>', 'for_each = ', 'count = 2\n', 'dynamic "a" {', 'each.value', 'FROM a\n', 'ENV A=$A',
  'Fn::ForEach::L', 'Condition: C', 'apiVersion: v1', 'kind: List', 'items:', 'on: push', 'jobs:', 'uses: ./a', 'AWS::NoValue', '$', '$$', '`', ',', ';', '||', '@', '999999999999999999999',
]; // biome-ignore format: a list of words

type Edit = (text: string) => string;

const position = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number) => Math.floor(where * text.length);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(position, fc.nat(8), fc.constantFrom(...pieces)).map(
    ([p, cut, piece]): Edit =>
      (text) =>
        text.slice(0, at(text, p)) + piece + text.slice(at(text, p) + cut),
  ),
  fc.tuple(position, fc.nat(0xffff)).map(
    ([p, code]): Edit =>
      (text) =>
        text.slice(0, at(text, p)) + String.fromCharCode(code) + text.slice(at(text, p) + 1),
  ),
  position.map(
    (p): Edit =>
      (text) =>
        text.slice(0, at(text, p)),
  ),
  fc.tuple(position, position).map(
    ([a, b]): Edit =>
      (text) => {
        const lines = text.split('\n');
        const [i, j] = [Math.floor(a * lines.length), Math.floor(b * lines.length)];
        const [x = '', y = ''] = [lines[i], lines[j]];
        lines[i] = y;
        lines[j] = x;
        return lines.join('\n');
      },
  ),
  fc.tuple(position, position).map(
    ([a, b]): Edit =>
      (text) =>
        text.slice(0, at(text, Math.max(a, b))) + text.slice(at(text, Math.min(a, b))),
  ),
  fc.tuple(position, fc.nat(all.length - 1), position).map(
    ([p, other, q]): Edit =>
      (text) => {
        const tail = all[other]?.text ?? '';
        return text.slice(0, at(text, p)) + tail.slice(at(tail, q));
      },
  ),
);

const file = fc
  .tuple(fc.nat(all.length - 1), fc.array(edit, { maxLength: 3 }), fc.constantFrom('', 'a/', 'b/'))
  .map(([index, edits, folder]): Seed => {
    const { name, text } = all[index] ?? { name: 'main.tf', text: '' };
    const place = name.startsWith('.github/') ? name : folder + name;
    return { name: place, text: edits.reduce((before, one) => one(before), text) };
  });

function filesOf(files: readonly Seed[]) {
  return memoryFiles(Object.fromEntries(files.map(({ name, text }) => [name, text])));
}

/** What a report says, without the objects behind it. */
function words({ findings, paths, diagnostics, ledger, verdicts, incomplete }: Report): string {
  return JSON.stringify([
    findings.map(({ rule, resource, verdict, fingerprint }) => [
      rule.id,
      resource.key,
      fingerprint,
      verdict.answer,
      verdict.evidence.map(({ says, origin }) => [says, placeOf(origin.at)]),
    ]),
    paths.map(({ fingerprint, title }) => [fingerprint, title]),
    diagnostics.map(({ code, message, at: where }) => [code, message, placeOf(where), where.start, where.end]),
    ledger.map(({ subject, reason, count }) => [subject, reason, count]),
    verdicts,
    incomplete,
  ]);
}

describe('mutated files', () => {
  it('has seeds in every language', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(new Set(all.map(({ name }) => name.replace(/^.*\./, ''))).size).toBeGreaterThan(5);
  });

  it('never break a scan, whose report is well formed, the same each time and in whatever order the files come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(file, { minLength: 1, maxLength: 3, selector: ({ name }) => name }), (files) => {
        const report = scanned(filesOf(files));
        expect(malformed(report)).toEqual([]);
        expect(words(scanned(filesOf([...files].reverse())))).toBe(words(report));
      }),
      { numRuns, seed },
    );
  });
});
