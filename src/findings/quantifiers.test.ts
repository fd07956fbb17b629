/** What must not be: three answers, and the place that a failure points at. */
import { describe, expect, it } from 'vitest';
import { literal, type Origin, unknown, viewOf } from '../graph/index.ts';
import { isTrue } from './leaves.ts';
import { failsIf, unless } from './quantifiers.ts';

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

describe('unless', () => {
  it('fails with the evidence of the verdict alone', () => {
    const verdict = unless(
      isTrue(flag(false), 'is off'),
      isTrue(viewOf<boolean>(undefined, origin, 'Excuse'), 'no excuse'),
    );
    expect(verdict.evidence.map(({ path, says }) => [path, says])).toEqual([['Flag', 'is off']]);
  });

  it('passes by an excuse and stays unknown while one may hold', () => {
    expect(unless(isTrue(flag(false), ''), isTrue(flag(true), '')).answer).toBe('pass');
    expect(unless(isTrue(flag(false), ''), isTrue(open, '')).answer).toBe('unknown');
  });
});
