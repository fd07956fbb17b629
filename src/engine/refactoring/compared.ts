/** An example of a check, and whether a rewriting of it is answered as the example itself is. */
import { type Check, checks, type Example } from '../../checks/index.ts';
import type { Finding } from '../../findings/index.ts';
import { answersOf, type Judged, judged } from './judged.ts';
import { leadsTo, liesAround, type Mark, unmarked } from './moved-marks.ts';
import type { Program, Rewriting, Rewritten } from './program.ts';
import { original } from './traced-text.ts';

/** An example, and what it is answered as it stands. */
export interface Case {
  readonly name: string;
  readonly check: Check;
  readonly answer: 'pass' | 'fail' | 'unknown';
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly source: Example['language'];
  readonly program: Program;
}

/** All examples in a language, each as one file. */
export function casesOf(source: Example['language'], path: string): readonly Case[] {
  return checks.flatMap((check) =>
    (['pass', 'fail', 'unknown'] as const).flatMap((answer) =>
      (check.examples[answer] ?? []).flatMap(({ language, text: marked }, i): readonly Case[] => {
        if (language !== source) return [];
        const { text, marks } = unmarked(marked);
        const program = new Map([[path, original(text)]]);
        return [{ name: `${check.id} ${answer} ${i + 1}`, check, answer, text, marks, source, program }];
      }),
    ),
  );
}

/** The files of a program. */
function textsOf(program: Program): Record<string, string> {
  return Object.fromEntries([...program].map(([path, { text }]) => [path, text]));
}

const judgements = new Map<Case, Judged>();

/** The answers about the example itself. */
function asWritten(one: Case): Judged {
  let found = judgements.get(one);
  if (!found) judgements.set(one, (found = judged(one.check, one.source, textsOf(one.program))));
  return found;
}

/** What is different after rewriting; empty if nothing is. */
function differences(one: Case, { program, renamed, lessTold = new Set() }: Rewritten): readonly string[] {
  const { check, answer, text } = one;
  const after = judged(check, one.source, textsOf(program));
  const found = answersOf(after, (address) => address);
  const mayBe = new Set(found.filter((line) => [...lessTold].some((address) => line === `${address}: unknown`)));
  const wanted = answersOf(asWritten(one), renamed).map((line) => {
    const unknown = line.replace(/[a-z]+$/, 'unknown');
    return mayBe.has(unknown) ? unknown : line;
  });
  const deciding = (findings: readonly Finding[]) => findings.filter(({ verdict }) => verdict.answer === answer);
  // What decided may stand in what is no longer told.
  const isVague = deciding(asWritten(one).findings).some(({ resource }) => lessTold.has(renamed(resource.address)));
  const marks = isVague ? [] : one.marks;
  const lost = marks.filter((mark) => {
    const around = liesAround(deciding(asWritten(one).findings), mark);
    return !leadsTo(deciding(after.findings), mark, program, around);
  });
  return [
    ...after.problems,
    ...(found.join() === wanted.join() ? [] : [`expected ${wanted.join('\n')}, found ${found.join('\n')}`]),
    ...lost.map(({ start, end }) => `no evidence leads to \`${text.slice(start, end)}\``),
  ];
}

/** How often a rewriting applied, and which examples are answered differently after it, and how. */
export interface Outcome {
  readonly applied: number;
  readonly wrong: readonly string[];
}

/** Rewrites those of `cases` that are the turn of rewriting `turn` where `of` rewritings of a family take turns. */
export function compared(cases: readonly Case[], { rewrite }: Rewriting, turn: number, of: number): Outcome {
  const wrong: string[] = [];
  let applied = 0;
  for (const [i, one] of cases.entries()) {
    const rewritten = i % of === turn % of ? rewrite(one.program) : undefined;
    if (!rewritten) continue;
    applied++;
    const found = differences(one, rewritten);
    if (found.length > 0) wrong.push(`${one.name}: ${found.join('; ')}`);
  }
  return { applied, wrong };
}

/**
 * Rewrites every example by `length` rewritings in a row that `seed` chooses; `applied` counts the single steps. With `end` that comes last,
 * and `applied` counts how often it did.
 */
export function comparedInChains(
  cases: readonly Case[],
  rewritings: readonly Rewriting[],
  length: number,
  seed: number,
  end?: Rewriting,
): Outcome {
  const pick = numbersFrom(seed);
  const wrong: string[] = [];
  let applied = 0;
  for (const one of cases) {
    const chosen = Array.from({ length }, () => rewritings[pick(rewritings.length)] ?? []).flat();
    const { names, outcome } = composed(one.program, end ? [...chosen, end] : chosen);
    if (end && names.at(-1) !== end.name) continue;
    applied += end ? 1 : names.length;
    const found = differences(one, outcome);
    if (found.length > 0) wrong.push(`${one.name}, ${names.join(', then ')}: ${found.join('; ')}`);
  }
  return { applied, wrong };
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
    outcome = { ...next, renamed: (address) => next.renamed(before.renamed(address)) };
  }
  return { names, outcome };
}
