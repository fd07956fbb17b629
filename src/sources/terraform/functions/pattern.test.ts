/** Which patterns are tried at all: those that cannot take long on a text of that length. */
import { describe, expect, it } from 'vitest';
import { patternOf } from './pattern.ts';

describe('patternOf', () => {
  it.each([
    ['^(a+)+$', 30],
    ['^(a|a)*$', 50],
    ['^([a-z]|\\w)*$', 50],
    ['^(a?)*$', 50],
    ['((a{0,100}){0,100}){0,100}b', 5000],
    ['a*a*a*a*a*a*b', 5000],
    ['a*a*a*a*a*a*a*a*a*a*b', 60],
    [`${'a?'.repeat(30)}${'a'.repeat(30)}`, 30],
    [`${'(a|a)'.repeat(40)}b`, 40],
    ['(a|a){40}b', 40],
    ['((a|a){10}){10}b', 100],
  ])('refuses %s for %d characters', (pattern, length) => {
    expect(patternOf(pattern, length)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    ['^arn:aws:iam::(\\d{12}):role/(.+)$', 200],
    ['^(dev|stage|prod)-[a-z0-9-]+$', 100],
    ['^(([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\\.){3}([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])$', 15],
    ['^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?', 200],
    ['^(.*)/(.*)/(.*)$', 100],
    ['^[a-z][a-z0-9-]{1,61}[a-z0-9]$', 63],
    ['^(a|b)+$', 10],
  ])('tries %s for %d characters', (pattern, length) => {
    expect(patternOf(pattern, length)).toMatchObject({ kind: 'pattern' });
  });
});
