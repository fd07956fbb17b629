/** The functions of `regexes.ts`: expression and the JSON of its value, or ERROR. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../values-of.ts';

const cases: readonly (readonly [expression: string, json: string])[] = [
  ['regex("[a-z]+", "53453453.345345aaabbbccc23454")', '"aaabbbccc"'],
  ['regex("(\\\\d\\\\d\\\\d\\\\d)-(\\\\d\\\\d)-(\\\\d\\\\d)", "2019-02-01")', '["2019","02","01"]'],
  [
    'regex("^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?", "https://terraform.io/docs/")',
    '{"authority":"terraform.io","scheme":"https"}',
  ],
  ['regex("[a-z]+", "123")', 'ERROR'],
  ['regexall("[a-z]+", "1234abcd5678efgh9")', '["abcd","efgh"]'],
  ['regexall("([a-z])([0-9])", "a1b2")', '[["a","1"],["b","2"]]'],
  ['regexall("[a-z]+", "123")', '[]'],
  ['regex("(?i)ABC", "xabcx")', '"abc"'],
  ['regex("(a)|(b)", "b")', '[null,"b"]'],
  ['regex("^\\\\s*$", "  ")', '"  "'],
  ['regex("\\\\bfoo\\\\b", "a foo b")', '"foo"'],
  ['regex("[[:alpha:]]+", "12ab3")', '"ab"'],
  ['regex("a{2,3}", "aaaa")', '"aaa"'],
  ['regex("^arn:aws:iam::(\\\\d{12}):role/(.+)$", "arn:aws:iam::123456789012:role/x")', '["123456789012","x"]'],
  ['regex("\\\\p{L}+", "12é")', '"é"'],
  ['replace("1 + 2 + 3", "+", "-")', '"1 - 2 - 3"'],
  ['replace("hello world", "/w.*d/", "everybody")', '"hello everybody"'],
  ['replace("hello", "/(l+)/", "<$1>")', '"he\\u003cll\\u003eo"'],
  ['replace("hello", "/(?P<x>l+)/", "<$${x}$$>")', '"he\\u003cll$\\u003eo"'],
  ['replace("hello", "", "-")', '"-h-e-l-l-o-"'],
  ['replace("a.b.c", ".", "-")', '"a-b-c"'],
  ['replace("abc", "/b*/", "-")', '"-a-c-"'],
  ['replace("a/b", "/", "-")', '"a-b"'],
  ['regexall("a*", "baac")', '["","aa",""]'],
  ['replace("aaa", "a", "aa")', '"aaaaaa"'],
  ['regex("x*", "aaa")', '""'],
  ['regexall("(?:)", "ab")', '["","",""]'],
];

describe('regexes', () => {
  const values = valuesOf(cases.map(([expression]) => `try(jsonencode(${expression}), "ERROR")`));
  it.each(cases.map(([expression, json], i) => [expression, json, i] as const))('%s', (_, json, i) => {
    expect(values[i]).toBe(json);
  });
});
