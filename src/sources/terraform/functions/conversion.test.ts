/** The functions of `conversion.ts`: expression and the JSON of its value, or ERROR. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../values-of.ts';

const cases: readonly (readonly [expression: string, json: string])[] = [
  ['tobool("true")', 'true'],
  ['tobool("1")', 'true'],
  ['tobool("yes")', 'ERROR'],
  ['tolist(["a", 1])', '["a","1"]'],
  ['tolist(toset(["b", "a"]))', '["a","b"]'],
  ['tomap({a = 1, b = "x"})', '{"a":"1","b":"x"}'],
  ['tomap({a = 1, b = []})', 'ERROR'],
  ['tonumber("1e2")', '100'],
  ['tonumber("0x10")', 'ERROR'],
  ['tonumber("")', 'ERROR'],
  ['tonumber(" 1")', 'ERROR'],
  ['toset(["c", "b", "a", "b"])', '["a","b","c"]'],
  ['toset([3, 1, 20])', '[1,3,20]'],
  ['tostring(1.50)', '"1.5"'],
  ['tostring(null)', 'null'],
  ['tostring(true)', '"true"'],
  ['nonsensitive(sensitive("a"))', '"a"'],
  ['issensitive(sensitive("a"))', 'true'],
  ['tolist([1, "a", true])', '["1","a","true"]'],
  ['toset(["a"]) == toset(["a", "a"])', 'true'],
  ['toset([for x in ["a", "b"] : upper(x)])', '["A","B"]'],
  ['tolist([]) == tolist([])', 'true'],
  ['tonumber("1.50")', '1.5'],
  ['tostring(0.1 + 0.2)', '"0.3"'],
  ['tostring(1e21)', '"1000000000000000000000"'],
  ['tostring(1e-10)', '"0.0000000001"'],
  ['tomap({})', '{}'],
  ['tobool(null)', 'null'],
  ['nonsensitive("a")', '"a"'],
  ['toset(["10", "9", "a"])', '["10","9","a"]'],
];

describe('conversion', () => {
  const values = valuesOf(cases.map(([expression]) => `try(jsonencode(${expression}), "ERROR")`));
  it.each(cases.map(([expression, json], i) => [expression, json, i] as const))('%s', (_, json, i) => {
    expect(values[i]).toBe(json);
  });
});
