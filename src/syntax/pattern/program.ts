/** Patterns as programs: one instruction for a character, a fork, a place, or the border of a group. */
import type { Takes } from './letters.ts';
import type { Assertion, Part, Repeat } from './tree.ts';

/** One instruction; numbers are those of the instructions to go on with. */
export type Instruction =
  | { readonly kind: 'letter'; readonly takes: Takes; readonly next: number }
  | { readonly kind: 'fork'; readonly first: number; readonly second: number }
  | { readonly kind: 'assert'; readonly what: Assertion; readonly next: number }
  | { readonly kind: 'save'; readonly slot: number; readonly next: number }
  | { readonly kind: 'match' };

/** A pattern ready to run. */
export interface Program {
  readonly instructions: readonly Instruction[];
  readonly start: number;
  readonly groups: readonly (string | undefined)[];
}

/** Larger programs are not made. */
const MAX_INSTRUCTIONS = 20_000;

/** The program of a pattern; `undefined` where it would be too large. */
export function compilePattern(root: Part, groups: readonly (string | undefined)[]): Program | undefined {
  const instructions: Instruction[] = [{ kind: 'match' }];
  const start = emit(root, 0, instructions);
  return start === undefined ? undefined : { instructions, start, groups };
}

/** Adds the part, to be followed by `next`; gives its first instruction. Built from the end, so that what follows is there already. */
function emit(part: Part, next: number, out: Instruction[]): number | undefined {
  if (out.length > MAX_INSTRUCTIONS) return undefined;
  switch (part.kind) {
    case 'empty':
      return next;
    case 'letter':
      return out.push({ kind: 'letter', takes: part.takes, next }) - 1;
    case 'assert':
      return out.push({ kind: 'assert', what: part.what, next }) - 1;
    case 'group': {
      const end = out.push({ kind: 'save', slot: part.index * 2 + 1, next }) - 1;
      const inner = emit(part.inner, end, out);
      return inner === undefined ? undefined : out.push({ kind: 'save', slot: part.index * 2, next: inner }) - 1;
    }
    case 'row': {
      let first: number | undefined = next;
      for (let i = part.parts.length; i-- > 0 && first !== undefined; ) {
        const each = part.parts[i];
        if (each) first = emit(each, first, out);
      }
      return first;
    }
    case 'choice': {
      let second: number | undefined;
      for (let i = part.parts.length; i-- > 0; ) {
        const each = part.parts[i];
        const first = each && emit(each, next, out);
        if (first === undefined) return undefined;
        second = second === undefined ? first : out.push({ kind: 'fork', first, second }) - 1;
      }
      return second;
    }
    case 'repeat':
      return emitRepeat(part, next, out);
  }
}

function emitRepeat({ inner, least, most, greedy }: Repeat, next: number, out: Instruction[]): number | undefined {
  const fork = (into: number, past: number) =>
    out.push({ kind: 'fork', first: greedy ? into : past, second: greedy ? past : into }) - 1;
  let first: number | undefined = next;
  let left = least;
  if (most === Infinity) {
    // The fork comes before the part that it leads back to: its target is put in afterwards.
    const loop = fork(0, next);
    const body = emit(inner, loop, out);
    if (body === undefined) return undefined;
    out[loop] = { kind: 'fork', first: greedy ? body : next, second: greedy ? next : body };
    if (least > 0) {
      first = body;
      left--;
    } else first = canBeEmpty(inner) ? fork(body, next) : loop;
  } else {
    for (let i = least; i < most; i++) {
      const body: number | undefined = first === undefined ? undefined : emit(inner, first, out);
      if (body === undefined) return undefined;
      first = fork(body, next);
    }
  }
  for (; left > 0 && first !== undefined; left--) first = emit(inner, first, out);
  return first;
}

function canBeEmpty(part: Part): boolean {
  switch (part.kind) {
    case 'letter':
      return false;
    case 'group':
      return canBeEmpty(part.inner);
    case 'row':
      return part.parts.every(canBeEmpty);
    case 'choice':
      return part.parts.some(canBeEmpty);
    case 'repeat':
      return part.least === 0 || canBeEmpty(part.inner);
    default:
      return true;
  }
}
