/** What must not be: three answers, and the place that a failure points at. */
import { describe, expect, it } from 'vitest';
import { literal, type Origin, unknown, viewOf } from '../graph/index.ts';
import { isTrue } from './leaves.ts';
import { failsIf } from './quantifiers.ts';

const file = { path: 'a.txt', text: 'x' };
const origin: Origin = { at: { file, start: 0, end: 1 } };
const flag = (value: boolean) => viewOf<boolean>(literal(value, origin), origin, 'Flag');
const open = viewOf<boolean>(unknown({ code: 'input', says: 'needs `var.x`' }, origin), origin, 'Flag');
const place = viewOf<string>(literal('*', origin), origin, 'Place');

describe('failsIf', () => {
  it('fails at the given place when the premise passes', () => {
    const verdict = failsIf(isTrue(flag(true), ''), place, 'is open');
    expect(verdict.answer).toBe('fail');
    expect(verdict.evidence.map(({ path, says }) => [path, says])).toEqual([['Place', 'is open']]);
  });

  it('passes when the premise fails and stays unknown when it is', () => {
    expect(failsIf(isTrue(flag(false), ''), place, '').answer).toBe('pass');
    expect(failsIf(isTrue(open, ''), place, '').answer).toBe('unknown');
  });
});
