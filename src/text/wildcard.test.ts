/** Wildcards against a regular expression and against enumeration. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWildcard, wildcardCovers, wildcardsMeet } from './wildcard.ts';

/** Short enough that two of them which meet do so in one of `words`: with a star each, three letters and three. */
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });
const words = [
  '',
  ...product(1),
  ...product(2),
  ...product(3),
  ...product(4),
  ...product(5),
  ...product(6),
  ...product(7),
];

function product(length: number): readonly string[] {
  return length === 0 ? [''] : product(length - 1).flatMap((word) => [`${word}a`, `${word}b`]);
}

function asRegex(of: string): RegExp {
  return new RegExp(`^${of.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`);
}

describe('wildcards', () => {
  it('match as the same regular expression does', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }),
        pattern,
        (text, p) => matchesWildcard(text, p) === asRegex(p).test(text),
      ),
    );
  });

  it('meet exactly if some text fits both', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const [x, y] = [asRegex(a), asRegex(b)];
        expect(wildcardsMeet(a, b)).toBe(words.some((word) => x.test(word) && y.test(word)));
      }),
      { numRuns: 400 },
    );
  });

  it('cover only what they cover', () => {
    fc.assert(
      fc.property(pattern, pattern, (a, b) => {
        const [x, y] = [asRegex(a), asRegex(b)];
        if (wildcardCovers(a, b)) expect(words.every((word) => !y.test(word) || x.test(word))).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(wildcardCovers('s3:*', 's3:Get*')).toBe(true);
    expect(wildcardCovers('s3:Get*', 's3:*')).toBe(false);
  });
});
