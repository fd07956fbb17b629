/** However an example of a check is written, its resources keep their addresses and answers, and the evidence still leads to its marks. */
import { describe, expect, it } from 'vitest';
import { casesOf, compared, comparedInChains } from './refactoring/compared.ts';
import { dynamicBlocks } from './refactoring/dynamic-blocks.ts';
import { repetitions } from './refactoring/instances.ts';
import { jsonForm } from './refactoring/json-form.ts';
import { layouts } from './refactoring/layout.ts';
import { moduleWrappings } from './refactoring/modules.ts';
import { literalMoves } from './refactoring/move-literals.ts';
import { policyTexts } from './refactoring/policy-texts.ts';
import type { Rewriting } from './refactoring/program.ts';

const cases = casesOf('terraform', 'main.tf');

/** Every rewriting, over how many examples its family takes turns, and to how many it applies at least. */
const rewritings: readonly (readonly [Rewriting, number, number])[] = [
  ...family(literalMoves, 2, 175),
  ...family(moduleWrappings, 2, 180),
  ...family(repetitions, 2, 180),
  ...family(dynamicBlocks, 1, 90),
  ...family([jsonForm], 1, 360),
  ...family(layouts, 1, 85),
  ...family(policyTexts, 1, 80),
];

function family(all: readonly Rewriting[], of: number, least: number) {
  return all.map((rewriting) => [rewriting, of, least] as const);
}

describe('refactoring', () => {
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
    const { applied, wrong } = comparedInChains(cases, all, 5, 20260101);
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThanOrEqual(3 * cases.length);
  });
});
