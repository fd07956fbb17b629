/** The law of refactoring as tests: each rewriting over examples of checks, and seeded chains of them. */
import { expect, it } from 'vitest';
import { type Case, compared, comparedInChains } from './compared.ts';
import type { Rewriting } from './program.ts';

/** A rewriting, over how many examples its family takes turns, and to how many it applies at least. */
export type Held = readonly [rewriting: Rewriting, of: number, least: number];

/** Declares the tests. Of chains of `length`, at least `least` steps must apply. */
export function holdLaw(
  cases: readonly Case[],
  rewritings: readonly Held[],
  chains: { readonly length: number; readonly seed: number; readonly least: number },
): void {
  it.each(rewritings.map(([one, of, least], turn) => [one.name, one, turn, of, least] as const))(
    '%s',
    (_, rewriting, turn, of, least) => {
      const { applied, wrong } = compared(cases, rewriting, turn, of);
      expect(wrong).toEqual([]);
      expect(applied).toBeGreaterThanOrEqual(least);
    },
  );

  it('several ways, one after another', () => {
    const all = rewritings.map(([one]) => one);
    const { applied, wrong } = comparedInChains(cases, all, chains.length, chains.seed);
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThanOrEqual(chains.least);
  });
}
