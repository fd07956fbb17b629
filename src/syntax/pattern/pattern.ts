/** Patterns of RE2 as `regex`, `regexall` and `replace` use them: read once, run in time that grows with the text and no faster. */
import { parsePattern } from './parse.ts';
import { compilePattern, type Program } from './program.ts';
import { firstMatch, Letters, type Match } from './run.ts';

/** A pattern that is wrong, or that is too large to be evaluated. */
export interface NoPattern {
  readonly kind: 'wrong' | 'refused';
  readonly says: string;
}

/** A pattern ready for use. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly program: Program;
}

const MAX_PATTERN = 20_000;
/** How many steps all matches of one call may take: some seconds. */
const MAX_STEPS = 20_000_000;
/** Patterns are few and used often: as many are kept. */
const MAX_KEPT = 500;

const kept = new Map<string, Pattern | NoPattern>();

/** The pattern that the text is. */
export function patternOf(source: string): Pattern | NoPattern {
  const known = kept.get(source);
  if (known) return known;
  const made = make(source);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(source, made);
  return made;
}

function make(source: string): Pattern | NoPattern {
  if (source.length > MAX_PATTERN)
    return { kind: 'refused', says: `the pattern is longer than ${MAX_PATTERN} characters` };
  const tree = parsePattern(source);
  if ('wrong' in tree) return { kind: 'wrong', says: tree.wrong };
  const program = compilePattern(tree.root, tree.groups);
  return program ? { kind: 'pattern', program } : { kind: 'refused', says: 'the pattern is too large' };
}

/** All matches, as Go finds them: an empty one right behind another does not count. A text where they take too long. */
export function matchesOf(value: string, { program }: Pattern, most = Infinity): readonly Match[] | string {
  const letters = new Letters(value);
  const fuel = { steps: MAX_STEPS };
  const found: Match[] = [];
  let end = -1;
  for (let at = 0; at <= letters.codes.length && found.length < most; ) {
    const match = firstMatch(program, letters, at, fuel);
    if (match === 'spent') return `the pattern takes too long on a text of ${value.length} characters`;
    if (!match) break;
    const stays = match.end === at;
    if (!stays || match.start !== end) found.push(match);
    end = match.end;
    at = stays ? at + 1 : match.end;
  }
  return found;
}

/** The text between two letters of a text. */
export function lettersOf(value: string): Letters {
  return new Letters(value);
}
