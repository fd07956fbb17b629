/** However an example of a check is written, its resources keep their addresses and answers, and the evidence still leads to its marks. */
import { describe, expect, it } from 'vitest';
import { type Check, checks } from '../checks/index.ts';
import type { Finding } from '../findings/index.ts';
import { dynamicBlocks } from './refactoring/dynamic-blocks.ts';
import { repetitions } from './refactoring/instances.ts';
import { jsonForm } from './refactoring/json-form.ts';
import { answersOf, type Judged, judged } from './refactoring/judged.ts';
import { layouts } from './refactoring/layout.ts';
import { moduleWrappings } from './refactoring/modules.ts';
import { literalMoves } from './refactoring/move-literals.ts';
import { leadsTo, liesAround, type Mark, unmarked } from './refactoring/moved-marks.ts';
import { policyTexts } from './refactoring/policy-texts.ts';
import type { Program, Rewriting, Rewritten } from './refactoring/program.ts';
import { original } from './refactoring/traced-text.ts';

/** Every rewriting, and to how many examples at least it applies. */
const rewritings: readonly (readonly [Rewriting, number])[] = [
  ...applyingTo(350, literalMoves),
  ...applyingTo(360, moduleWrappings),
  ...applyingTo(360, repetitions),
  ...applyingTo(90, dynamicBlocks),
  ...applyingTo(360, [jsonForm]),
  ...applyingTo(85, layouts),
  ...applyingTo(80, policyTexts),
];

function applyingTo(least: number, family: readonly Rewriting[]): readonly (readonly [Rewriting, number])[] {
  return family.map((rewriting) => [rewriting, least] as const);
}

interface Case {
  readonly check: Check;
  readonly name: string;
  readonly answer: 'pass' | 'fail' | 'unknown';
  readonly text: string;
  readonly marks: readonly Mark[];
}

const cases: readonly Case[] = checks.flatMap((check) =>
  (['pass', 'fail', 'unknown'] as const).flatMap((answer) =>
    (check.examples[answer] ?? []).flatMap(({ language, text }, i) =>
      language === 'terraform' ? [{ check, name: `${check.id} ${answer} ${i + 1}`, answer, ...unmarked(text) }] : [],
    ),
  ),
);

function textsOf(program: Program): Record<string, string> {
  return Object.fromEntries([...program].map(([path, { text }]) => [path, text]));
}

const judgements = new Map<Case, Judged>();

/** The answers about the example itself. */
function asWritten(one: Case): Judged {
  let found = judgements.get(one);
  if (!found) judgements.set(one, (found = judged(one.check, 'terraform', { 'main.tf': one.text })));
  return found;
}

/** What is different after rewriting; empty if nothing is. */
function differences(one: Case, { program, renamed }: Rewritten): readonly string[] {
  const { check, answer, text, marks } = one;
  const after = judged(check, 'terraform', textsOf(program));
  const wanted = answersOf(asWritten(one), renamed).join('\n');
  const found = answersOf(after, (address) => address).join('\n');
  const deciding = (findings: readonly Finding[]) => findings.filter(({ verdict }) => verdict.answer === answer);
  const lost = marks.filter((mark) => {
    const around = liesAround(deciding(asWritten(one).findings), mark);
    return !leadsTo(deciding(after.findings), mark, program, around);
  });
  return [
    ...after.problems,
    ...(found === wanted ? [] : [`expected ${wanted}, found ${found}`]),
    ...lost.map(({ start, end }) => `no evidence leads to \`${text.slice(start, end)}\``),
  ];
}

/** Numbers from 0 up to below `bound`, the same in every run. */
function numbersFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** One rewriting after another, those that apply; their names and the outcome. */
function composed(
  program: Program,
  chosen: readonly Rewriting[],
): { readonly names: readonly string[]; readonly outcome: Rewritten } {
  const names: string[] = [];
  let outcome: Rewritten = { program, renamed: (address) => address };
  for (const { name, rewrite } of chosen) {
    const before = outcome;
    const next = rewrite(before.program);
    if (!next) continue;
    names.push(name);
    outcome = { program: next.program, renamed: (address) => next.renamed(before.renamed(address)) };
  }
  return { names, outcome };
}

describe('refactoring', () => {
  it.each(rewritings.map(([rewriting, least]) => [rewriting.name, rewriting, least] as const))(
    '%s',
    (_, rewriting, least) => {
      const wrong: string[] = [];
      let applied = 0;
      for (const one of cases) {
        const rewritten = rewriting.rewrite(new Map([['main.tf', original(one.text)]]));
        if (!rewritten) continue;
        applied++;
        const found = differences(one, rewritten);
        if (found.length > 0) wrong.push(`${one.name}: ${found.join('; ')}`);
      }
      expect(wrong).toEqual([]);
      expect(applied).toBeGreaterThanOrEqual(least);
    },
  );

  it('several ways, one after another', () => {
    const pick = numbersFrom(20260101);
    const wrong: string[] = [];
    let steps = 0;
    for (const one of cases) {
      const chosen = Array.from({ length: 5 }, () => rewritings[pick(rewritings.length)]?.[0]).filter(
        (rewriting) => rewriting !== undefined,
      );
      const { names, outcome } = composed(new Map([['main.tf', original(one.text)]]), chosen);
      steps += names.length;
      const found = differences(one, outcome);
      if (found.length > 0) wrong.push(`${one.name}, ${names.join(', then ')}: ${found.join('; ')}`);
    }
    expect(wrong).toEqual([]);
    expect(steps).toBeGreaterThanOrEqual(3 * cases.length);
  });
});
