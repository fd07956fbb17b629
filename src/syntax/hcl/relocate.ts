/** Gives a tree other offsets, for expressions that were read out of a text that is not written in the file as such. */
import type { Expression } from './tree.ts';

/** A copy of the expression in which every node begins and ends where `moved` says. Trees are of bounded depth, so this recurses. */
export function relocate(expression: Expression, moved: Moved): Expression {
  // The copy has the shape of the original; only its numbers named `start`, `end` and `nameEnd` differ.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return copy(expression, moved) as Expression;
}

/** Where in the file what begins or ends at an offset of the text does so. */
export interface Moved {
  readonly start: (offset: number) => number;
  readonly end: (offset: number) => number;
}

function copy(value: unknown, moved: Moved): unknown {
  if (Array.isArray(value)) return value.map((element) => copy(element, moved));
  if (typeof value !== 'object' || value === null) return value;
  const made: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'start' && typeof inner === 'number') made[key] = moved.start(inner);
    else if ((key === 'end' || key === 'nameEnd') && typeof inner === 'number') made[key] = moved.end(inner);
    else made[key] = copy(inner, moved);
  }
  return made;
}
