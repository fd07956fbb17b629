/** The search for a text that is left over agrees with trying all short texts. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWildcard } from '../../../text/index.ts';
import { findWitness } from './witness.ts';

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });

function words(longest: number): readonly string[] {
  let last = [''];
  const all = [''];
  for (let i = 0; i < longest; i++) {
    last = last.flatMap((word) => ['a', 'b', '\ufffd'].map((letter) => word + letter));
    all.push(...last);
  }
  return all;
}
const universe = words(7);

describe('findWitness', () => {
  it('finds a text that fits one pattern and none of the others, exactly if there is one', () => {
    fc.assert(
      fc.property(pattern, fc.array(pattern, { maxLength: 3 }), (wanted, unwanted) => {
        const isLeft = (text: string) =>
          matchesWildcard(text, wanted) && !unwanted.some((one) => matchesWildcard(text, one));
        const found = findWitness(wanted, unwanted, (fits) => !fits.includes(true));
        const expected = universe.some(isLeft);
        if (found.found === 'yes') expect(isLeft(found.text)).toBe(true);
        else expect(expected).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('gives up on a question that is too large', () => {
    const many = Array.from({ length: 12 }, (_, i) => `*${'?'.repeat(i)}a${'?'.repeat(12 - i)}`);
    expect(findWitness('*', many, (fits) => fits.every(Boolean)).found).toBe('too-large');
  });
});
