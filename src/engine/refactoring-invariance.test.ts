/** However an example of a check is written, its resources keep their addresses and answers, and the evidence still leads to its marks. */
import { describe, expect, it } from 'vitest';
import { casesOf } from './refactoring/compared.ts';
import { dynamicBlocks } from './refactoring/dynamic-blocks.ts';
import { type Held, lawOf } from './refactoring/law.ts';
import { repetitions } from './refactoring/instances.ts';
import { jsonForm } from './refactoring/json-form.ts';
import { layouts } from './refactoring/layout.ts';
import { moduleWrappings } from './refactoring/modules.ts';
import { literalMoves } from './refactoring/move-literals.ts';
import { policyTexts } from './refactoring/policy-texts.ts';
import { planAlone, planBeside } from './refactoring/plan-form.ts';
import type { Rewriting } from './refactoring/program.ts';

const cases = casesOf('terraform', 'main.tf');

/** Every rewriting. */
const rewritings: readonly Held[] = [
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
  const law = lawOf(
    cases,
    rewritings,
    { length: 5, seed: 20260101, least: 2.9 * cases.length },
    family([planAlone, planBeside], 1, 300),
  );
  it.each(law)('%s', (_, hold) => {
    const { applied, wrong, least } = hold();
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThanOrEqual(least);
  });
});
