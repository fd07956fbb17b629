/** The functions of `numbers.ts`: expression and the JSON of its value, or ERROR. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../values-of.ts';

const cases: readonly (readonly [expression: string, json: string])[] = [
  ['abs(-12.4)', '12.4'],
  ['ceil(5.1)', '6'],
  ['ceil(-5.1)', '-5'],
  ['floor(-4.9)', '-5'],
  ['floor(4.999)', '4'],
  ['log(50, 10)', '1.6989700043360185'],
  ['log(16, 2)', '4'],
  ['max(5, 12, 9)', '12'],
  ['max([5, 12, 9]...)', '12'],
  ['min(12, 54, 3)', '3'],
  ['parseint("100", 10)', '100'],
  ['parseint("FF", 16)', '255'],
  ['parseint("-10", 2)', '-2'],
  ['parseint("1011111011101111", 2)', '48879'],
  ['parseint("aA", 62)', '656'],
  ['parseint("12", 2)', 'ERROR'],
  ['parseint("+5", 10)', '5'],
  ['pow(3, 2)', '9'],
  ['pow(4, 0)', '1'],
  ['pow(2, 64)', '18446744073709550000'],
  ['pow(2, 0.5)', '1.4142135623730951'],
  ['signum(-13)', '-1'],
  ['sum([10, 13, 6, 4.5])', '33.5'],
  ['sum([])', 'ERROR'],
  ['max(1.5, 2)', '2'],
  ['sum([1, "2"])', '3'],
];

describe('numbers', () => {
  const values = valuesOf(cases.map(([expression]) => `try(jsonencode(${expression}), "ERROR")`));
  it.each(cases.map(([expression, json], i) => [expression, json, i] as const))('%s', (_, json, i) => {
    expect(values[i]).toBe(json);
  });
});
