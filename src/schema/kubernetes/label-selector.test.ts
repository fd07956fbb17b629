/** Selectors against a plain model of what Kubernetes documents. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, literal, recordOf, unknown, type Value, viewOf } from '../../graph/index.ts';
import { equalitySelectorOf, labelsOf, picks, type Requirement, selectorOf } from './label-selector.ts';

const origin = { at: { file: { path: 'f', text: '' }, start: 0, end: 0 } };

function value(of: unknown): Value {
  if (Array.isArray(of)) return listOf(of.map(value), origin);
  if (of && typeof of === 'object')
    return recordOf(
      Object.entries(of).map(([k, v]) => [k, value(v)] as const),
      origin,
    );
  return of === undefined ? unknown({ code: 'input', says: 'needs `x`' }, origin) : literal(of as string, origin);
}

const labels = (of: Record<string, string | undefined>) => labelsOf(viewOf(value(of), origin));
const selector = (of: object) => selectorOf(viewOf(value(of), origin))!;

describe('picks', () => {
  it('takes an absent selector for none, an empty one for all', () => {
    expect(selectorOf(viewOf(undefined, origin))).toBeUndefined();
    expect(picks(selector({}), labels({ a: 'b' }))).toBe(true);
    expect(equalitySelectorOf(viewOf(value({}), origin))).toBeUndefined();
  });

  it('picks with NotIn and DoesNotExist what lacks the label', () => {
    const notIn = selector({ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] });
    expect(picks(notIn, labels({}))).toBe(true);
    expect(picks(notIn, labels({ app: 'web' }))).toBe(false);
    const absent = selector({ matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] });
    expect(picks(absent, labels({ app: 'x' }))).toBe(false);
  });

  it('says what a label that is not known decides, unless another condition fails', () => {
    const both = selector({ matchLabels: { app: 'web', tier: 'front' } });
    expect(picks(both, labels({ app: undefined, tier: 'front' }))).toMatchObject({ kind: 'unknown' });
    expect(picks(both, labels({ app: undefined, tier: 'back' }))).toBe(false);
  });

  it('agrees with a plain model', () => {
    const key = fc.constantFrom('a', 'b');
    const val = fc.constantFrom('1', '2', '3');
    const requirement = fc.record({
      key,
      operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
      values: fc.array(val, { minLength: 1, maxLength: 2 }),
    });
    const model = ({ key, operator, values }: Requirement, has: Record<string, string>) => {
      if (operator === 'In') return has[key] !== undefined && values.includes(has[key]);
      if (operator === 'NotIn') return has[key] === undefined || !values.includes(has[key]);
      return operator === 'Exists' ? key in has : !(key in has);
    };
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 3 }), fc.dictionary(key, val), (all, has) => {
        const expected = all.every((one) => model(one as Requirement, { ...has }));
        expect(picks(selector({ matchExpressions: all }), labels(has))).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});
