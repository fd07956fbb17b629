/** Rules of .gitignore, harmless and hostile. */
import { describe, expect, it } from 'vitest';
import { rulesOf } from './ignore-rules.ts';

describe('rulesOf', () => {
  it('hears what people write', () => {
    const { rules, refused } = rulesOf([
      '# note',
      '',
      '*.log',
      '/build/',
      '!keep.log',
      '**/gen/**/*.tf',
      'a[0-9].yaml',
      '**/**/x.y',
    ]);
    expect(refused).toBe(0);
    expect(['a.log', 'build/x', 'keep.log', 'p/gen/q/r.tf', 'a1.yaml', 'q/x.y', 'main.tf'].map((path) => rules.ignores(path))).toEqual([
      true, true, false, true, true, true, false,
    ]); // biome-ignore format: one row of answers
  });

  it.each([
    ['wildcards that backtrack', `${'*a'.repeat(40)}b`],
    ['folders that backtrack', `${'**/a/'.repeat(40)}b`],
    ['a long rule', 'a'.repeat(100_000)],
    ['brackets without end', '['.repeat(100_000)],
    ['classes that are none', '[z-a][[:x:]][^]]'.repeat(30)],
  ])('refuses or survives %s', (_, rule) => {
    const { rules } = rulesOf([rule, '*.log']);
    expect(rules.ignores(`${'a'.repeat(4000)}/x`)).toBe(false);
    expect(rules.ignores('x.log')).toBe(true);
  });

  it('hears the first thousands only', () => {
    const { refused } = rulesOf(Array.from({ length: 100_000 }, (_, i) => `f${i}`));
    expect(refused).toBe(95_000);
  });
});
