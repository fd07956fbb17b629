/** Runs programs over texts: all ways at once, character by character, so that time grows with text times program and no faster. */
import type { Instruction, Program } from './program.ts';
import type { Assertion } from './tree.ts';

/** A match: where it lies, and the text of each group that took part. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/** What all runs of a call may take together. */
export interface Fuel {
  steps: number;
}

/** A way through the program: the instruction where it waits, and where groups began and ended. */
interface Way {
  readonly at: number;
  readonly slots: readonly (number | undefined)[];
}

/** A text as code points, with the offset of each. */
export class Letters {
  readonly codes: readonly number[];
  readonly text: string;
  readonly #offsets: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
    if (this.codes.length < text.length) {
      const offsets = [0];
      for (const code of this.codes) offsets.push((offsets.at(-1) ?? 0) + (code > 0xffff ? 2 : 1));
      this.#offsets = offsets;
    }
  }

  /** The text between two letters. */
  between(start: number, end: number): string {
    return this.text.slice(this.#offsets?.[start] ?? start, this.#offsets?.[end] ?? end);
  }
}

/** The first match from a letter on, the preferred one where there are several (as Perl has it); `spent` where the fuel is used up. */
export function firstMatch(program: Program, letters: Letters, from: number, fuel: Fuel): Match | 'spent' | undefined {
  const { instructions, start } = program;
  const { codes } = letters;
  const seen = new Int32Array(instructions.length).fill(-1);
  let ways: Way[] = [];
  let found: readonly (number | undefined)[] | undefined;
  for (let at = from; at <= codes.length; at++) {
    if (!found) follow({ at: start, slots: [at, undefined] }, at, instructions, codes, seen, ways, fuel);
    if (ways.length === 0 && found) break;
    const next: Way[] = [];
    const code = codes[at];
    fuel.steps -= ways.length + 1;
    if (fuel.steps < 0) return 'spent';
    for (const { at: pc, slots } of ways) {
      const instruction = instructions[pc];
      if (instruction?.kind === 'match') {
        found = slots.with(1, at);
        break;
      }
      if (instruction?.kind === 'letter' && code !== undefined && instruction.takes(code)) {
        follow({ at: instruction.next, slots }, at + 1, instructions, codes, seen, next, fuel);
      }
    }
    ways = next;
  }
  return found && matchOf(found, program, letters);
}

/** Adds the ways that lead on from here without taking a character, the preferred ones first; none joins where another already waits. */
function follow(
  way: Way,
  at: number,
  instructions: readonly Instruction[],
  codes: readonly number[],
  seen: Int32Array,
  ways: Way[],
  fuel: Fuel,
): void {
  const open = [way];
  for (let here = open.pop(); here; here = open.pop()) {
    const instruction = instructions[here.at];
    if (!instruction || seen[here.at] === at) continue;
    seen[here.at] = at;
    fuel.steps--;
    const { slots } = here;
    switch (instruction.kind) {
      case 'fork':
        open.push({ at: instruction.second, slots }, { at: instruction.first, slots });
        break;
      case 'assert':
        if (holds(instruction.what, codes, at)) open.push({ at: instruction.next, slots });
        break;
      case 'save': {
        const saved = [...slots];
        while (saved.length <= instruction.slot) saved.push(undefined);
        saved[instruction.slot] = at;
        open.push({ at: instruction.next, slots: saved });
        break;
      }
      default:
        ways.push(here);
    }
  }
}

function holds(what: Assertion, codes: readonly number[], at: number): boolean {
  switch (what) {
    case 'text-start':
      return at === 0;
    case 'text-end':
      return at === codes.length;
    case 'line-start':
      return at === 0 || codes[at - 1] === 10;
    case 'line-end':
      return at === codes.length || codes[at] === 10;
    default:
      return (isWord(codes[at - 1]) !== isWord(codes[at])) === (what === 'word-edge');
  }
}

function isWord(code: number | undefined): boolean {
  if (code === undefined) return false;
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

function matchOf(slots: readonly (number | undefined)[], { groups }: Program, letters: Letters): Match {
  const of = (group: number): string | undefined => {
    const [start, end] = [slots[group * 2], slots[group * 2 + 1]];
    return start === undefined || end === undefined ? undefined : letters.between(start, end);
  };
  return { start: slots[0] ?? 0, end: slots[1] ?? 0, groups: groups.map((_, i) => of(i + 1)) };
}
