/** Patterns that take long where a matcher tries one way after the other: here they are as quick as any. */
import { describe, expect, it } from 'vitest';
import { matchesOf, patternOf } from './pattern.ts';

function found(source: string, value: string): number | string {
  const pattern = patternOf(source);
  if (pattern.kind !== 'pattern') return pattern.kind;
  const matches = matchesOf(value, pattern);
  return typeof matches === 'string' ? matches : matches.length;
}

describe('patternOf', () => {
  const many = 'a'.repeat(5000);
  it.each([
    ['^(a+)+$', `${many}b`, 0],
    ['^(a|a)*$', `${many}b`, 0],
    ['^([a-z]|\\w)*$', `${many}-`, 0],
    ['^(a?)*$', `${many}b`, 0],
    ['a*a*a*a*a*a*b', many.slice(0, 500), 0],
    [`${'a?'.repeat(30)}${'a'.repeat(30)}`, 'a'.repeat(30), 1],
    [`${'(a|a)'.repeat(40)}b`, 'a'.repeat(40), 0],
    ['((a|a){10}){10}b', 'a'.repeat(100), 0],
    ['^(([0-9]|[1-9][0-9]|25[0-5])\\.){3}([0-9]|25[0-5])$', '1.25.250.256', 0],
    ['^(([0-9]|[1-9][0-9]|25[0-5])\\.){3}([0-9]|25[0-5])$', '1.25.250.5', 1],
  ])('reads %s and runs it in linear time', (source, value, count) => {
    expect(found(source, value)).toBe(count);
  });

  it.each([
    ['((a{0,100}){0,100}){0,100}b', 'wrong'],
    ['a{1001}', 'wrong'],
    ['(?:(?:abcdefghijklmnopqrstuvwxyz){500})(?:(?:abcdefghijklmnopqrstuvwxyz){500})', 'refused'],
    ['('.repeat(5000), 'wrong'],
  ])('does not take %.60s', (source, kind) => {
    expect(found(source, '')).toBe(kind);
  });

  it('gives up where a text takes too long', () => {
    expect(found('(?:x?){500}y', 'x'.repeat(20_000))).toBe('the pattern takes too long on a text of 20000 characters');
  });
});
