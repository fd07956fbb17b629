/** Gives a tree other offsets, for expressions that were read out of a text that is not written in the file as such. */
import type { Expression } from './tree.ts';

/** A copy of the expression in which every node spans `start` to `end`. Trees are of bounded depth, so this recurses. */
export function relocate(expression: Expression, start: number, end: number): Expression {
  // The copy has the shape of the original; only its numbers named `start`, `end` and `nameEnd` differ.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return copy(expression, start, end) as Expression;
}

function copy(value: unknown, start: number, end: number): unknown {
  if (Array.isArray(value)) return value.map((element) => copy(element, start, end));
  if (typeof value !== 'object' || value === null) return value;
  const made: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'start') made[key] = start;
    else if (key === 'end' || key === 'nameEnd') made[key] = end;
    else made[key] = copy(inner, start, end);
  }
  return made;
}
