/** The law of refactoring over examples of checks: each rewriting, and seeded chains of them. */
import { type Case, compared, comparedInChains, type Outcome } from './compared.ts';
import type { Rewriting } from './program.ts';

/** A rewriting, over how many examples its family takes turns, and to how many it applies at least. */
export type Held = readonly [rewriting: Rewriting, of: number, least: number];

/** What one part of the law came to, and how often it has to apply at least. */
export interface HeldOutcome extends Outcome {
  readonly least: number;
}

/**
 * The parts of the law by name. Of chains of `length`, at least `least` steps must apply. `ends` are rewritings after which no other one
 * may come: they are held by themselves, and at the end of chains.
 */
export function lawOf(
  cases: readonly Case[],
  rewritings: readonly Held[],
  chains: { readonly length: number; readonly seed: number; readonly least: number },
  ends: readonly Held[] = [],
): readonly (readonly [name: string, hold: () => HeldOutcome])[] {
  const alone = [...rewritings, ...ends].map(
    ([one, of, least], turn) => [one.name, () => ({ ...compared(cases, one, turn, of), least })] as const,
  );
  const all = rewritings.map(([one]) => one);
  const chained = () => ({ ...comparedInChains(cases, all, chains.length, chains.seed), least: chains.least });
  const ended = ends.map(([one], turn) => {
    // What is unknown in an example is a variable without value. A plan has all of them; by itself it may leave one open all the same.
    const some = cases.filter(({ answer }, i) => answer !== 'unknown' && i % ends.length === turn);
    const hold = () => ({
      ...comparedInChains(some, all, chains.length, chains.seed, one),
      least: some.length / 2,
    });
    return [`several ways, then ${one.name}`, hold] as const;
  });
  return [...alone, ['several ways, one after another', chained], ...ended];
}
