/** JSON against `JSON.parse`, its places, and what is tolerated. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../text/index.ts';
import { childOf, type Mapping } from '../document.ts';
import { plainValue } from '../document-value.ts';
import { placeFault } from '../place-fault.ts';
import { parseJson } from './parse-json.ts';

function read(text: string) {
  return parseJson({ path: 'a.json', text });
}

function value(text: string): unknown {
  const { root } = read(text);
  return root && JSON.parse(JSON.stringify(plainValue(root)));
}

function codes(text: string): string[] {
  return read(text).diagnostics.map(({ code }) => code);
}

function lawsHold(text: string): void {
  const { root, diagnostics, comments } = read(text);
  expect(root && placeFault(root, text.length)).toBeUndefined();
  expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(root === undefined);
  for (const { at } of diagnostics) expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true);
  for (const { start } of comments) expect(text.charAt(start)).toBe('/');
}

describe('parseJson', () => {
  it('reads values with their places', () => {
    const text = '{"a": [1, -2.5e3, "x\\ny\\u0041"], "b": {"c": null}, "d": true}';
    const { root, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(value(text)).toEqual(JSON.parse(text));
    const b = childOf(root, 'b') as Mapping;
    expect(text.slice(b.start, b.end)).toBe('{"c": null}');
    expect(b.entries[0]?.key).toMatchObject({ text: 'c', style: 'double-quoted' });
    expect(root).toMatchObject({ size: 12, start: 0, end: text.length });
  });

  it('tolerates comments, commas and line breaks in strings, each reported once', () => {
    const text = '\uFEFF{ // one\n "a": 1, /* two */ "b": [1, 2,], "c": "x\ny" "d": 2, }';
    expect(value(text)).toEqual({ a: 1, b: [1, 2], c: 'x\ny', d: 2 });
    expect(codes(text)).toEqual(['json-comment', 'json-trailing-comma', 'json-string', 'json-missing-comma']);
    expect(read(text).comments.map((comment) => comment.text)).toEqual(['one', 'two']);
  });

  it('keeps duplicate keys, the last one holds', () => {
    const { root, diagnostics } = read('{"a": 1, "b": 2, "a": 3}');
    expect((root as Mapping).entries).toHaveLength(3);
    expect(value('{"a": 1, "b": 2, "a": 3}')).toEqual({ a: 3, b: 2 });
    expect(diagnostics.map(({ code, at, related }) => [code, at.start, related?.[0]?.at.start])).toEqual([
      ['json-duplicate-key', 17, 1],
    ]);
    const many = Array.from({ length: 20 }, (_, i) => `"k${i}": 1`).join();
    expect(codes(`{${many}, "k7": 2}`)).toEqual(['json-duplicate-key']);
  });

  it('refuses what it cannot make sense of, at its place', () => {
    for (const [text, found] of [
      ['', ''],
      ['{"a" 1}', '1'],
      ['{a: 1}', 'a'],
      ['[1 2', ''],
      ['[1]]', ']'],
      ['"abc', '"'],
      ['[1}', '}'],
      ['01', '1'],
      ["{'a': 1}", "'"],
      ['nul', 'n'],
    ] as const) {
      const { root, diagnostics } = read(text);
      expect([text, root]).toEqual([text, undefined]);
      expect([text, textOf(diagnostics.at(-1)!.at)]).toEqual([text, found]);
      expect(diagnostics.at(-1)?.help).toBeTruthy();
    }
  });

  it('bounds depth and takes keys of the language as keys', () => {
    expect(codes('['.repeat(10_000))).toEqual(['json-too-deep']);
    expect(codes('{"a":'.repeat(100_000))).toEqual(['json-too-deep']);
    expect(Object.keys(plainValue(read('{"__proto__": {"x": 1}}').root!) as object)).toEqual(['__proto__']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('gives the values of JSON.parse on valid texts', () => {
    const property = fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 1, '\t'), (data, space) => {
      const text = JSON.stringify(data, null, space);
      const { root, diagnostics } = read(text);
      expect(diagnostics).toEqual([]);
      expect(JSON.stringify(plainValue(root!))).toBe(JSON.stringify(JSON.parse(text)));
      lawsHold(text);
    });
    expect(() => fc.assert(property, { numRuns: 300 })).not.toThrow();
  });

  it('agrees with JSON.parse on which texts are valid', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '1',
      '-',
      '.5',
      'e1',
      'true',
      'null',
      ' ',
      '\n',
      '/',
    );
    const property = fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      lawsHold(text);
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      const clean = codes(text).every((code) => code === 'json-duplicate-key');
      expect([text, clean]).toEqual([text, valid]);
    });
    expect(() => fc.assert(property, { numRuns: 2000 })).not.toThrow();
  });

  it('holds the laws on any text and on damaged files', () => {
    const sample = JSON.stringify({ a: [1, { b: 'c"\\', d: [null, true] }], e: 'é\u2028' }, null, 2);
    const damage = fc.tuple(fc.nat(90), fc.nat(6), fc.string({ unit: 'binary', maxLength: 4 }));
    expect(() => fc.assert(fc.property(fc.string({ unit: 'binary' }), lawsHold), { numRuns: 200 })).not.toThrow();
    const property = fc.property(damage, ([at, length, put]) =>
      lawsHold(sample.slice(0, at) + put + sample.slice(at + length)),
    );
    expect(() => fc.assert(property, { numRuns: 500 })).not.toThrow();
  });
});
