/** Where the marked stretches of an example stand after it was rewritten, and whether evidence leads there. */
import type { Finding } from '../../findings/index.ts';
import { historyOf } from '../../graph/index.ts';
import type { Range } from '../../text/index.ts';
import type { Program } from './program.ts';

/** A stretch of the original text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** The text of an example without its marks, and where the marked stretches lie in it. */
export function unmarked(example: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let start = -1;
  let text = '';
  for (const character of example) {
    if (character === '«') start = text.length;
    else if (character === '»') marks.push({ start, end: text.length });
    else text += character;
  }
  return { text, marks };
}

/**
 * Whether the chain of some evidence of `findings` holds what stands for the mark now. With `around`, as where the evidence lies around
 * the mark in the original, what refers to it does as well.
 */
export function leadsTo(
  findings: readonly Finding[],
  { start, end }: Mark,
  program: Program,
  around: boolean,
): boolean {
  const most = 4 * (end - start) + 200;
  const isOfMark = (offset: number) => offset >= start && offset < end;
  return rangesOf(findings).some(({ file, start: first, end: last }) => {
    const held = program.get(file.path)?.from.slice(first, last) ?? [];
    // What rewriting adds does not make evidence less precise.
    return (
      held.filter((offset) => offset >= 0).length < most &&
      held.some((offset) => isOfMark(offset) || (around && isOfMark(-2 - offset)))
    );
  });
}

/** Whether no evidence in the original lies within the mark: it is about something larger that holds the mark. */
export function liesAround(findings: readonly Finding[], { start, end }: Mark): boolean {
  return !rangesOf(findings).some((at) => start <= at.start && at.end <= end);
}

function rangesOf(findings: readonly Finding[]): readonly Range[] {
  return findings.flatMap(({ verdict }) =>
    verdict.evidence.flatMap(({ origin }) => historyOf(origin).map(({ at }) => at)),
  );
}
