/** Rules allow what a slow model of them allows. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allows, type Rule } from './rule.ts';

const origin = { at: { file: { path: '', text: '' }, start: 0, end: 0 } };
const verbs = ['get', 'create'];
const groups = ['', 'apps'];
const resources = ['pods', 'pods/exec', 'pods/scale', 'nodes', 'nodes/exec'];
const names = ['a', 'b'];
const some = (of: readonly string[]) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: 2 });
const rule: fc.Arbitrary<Rule> = fc.record({
  verbs: some([...verbs, '*']),
  apiGroups: some([...groups, '*']),
  resources: some([...resources, '*', '*/exec', 'pods/*']),
  resourceNames: some(names),
  origin: fc.constant(origin),
});

/** Spells a rule out into every request of a small universe that it allows. */
function spelledOut({ verbs: v, apiGroups, resources: r, resourceNames }: Rule): ReadonlySet<string> {
  const all = new Set<string>();
  for (const verb of v.flatMap((one) => (one === '*' ? verbs : [one])))
    for (const group of apiGroups.flatMap((one) => (one === '*' ? groups : [one])))
      for (const resource of r.flatMap((one) => {
        if (one === '*') return resources;
        return one.startsWith('*/') ? resources.filter((other) => other.split('/')[1] === one.slice(2)) : [one];
      }))
        for (const name of resourceNames.length === 0 ? [...names, undefined] : resourceNames)
          all.add(JSON.stringify([verb, group, resource, name]));
  return all;
}

describe('allows', () => {
  it('agrees with the rule spelled out', () => {
    fc.assert(
      fc.property(
        rule,
        fc.constantFrom(...verbs),
        fc.constantFrom(...groups),
        fc.constantFrom(...resources),
        fc.constantFrom(...names, undefined),
        (one, verb, apiGroup, resource, name) => {
          const expected = spelledOut(one).has(JSON.stringify([verb, apiGroup, resource, name]));
          expect(allows(one, { verb, apiGroup, resource, name })).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
