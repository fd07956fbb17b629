/** Which characters a part of a pattern takes. */

/** Ranges of code points, both ends in. */
export type Ranges = readonly (readonly [number, number])[];

/** Whether a character is taken. */
export type Takes = (code: number) => boolean;

/** The sets with a letter of their own (`\d`) and those of POSIX (`[:alpha:]`), all of ASCII. */
export const namedSets: ReadonlyMap<string, Ranges> = new Map<string, Ranges>([
  ['d', [[0x30, 0x39]]],
  [
    's',
    [
      [0x09, 0x0a],
      [0x0c, 0x0d],
      [0x20, 0x20],
    ],
  ],
  [
    'w',
    [
      [0x30, 0x39],
      [0x41, 0x5a],
      [0x5f, 0x5f],
      [0x61, 0x7a],
    ],
  ],
  [
    'alnum',
    [
      [0x30, 0x39],
      [0x41, 0x5a],
      [0x61, 0x7a],
    ],
  ],
  [
    'alpha',
    [
      [0x41, 0x5a],
      [0x61, 0x7a],
    ],
  ],
  ['ascii', [[0, 0x7f]]],
  [
    'blank',
    [
      [0x09, 0x09],
      [0x20, 0x20],
    ],
  ],
  [
    'cntrl',
    [
      [0, 0x1f],
      [0x7f, 0x7f],
    ],
  ],
  ['digit', [[0x30, 0x39]]],
  ['graph', [[0x21, 0x7e]]],
  ['lower', [[0x61, 0x7a]]],
  ['print', [[0x20, 0x7e]]],
  [
    'punct',
    [
      [0x21, 0x2f],
      [0x3a, 0x40],
      [0x5b, 0x60],
      [0x7b, 0x7e],
    ],
  ],
  [
    'space',
    [
      [0x09, 0x0d],
      [0x20, 0x20],
    ],
  ],
  ['upper', [[0x41, 0x5a]]],
  [
    'word',
    [
      [0x30, 0x39],
      [0x41, 0x5a],
      [0x5f, 0x5f],
      [0x61, 0x7a],
    ],
  ],
  [
    'xdigit',
    [
      [0x30, 0x39],
      [0x41, 0x46],
      [0x61, 0x66],
    ],
  ],
]);

/** Takes what lies in the ranges. */
export function within(ranges: Ranges): Takes {
  return (code) => ranges.some(([low, high]) => low <= code && code <= high);
}

/** Takes what the other does not. */
export function without(takes: Takes): Takes {
  return (code) => !takes(code);
}

/** Takes what one of them takes. */
export function anyOf(all: readonly Takes[]): Takes {
  const [only] = all;
  return all.length === 1 && only ? only : (code) => all.some((takes) => takes(code));
}

/** Takes a character in either case as well. */
export function folded(takes: Takes): Takes {
  return (code) => takes(code) || casesOf(code).some(takes);
}

/** The characters that differ from this one in case alone. */
function casesOf(code: number): readonly number[] {
  const letter = String.fromCodePoint(code);
  // The dotted and the dotless i of Turkish have no other case.
  if (letter === 'İ' || letter === 'ı') return [];
  const cases = new Set([letter.toLowerCase(), letter.toUpperCase(), letter.toUpperCase().toLowerCase()]);
  const more = extra.get(letter.toUpperCase().toLowerCase()) ?? '';
  return [...cases, ...Array.from(more)].flatMap((each) =>
    Array.from(each).length === 1 ? [each.codePointAt(0) ?? 0] : [],
  );
}

/** Letters that share a small letter with a common one. */
const extra: ReadonlyMap<string, string> = new Map([
  ['k', '\u212a'],
  ['s', 'ſ'],
  ['å', '\u212b'],
  ['ω', '\u2126'],
  ['μ', 'µ'],
  ['ß', 'ẞ'],
  ['σ', 'ς'],
  ['θ', 'ϑϴ'],
  ['β', 'ϐ'],
  ['φ', 'ϕ'],
  ['π', 'ϖ'],
  ['κ', 'ϰ'],
  ['ρ', 'ϱ'],
  ['ε', 'ϵ'],
]);

/** Takes the characters of a general category (`Lu`) or of a script (`Greek`) of Unicode; `undefined` where there is none. */
export function unicodeSet(name: string): Takes | undefined {
  if (name === 'Any') return () => true;
  try {
    const property = new RegExp(`^\\p{${name.length > 2 ? `Script=${name}` : name}}$`, 'u');
    return (code) => property.test(String.fromCodePoint(code));
  } catch {
    return undefined;
  }
}
