/** Constraints on versions. */
import { describe, expect, it } from 'vitest';
import { bestVersion } from './version-constraint.ts';

const versions = ['1.0.0', '1.2.3', '1.2.10', '1.9.0', '2.0.0-beta.2', '2.0.0-beta.10', '2.0.0', '2.1.0-rc1', 'none'];

describe('the best version', () => {
  it.each([
    [undefined, '2.0.0'],
    ['', '2.0.0'],
    ['1.2.3', '1.2.3'],
    ['= 1.2.3', '1.2.3'],
    ['~> 1.2.3', '1.2.10'],
    ['~> 1.2', '1.9.0'],
    ['~> 1', '1.9.0'],
    ['>= 1.0, < 1.9', '1.2.10'],
    ['> 1.9', '2.0.0'],
    ['<= 1.2.10, != 1.2.10', '1.2.3'],
    ['!= 2.0.0', '1.9.0'],
    ['2.1.0-rc1', '2.1.0-rc1'],
    ['>= 2.1.0-rc1', undefined],
    ['> 2.0', undefined],
    ['bad', undefined],
    ['~> 1.2, bad', undefined],
  ])('for %j is %j', (constraint, best) => {
    expect(bestVersion(versions, constraint)).toBe(best);
  });
});
