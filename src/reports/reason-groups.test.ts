/** Reasons in groups: one line for what decides, however many subjects it has. */
import { describe, expect, it } from 'vitest';
import type { Reason } from '../graph/index.ts';
import { groupReasons, groupWords } from './reason-groups.ts';

const input = (says: string): Reason => ({ code: 'input', says });
const later = (says: string): Reason => ({ code: 'after-apply', says });
const words = (pairs: readonly (readonly [Reason, number])[]) =>
  groupReasons(pairs).map((group) => `${group.members.length} ${groupWords(group)}`);

describe('a group of reasons', () => {
  it('joins what only deployment tells, and names what most hangs on first', () => {
    const pairs = ['a', 'b', 'b', 'c', 'd', 'e', 'f'].map(
      (name, i) => [later(`\`${name}.id\` is known after apply`), i] as const,
    );
    expect(words(pairs)).toEqual(['7 `b.id` is known after apply; likewise `a.id`, `c.id`, `d.id` and 2 more']);
    expect(groupWords({ reason: later('`a` is so'), also: ['b', 'c'] }, Infinity)).toBe('`a` is so; likewise `b`, `c`');
  });
  it('keeps apart what somebody can decide, and facts of other kinds', () => {
    expect(
      words([
        [input('needs `var.a`'), 1],
        [input('needs `var.b`'), 2],
        [input('needs `var.a`'), 3],
        [later('`a.id` is known after apply'), 4],
        [later('only the provider tells `a.id`'), 5],
      ]),
    ).toEqual([
      '2 needs `var.a`',
      '1 needs `var.b`',
      '1 `a.id` is known after apply',
      '1 only the provider tells `a.id`',
    ]);
  });
  it('counts what hangs on several of its reasons once', () => {
    expect(
      words([
        [later('`a.id` is known after apply'), 1],
        [later('`b.id` is known after apply'), 1],
      ]),
    ).toEqual(['1 `a.id` is known after apply; likewise `b.id`']);
  });
});
