/** Finds a text that some wildcard patterns fit and others do not: the exact answer to "is anything left over". */

/** A text was found, there is none, or the search grew too large. In `text`, U+FFFD stands for any other character. */
export type Witness =
  | { readonly found: 'yes'; readonly text: string }
  | { readonly found: 'no' }
  | { readonly found: 'too-large' };

const mostStates = 4096;
const otherCharacter = '\ufffd';

/**
 * The shortest text for which `accepts` holds, given which of the patterns it fits. `first` is a pattern that every accepted text must
 * fit; it keeps the search narrow. Breadth-first over the product of the patterns' automata, each a set of places in its pattern.
 */
export function findWitness(
  first: string,
  patterns: readonly string[],
  accepts: (fits: readonly boolean[]) => boolean,
): Witness {
  const all = [first, ...patterns].map((pattern) => pattern.replace(/\*+/g, '*'));
  const letters = new Set<string>([otherCharacter]);
  for (const pattern of all) for (const letter of pattern) if (letter !== '*' && letter !== '?') letters.add(letter);
  const start = all.map((pattern) => closure(pattern, [0]));
  const seen = new Set<string>([keyOf(start)]);
  let open: { readonly places: readonly (readonly number[])[]; readonly text: string }[] = [
    { places: start, text: '' },
  ];
  while (open.length > 0) {
    const next: typeof open = [];
    for (const { places, text } of open) {
      const fits = places.map((set, i) => set.at(-1) === all[i]?.length);
      if (fits[0] && accepts(fits.slice(1))) return { found: 'yes', text };
      for (const letter of lettersFrom(all[0] ?? '', places[0] ?? [], letters)) {
        const after = places.map((set, i) => step(all[i] ?? '', set, letter));
        if (after[0]?.length === 0) continue;
        const key = keyOf(after);
        if (seen.has(key)) continue;
        if (seen.size >= mostStates) return { found: 'too-large' };
        seen.add(key);
        next.push({ places: after, text: text + letter });
      }
    }
    open = next;
  }
  return { found: 'no' };
}

/** Only letters that the first pattern can read from here; all of them where it stands at a wildcard. */
function lettersFrom(pattern: string, set: readonly number[], all: ReadonlySet<string>): Iterable<string> {
  const some = new Set<string>();
  for (const place of set) {
    const letter = pattern[place];
    if (letter === '*' || letter === '?') return all;
    if (letter !== undefined) some.add(letter);
  }
  return some;
}

function step(pattern: string, set: readonly number[], letter: string): readonly number[] {
  const after: number[] = [];
  for (const place of set) {
    const wanted = pattern[place];
    if (wanted === '*') after.push(place);
    else if (wanted === '?' || wanted === letter) after.push(place + 1);
  }
  return closure(pattern, after);
}

/** The places, in order, with those behind a star that reads nothing. */
function closure(pattern: string, places: readonly number[]): readonly number[] {
  const all = new Set<number>();
  for (const place of places) {
    let p = place;
    all.add(p);
    while (pattern[p] === '*') all.add(++p);
  }
  return [...all].sort((a, b) => a - b);
}

function keyOf(places: readonly (readonly number[])[]): string {
  return places.map((set) => set.join(',')).join(';');
}
