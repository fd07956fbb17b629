/** The functions of `strings.ts`: expression and the JSON of its value, or ERROR. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../values-of.ts';

const cases: readonly (readonly [expression: string, json: string])[] = [
  ['chomp("hello\\r\\n\\n")', '"hello"'],
  ['endswith("hello world", "world")', 'true'],
  ['indent(2, "[\\n  foo,\\n  bar,\\n]\\n")', '"[\\n    foo,\\n    bar,\\n  ]\\n  "'],
  ['join("-", ["foo", "bar", "baz"])', '"foo-bar-baz"'],
  ['join(", ", [])', '""'],
  ['join("-", ["a"], ["b", "c"])', '"a-b-c"'],
  ['join(",", [1, true])', '"1,true"'],
  ['lower("HELLO É")', '"hello é"'],
  ['upper("straße")', '"STRAßE"'],
  ['split(",", "foo,bar,baz")', '["foo","bar","baz"]'],
  ['split(",", "")', '[""]'],
  ['split("", "abc")', '["a","b","c"]'],
  ['startswith("hello", "he")', 'true'],
  ['strcontains("hello", "ell")', 'true'],
  ['strrev("hello")', '"olleh"'],
  ['strrev("☃a")', '"a☃"'],
  ['substr("hello world", 1, 4)', '"ello"'],
  ['substr("hello world", -5, -1)', '"world"'],
  ['substr("hello", 10, 2)', '""'],
  ['substr("hello", 0, 0)', '""'],
  ['substr("hello", -50, 3)', '"hel"'],
  ['title("hello world it\'s a-b_c")', '"Hello World It\'S A-B_c"'],
  ['trim("?!hello?!", "!?")', '"hello"'],
  ['trim("foobar", "far")', '"oob"'],
  ['trimprefix("helloworld", "hello")', '"world"'],
  ['trimprefix("helloworld", "cat")', '"helloworld"'],
  ['trimsuffix("helloworld", "world")', '"hello"'],
  ['trimspace("  hello\\n\\n")', '"hello"'],
  ['join("", [for c in split("", "abc") : upper(c)])', '"ABC"'],
  ['title("hello world it\'s a-b_c éa")', '"Hello World It\'S A-B_c Éa"'],
  ['join(",", sort(toset(["b", "a"])))', '"a,b"'],
  ['substr("", 0, 1)', '""'],
  ['split(".", "a.b.c")[1]', '"b"'],
  ['trimspace("\\t x \\n")', '"x"'],
  ['trim("  x ", " ")', '"x"'],
  ['indent(0, "a\\nb")', '"a\\nb"'],
  ['chomp("a\\n\\nb\\n")', '"a\\n\\nb"'],
  ['upper("")', '""'],
  ['substr("hello", 1, -1)', '"ello"'],
  ['substr("hello", -3, 2)', '"ll"'],
  ['strrev("é")', '"é"'],
  ['upper("ß")', '"ß"'],
  ['title("ñandú élan")', '"Ñandú Élan"'],
];

describe('strings', () => {
  const values = valuesOf(cases.map(([expression]) => `try(jsonencode(${expression}), "ERROR")`));
  it.each(cases.map(([expression, json], i) => [expression, json, i] as const))('%s', (_, json, i) => {
    expect(values[i]).toBe(json);
  });
});
