/** The functions of `times.ts`: expression and the JSON of its value, or ERROR. */
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../values-of.ts';

const cases: readonly (readonly [expression: string, json: string])[] = [
  ['formatdate("DD MMM YYYY hh:mm ZZZ", "2018-01-02T23:12:01Z")', '"02 Jan 2018 23:12 UTC"'],
  ['formatdate("EEEE, DD-MMM-YY hh:mm:ss ZZZ", "2018-01-02T23:12:01Z")', '"Tuesday, 02-Jan-18 23:12:01 UTC"'],
  ['formatdate("EEE, DD MMM YYYY hh:mm:ss ZZZ", "2018-01-02T23:12:01-08:00")', '"Tue, 02 Jan 2018 23:12:01 -0800"'],
  ['formatdate("MMM DD, YYYY", "2018-01-02T23:12:01Z")', '"Jan 02, 2018"'],
  ['formatdate("HH:mmaa", "2018-01-02T23:12:01Z")', '"11:12pm"'],
  ['formatdate("h\'h\'mm\'\'", "2018-01-02T03:12:01Z")', '"3h12\'"'],
  ['formatdate("YYYY-MM-DD\'T\'hh:mm:ssZ", "2018-01-02T23:12:01+05:30")', '"2018-01-02T23:12:01+05:30"'],
  ['formatdate("ZZZZ ZZZZZ H AA s m D M", "2018-01-02T00:02:01Z")', '"+0000 +00:00 12 AM 1 2 2 1"'],
  ['timeadd("2017-11-22T00:00:00Z", "10m")', '"2017-11-22T00:10:00Z"'],
  ['timeadd("2017-11-22T00:00:00+01:00", "-1.5h")', '"2017-11-21T22:30:00+01:00"'],
  ['timecmp("2017-11-22T00:00:00Z", "2017-11-22T01:00:00+01:00")', '0'],
  ['timecmp("2017-11-22T01:00:00Z", "2017-11-22T00:00:00Z")', '1'],
];

describe('times', () => {
  const values = valuesOf(cases.map(([expression]) => `try(jsonencode(${expression}), "ERROR")`));
  it.each(cases.map(([expression, json], i) => [expression, json, i] as const))('%s', (_, json, i) => {
    expect(values[i]).toBe(json);
  });
});
