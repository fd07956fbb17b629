/** The word that somebody probably meant. */
import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['jsno', 'json'],
    ['HTLM', 'html'],
    ['sarf', 'sarif'],
    ['xyz', undefined],
    ['', undefined],
  ])('%s: %s', (word, found) => {
    expect(nearest(word, ['html', 'json', 'sarif', 'terminal'])).toBe(found);
  });

  it('is quick on words of any length', () => {
    expect(nearest('x'.repeat(1e6), ['json'])).toBeUndefined();
  });
});
