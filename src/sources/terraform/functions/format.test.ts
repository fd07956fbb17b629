/** The functions of `format.ts`: expression and the JSON of its value, or ERROR. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../values-of.ts';

const cases: readonly (readonly [expression: string, json: string])[] = [
  ['format("Hello, %s!", "Ander")', '"Hello, Ander!"'],
  ['format("There are %d lights", 4)', '"There are 4 lights"'],
  ['format("%v|%v|%v|%v", "a", 1.5, true, ["x", 1])', '"a|1.5|true|[\\"x\\",1]"'],
  ['format("%#v", "a")', '"\\"a\\""'],
  ['format("%5d|%-5d|%05d|%+d|% d", 42, 42, 42, 42, 42)', '"   42|42   |00042|+42| 42"'],
  ['format("%5.2f|%.3f|%f", 3.14159, 2, 1.5)', '" 3.14|2.000|1.500000"'],
  ['format("%e %E %g %G", 123456.789, 0.00012, 1e21, 1e-7)', '"1.234568e+05 1.200000E-04 1e+21 1E-07"'],
  ['format("%g", 123456789)', '"1.23456789e+08"'],
  ['format("%g", 1e20)', '"1e+20"'],
  ['format("%v", 1e25)', '"1e+25"'],
  ['format("%x %X %o %b", 255, 255, 8, 5)', '"ff FF 10 101"'],
  ['format("%q %q", "a\\"b", "é")', '"\\"a\\\\\\"b\\" \\"é\\""'],
  ['format("%s", 5)', '"5"'],
  ['format("%s", true)', '"true"'],
  ['format("%s", [1])', 'ERROR'],
  ['format("%d", "5")', '"5"'],
  ['format("%d", 5.7)', 'ERROR'],
  ['format("%t", true)', '"true"'],
  ['format("%10s|%-10s|", "abc", "abc")', '"       abc|abc       |"'],
  ['format("%.2s", "abcdef")', '"ab"'],
  ['format("%[2]s %[1]s", "a", "b")', '"b a"'],
  ['format("%%")', '"%"'],
  ['format("%s")', 'ERROR'],
  ['format("%s", "a", "b")', 'ERROR'],
  ['format("%z", 1)', 'ERROR'],
  ['format("%*d", 5, 42)', 'ERROR'],
  ['format("%s", null)', 'ERROR'],
  ['format("%v", null)', '"null"'],
  ['format("%08.3f", -3.14159)', '"-003.142"'],
  ['format("%+.1e", 12345)', '"+1.2e+04"'],
  ['formatlist("Hello, %s!", ["Valentina", "Ander"])', '["Hello, Valentina!","Hello, Ander!"]'],
  ['formatlist("%s-%s", ["a", "b"], "c")', '["a-c","b-c"]'],
  ['formatlist("%s-%s", ["a", "b"], ["c"])', 'ERROR'],
  ['formatlist("x")', '["x"]'],
  ['format("%g", 123456.789)', '"123456.789"'],
  ['format("%g", 1234567)', '"1.234567e+06"'],
  ['format("%v", 123456789.123)', '"1.23456789123e+08"'],
  ['format("%g", 0.00001)', '"1e-05"'],
  ['format("%v", 4567890)', '"4.56789e+06"'],
  ['format("%v", 456789)', '"456789"'],
  ['format("%v", 0.0001)', '"0.0001"'],
  ['format("%v", 0.00001)', '"1e-05"'],
  ['format("%v %v", 1000000, 100000)', '"1e+06 100000"'],
  ['format("%.3g", 1234.5)', '"1.23e+03"'],
  ['format("%.10g", 1234.5)', '"1234.5"'],
  ['format("%s", 4567890)', '"4567890"'],
  ['format("%v", [4567890.5])', '"[4567890.5]"'],
  ['formatlist("%v", [1, 2000000])', '["1","2e+06"]'],
];

describe('format', () => {
  const values = valuesOf(cases.map(([expression]) => `try(jsonencode(${expression}), "ERROR")`));
  it.each(cases.map(([expression, json], i) => [expression, json, i] as const))('%s', (_, json, i) => {
    expect(values[i]).toBe(json);
  });
});
