/** YAML that means harm, YAML that is damaged, and YAML against js-yaml. */
import fc from 'fast-check';
import { CORE_SCHEMA, loadAll, mergeTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { plainValue } from '../document-value.ts';
import { placeFault } from '../place-fault.ts';
import { parseYaml } from './parse-yaml.ts';

function read(text: string) {
  return parseYaml({ path: 'a.yaml', text });
}

function lawsHold(text: string): void {
  const { documents, diagnostics, comments } = read(text);
  for (const { root } of documents) expect(placeFault(root, text.length)).toBeUndefined();
  for (const { at } of diagnostics) expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true);
  for (const { start } of comments) expect(text.charAt(start)).toBe('#');
}

const samples = [
  'a: &x\n  - b: "c"  # d\n    ? e\n    : |+\n      f\n\n  - *x\n',
  'Resources:\n  B: !Sub ["${a}", {a: !Ref C}]\n  <<: {D: ~}\n---\n- >-\n  x\n   y\n- [a: b, {c}]\n...\n',
  "%TAG ! !x\n--- !foo\n? [a, b]\n: - \n  - \"\"\n  - 'it''s'\n# end\n",
];
const pieces = fc.constantFrom(
  'a',
  'b: ',
  ': ',
  '- ',
  '? ',
  '\n',
  '\n  ',
  '\n    ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '#',
  ' # ',
  '"',
  "'",
  '|',
  '>-',
  '&x ',

  '*x',
  '!t ',
  '!!str ',
  '<<: ',
  '\n---\n',
  '\n...\n',
  '\t',
  '{{',
  '}}',
  '\r\n',
  '\uFEFF',
  '%TAG',
  '1',
  '~',
  '\u0000',
  '\\',
);

describe('parseYaml on hostile input', () => {
  it('does not hand out documents whose aliases expand without bound', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
    const { documents, diagnostics } = read(`l0: &l0 [x]\n${levels.join('\n')}\n---\nb: 1\n`);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['yaml-alias-bomb', 'error']]);
    expect(documents.map(({ root }) => plainValue(root))).toEqual([{ b: 1 }]);
  });

  it('bounds merge keys', () => {
    const big = Array.from({ length: 1000 }, (_, i) => `k${i}: ${i}`).join(', ');
    const text = `a: &a {${big}}\n${Array.from({ length: 200 }, (_, i) => `m${i}: {<<: *a}`).join('\n')}\n`;
    expect(read(text).diagnostics.map(({ code }) => code)).toEqual(['yaml-merge-too-large']);
  });

  it('reports cycles and unknown aliases', () => {
    expect(read('a: &a [*a]\n').diagnostics.map(({ code }) => code)).toEqual(['yaml-alias-cycle']);
    expect(read('a: *nowhere\n').diagnostics.map(({ code }) => code)).toEqual(['yaml-unknown-alias']);
    expect(read('a: &a {<<: *a}\n').documents).toEqual([]);
  });

  it('survives deep nesting', () => {
    const blocks = Array.from({ length: 10_000 }, (_, i) => `${' '.repeat(i % 2000)}a:\n`).join('');
    for (const text of [
      '['.repeat(10_000),
      '{a: '.repeat(10_000),
      '- '.repeat(10_000),
      '? '.repeat(10_000),
      '[{'.repeat(9000),
    ]) {
      expect(read(text).diagnostics.map(({ code }) => code)).toEqual(['yaml-too-deep']);
    }
    lawsHold(blocks);
  });

  it('takes keys of the language as keys', () => {
    const [document] = read('__proto__: {polluted: 1}\nconstructor: 2\n').documents;
    expect(Object.keys(plainValue(document?.root as never) as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('bounds how often it reads again', () => {
    const text = `a:\n  b: [\n${'1,\n'.repeat(20_000)}]\n`;
    expect(read(text).diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
    // Once took the square of the number of comment lines.
    const comments = `a:\n  b: [\n${'#\n'.repeat(150_000)}]\n`;
    expect(read(comments).diagnostics.map(({ code }) => code)).toEqual(['yaml-indentation']);
  });

  it('lists no more than a bounded number of problems', () => {
    expect(read('--- "\n'.repeat(1000)).diagnostics).toHaveLength(101);
  });

  it('holds the laws on texts that once broke them', () => {
    for (const text of ['? [a, b]\n:b: c\n', '? [a, b]\n:}}: c\n']) expect(() => lawsHold(text)).not.toThrow();
  });

  it('holds the laws on any text', () => {
    expect(() => fc.assert(fc.property(fc.string({ unit: 'binary' }), lawsHold), { numRuns: 200 })).not.toThrow();
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => lawsHold(parts.join(''))),
      { numRuns: 1500 },
    );
  });

  it('holds the laws on damaged files', () => {
    const damage = fc.tuple(fc.constantFrom(...samples), fc.nat(200), fc.nat(20), fc.array(pieces, { maxLength: 3 }));
    const property = fc.property(damage, ([text, at, length, parts]) => {
      lawsHold(text.slice(0, at) + parts.join('') + text.slice(at + length));
    });
    expect(() => fc.assert(property, { numRuns: 1000 })).not.toThrow();
  });

  it('gives the values that js-yaml loads', () => {
    const schema = CORE_SCHEMA.withTags(mergeTag);
    let compared = 0;
    const property = fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join('');
      let expected: unknown[];
      try {
        expected = loadAll(text, { schema, json: true });
      } catch {
        return;
      }
      const { documents, isTemplate, diagnostics } = read(text);
      if (isTemplate || diagnostics.some(({ severity }) => severity === 'error')) return;
      const all = JSON.stringify(expected);
      // Keys that are no strings have other names there: `null` for an omitted key, `1` for `0x1`.
      if (/"(?:null|\[object Object\])":/.test(all)) return;
      compared++;
      expect(JSON.stringify(documents.map(({ root }) => plainValue(root)))).toBe(all);
    });
    expect(() => fc.assert(property, { numRuns: 2000 })).not.toThrow();
    expect(compared).toBeGreaterThan(100);
  });
});
