/** Verdicts join by Kleene's strong logic: held against its truth tables on random nests. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, any, not, type Verdict } from './verdict.ts';

const origin = { at: { file: { path: 'f', text: '' }, start: 0, end: 0 } };
const made: Readonly<Record<Verdict['answer'], Verdict>> = {
  pass: { answer: 'pass', evidence: [{ says: 'good', origin, path: 'a' }] },
  fail: { answer: 'fail', evidence: [{ says: 'bad', origin, path: 'b' }] },
  unknown: { answer: 'unknown', evidence: [], reasons: [{ code: 'input', says: 'needs `var.x`' }] },
};

/** The order of Kleene's logic: false below unknown below true. Conjunction is the least, disjunction the greatest. */
const rank: Readonly<Record<Verdict['answer'], number>> = { fail: 0, unknown: 1, pass: 2 };

const verdict = fc.constantFrom(...Object.values(made));
const verdicts = fc.array(verdict, { maxLength: 6 });

describe('verdicts', () => {
  it('join by the least in all, by the greatest in any', () => {
    fc.assert(
      fc.property(verdicts, (list) => {
        expect(rank[all(...list).answer]).toBe(Math.min(2, ...list.map((one) => rank[one.answer])));
        expect(rank[any(...list).answer]).toBe(Math.max(0, ...list.map((one) => rank[one.answer])));
      }),
    );
  });

  it('obey De Morgan, and negate twice to themselves', () => {
    fc.assert(
      fc.property(verdicts, (list) => {
        const negated = list.map((one) => not(one, 'the other way'));
        expect(not(all(...list), 'x').answer).toBe(any(...negated).answer);
        expect(not(any(...list), 'x').answer).toBe(all(...negated).answer);
        for (const one of list) expect(not(not(one, 'x'), 'y').answer).toBe(one.answer);
      }),
    );
  });

  it('carry the evidence of what decides, and the reasons of what is open', () => {
    expect(all(made.pass, made.fail, made.unknown).evidence).toEqual(made.fail.evidence);
    expect(any(made.pass, made.fail, made.unknown).evidence).toEqual(made.pass.evidence);
    expect(all(made.pass, made.unknown)).toMatchObject({ answer: 'unknown', reasons: [{ says: 'needs `var.x`' }] });
  });
});
