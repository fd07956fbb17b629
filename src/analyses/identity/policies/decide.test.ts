/** The decision agrees with a slow, obvious model; and where something is not known, it never says more than every possible value would bear out. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Graph, literal, type PartialText, textFrom, unknown } from '../../../graph/index.ts';
import { matchesWildcard } from '../../../text/index.ts';
import { nowhere } from '../sample.ts';
import { compilePolicy } from './compiled.ts';
import { decide } from './decide.ts';
import type { PolicyText, Statement } from './statement.ts';

/** A statement in plain words; `gap` in a resource stands for a part that is not known. */
interface Plain {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: boolean;
  readonly resources: readonly string[];
  readonly notResources: boolean;
}

const gap = '#';
const actions = ['s:a', 's:b', 't:a'];
const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 3 });
const statementOf = (resource: fc.Arbitrary<string>): fc.Arbitrary<Plain> =>
  fc.record({
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    actions: fc.uniqueArray(fc.constantFrom(...actions, 's:*', '*', 'S:A', 's:?'), { minLength: 1, maxLength: 2 }),
    notActions: fc.boolean(),
    resources: fc.uniqueArray(resource, { minLength: 1, maxLength: 2 }),
    notResources: fc.boolean(),
  });

function allowedAt(policy: readonly Plain[], action: string, resource: string): boolean {
  const speaks = (one: Plain) =>
    one.actions.some((pattern) => matchesWildcard(action.toLowerCase(), pattern.toLowerCase())) !== one.notActions &&
    one.resources.some((pattern) => matchesWildcard(resource, pattern)) !== one.notResources;
  if (policy.some((one) => one.effect === 'Deny' && speaks(one))) return false;
  return policy.some((one) => one.effect === 'Allow' && speaks(one));
}

function words(longest: number): readonly string[] {
  let last = [''];
  const all = [''];
  for (let i = 0; i < longest; i++) {
    last = last.flatMap((word) => ['a', 'b', 'c'].map((letter) => word + letter));
    all.push(...last);
  }
  return all;
}
const universe = words(6);

/** The slow model: try every short resource at the place. */
function model(policies: readonly (readonly Plain[])[], action: string, place: string): boolean {
  return universe.some(
    (word) => matchesWildcard(word, place) && policies.every((policy) => allowedAt(policy, action, word)),
  );
}

function textOf(pattern: string): PolicyText {
  const open = unknown({ code: 'input', says: 'needs `var.x`' }, nowhere);
  const parts = `arn:aws:s3:::${pattern}`.split(gap).flatMap((part, i) => (i === 0 ? [part] : [open, part]));
  return textFrom(parts, nowhere) satisfies PolicyText | PartialText;
}

function compiled(policy: readonly Plain[]) {
  const statements = policy.map((one): Statement => {
    const names = one.actions.map((action) => literal(action, nowhere));
    const resources = one.resources.map(textOf);
    return {
      effect: one.effect,
      origin: nowhere,
      ...(one.notActions ? { notActions: names } : { actions: names }),
      ...(one.notResources ? { notResources: resources } : { resources }),
    };
  });
  return compilePolicy(new Graph(), { statements }, 'terraform');
}

const request = (action: string, place: string) => ({ action, on: { text: `s3:${place}` }, keys: () => undefined });

describe('decide', () => {
  it('agrees with the model on what is known in full', () => {
    const policy = fc.array(statementOf(glob), { maxLength: 3 });
    fc.assert(
      fc.property(policy, fc.option(policy), fc.constantFrom(...actions), glob, (identity, boundary, action, place) => {
        const decision = decide(
          { identity: [compiled(identity)], boundary: boundary ? [compiled(boundary)] : undefined },
          request(action, place),
        );
        const expected = model(boundary ? [identity, boundary] : [identity], action, place);
        expect(decision.answer).toBe(expected ? 'allowed' : 'denied');
      }),
      { numRuns: 500 },
    );
  });

  it('is certain only of what holds for every value of an unknown part', () => {
    const open = fc.string({ unit: fc.constantFrom('a', 'b', '*', gap), minLength: 1, maxLength: 3 });
    const policy = fc.array(statementOf(open), { minLength: 1, maxLength: 3 });
    const value = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 2 });
    fc.assert(
      fc.property(policy, fc.constantFrom(...actions), glob, value, (identity, action, place, filled) => {
        const decision = decide({ identity: [compiled(identity)] }, request(action, place));
        if (decision.answer === 'unknown') return;
        const concrete = identity.map((one) => ({
          ...one,
          resources: one.resources.map((text) => text.replaceAll(gap, filled)),
        }));
        expect(decision.answer).toBe(model([concrete], action, place) ? 'allowed' : 'denied');
      }),
      { numRuns: 500 },
    );
  });

  it('leaves an unread policy that may deny in doubt, and one that only allows out of it', () => {
    const allow = compiled([
      { effect: 'Allow', actions: ['s:a'], notActions: false, resources: ['*'], notResources: false },
    ]);
    const open = unknown({ code: 'not-read', says: 'not here' }, nowhere);
    const ask = (onlyAllows: boolean) =>
      decide(
        { identity: [allow, { statements: [], open, ...(onlyAllows && { onlyAllows: true as const }) }] },
        request('s:a', 'x'),
      ).answer;
    expect(ask(false)).toBe('unknown');
    expect(ask(true)).toBe('allowed');
  });
});
