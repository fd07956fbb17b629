/** The functions of `files.ts`: expression and the JSON of its value, or ERROR. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../values-of.ts';

const cases: readonly (readonly [expression: string, json: string])[] = [
  ['basename("foo/bar/baz.txt")', '"baz.txt"'],
  ['basename("foo/")', '"foo"'],
  ['basename("")', '"."'],
  ['dirname("foo/bar/baz.txt")', '"foo/bar"'],
  ['dirname("foo")', '"."'],
  ['dirname("/a")', '"/"'],
  ['dirname("a/../b/c")', '"b"'],
  ['file("f.txt")', '"héllo\\n"'],
  ['file("nope.txt")', 'ERROR'],
  ['fileexists("f.txt")', 'true'],
  ['fileexists("nope.txt")', 'false'],
  ['fileset(path.module, "*.txt")', '["f.txt"]'],
  ['fileset(path.module, "**/*.tftpl")', '["t.tftpl"]'],
  ['fileset(".", "{f,t}.*")', '["f.txt","t.tftpl"]'],
  ['filemd5("f.txt")', '"1082e4bdaee22cfa4057c4f6a5e4c3da"'],
  ['filebase64("f.txt")', '"aMOpbGxvCg=="'],
  ['filebase64sha256("f.txt")', '"uVvs0VSqCV92xMpHpa64NQ1t/Lg4QE7fydrgZijek40="'],
  ['filesha1("f.txt")', '"ff41a452d63d830292a7f39eee7410a45929f5d1"'],
  [
    'filesha512("f.txt")',
    '"ef5a72ccde15b2208cdb4d287698005aa1abb9d123b886b7dcde564dd9c061d81fbef8dca1ab0859570466e9a6a1f75e2418000bbe29513d40a565fe5e6ab02b"',
  ],
  ['templatefile("t.tftpl", {name = "x", xs = ["a", "b"]})', '"hi x - a\\n- b\\n"'],
  ['templatefile("${path.module}/t.tftpl", {name = "x", xs = []})', '"hi x "'],
  ['templatefile("t.tftpl", {name = "x"})', 'ERROR'],
];

describe('files', () => {
  const values = valuesOf(cases.map(([expression]) => `try(jsonencode(${expression}), "ERROR")`));
  it.each(cases.map(([expression, json], i) => [expression, json, i] as const))('%s', (_, json, i) => {
    expect(values[i]).toBe(json);
  });
});
