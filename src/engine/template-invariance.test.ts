/** However a CloudFormation example of a check is written, its resources keep their names and answers, and the evidence still leads to its marks. */
import { describe, expect, it } from 'vitest';
import { casesOf, compared, comparedInChains } from './refactoring/compared.ts';
import type { Rewriting } from './refactoring/program.ts';
import { templateJson } from './refactoring/template-json.ts';
import { templateLayouts } from './refactoring/template-layout.ts';
import { templateLiteralMoves } from './refactoring/template-literals.ts';

const cases = casesOf('cloudformation', 'template.yaml');

/** Every rewriting, over how many examples its family takes turns, and to how many it applies at least. */
const rewritings: readonly (readonly [Rewriting, number, number])[] = [
  ...templateLiteralMoves.map((one) => [one, 2, 160] as const),
  [templateJson, 1, 370],
  ...templateLayouts.map((one) => [one, 1, 90] as const),
];

describe('templates', () => {
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
    const { applied, wrong } = comparedInChains(cases, all, 4, 20260102);
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThanOrEqual(1.5 * cases.length);
  });
});
