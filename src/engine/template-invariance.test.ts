/** However a CloudFormation example of a check is written, its resources keep their names and answers, and the evidence still leads to its marks. */
import { describe, expect, it } from 'vitest';
import { casesOf } from './refactoring/compared.ts';
import { type Held, lawOf } from './refactoring/law.ts';
import { templateJson } from './refactoring/template-json.ts';
import { templateLayouts } from './refactoring/template-layout.ts';
import { templateLiteralMoves } from './refactoring/template-literals.ts';

const cases = casesOf('cloudformation', 'template.yaml');

/** Every rewriting. */
const rewritings: readonly Held[] = [
  ...templateLiteralMoves.map((one) => [one, 2, 160] as const),
  [templateJson, 1, 370],
  ...templateLayouts.map((one) => [one, 1, 90] as const),
];

describe('templates', () => {
  const law = lawOf(cases, rewritings, { length: 4, seed: 20260102, least: 1.5 * cases.length });
  it.each(law)('%s', (_, hold) => {
    const { applied, wrong, least } = hold();
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThanOrEqual(least);
  });
});
