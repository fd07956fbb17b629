/** Reads patterns of RE2 (github.com/google/re2/wiki/Syntax), as Go's `regexp` reads them. */
import { anyOf, folded, namedSets, type Takes, unicodeSet, within, without } from './letters.ts';
import type { Assertion, Part, Tree, Wrong } from './tree.ts';

const MAX_REPEAT = 1000;
const MAX_NESTING = 200;

/** Ends the reading of a pattern that is wrong; caught in `parsePattern` alone. */
class Refusal extends Error {}

/** The pattern, or what is wrong with it. */
export function parsePattern(source: string): Tree | Wrong {
  const reader = new Reader(source);
  try {
    return { root: reader.whole(), groups: reader.groups };
  } catch (error) {
    if (error instanceof Refusal) return { wrong: error.message };
    throw error;
  }
}

interface Flags {
  readonly fold: boolean;
  readonly lines: boolean;
  readonly dotAll: boolean;
  readonly lazy: boolean;
}

class Reader {
  readonly groups: (string | undefined)[] = [];
  readonly #source: readonly string[];
  #at = 0;
  #flags: Flags = { fold: false, lines: false, dotAll: false, lazy: false };
  #nesting = 0;

  constructor(source: string) {
    this.#source = Array.from(source);
  }

  whole(): Part {
    const root = this.#choice();
    if (this.#at < this.#source.length) throw new Refusal('a group of the pattern is not opened');
    return root;
  }

  #next(offset = 0): string | undefined {
    return this.#source[this.#at + offset];
  }

  /** The next few characters as text. */
  #ahead(length: number): string {
    return this.#source.slice(this.#at, this.#at + length).join('');
  }

  #choice(): Part {
    if (++this.#nesting > MAX_NESTING) throw new Refusal('the pattern nests too deep');
    const parts = [this.#row()];
    while (this.#next() === '|') {
      this.#at++;
      parts.push(this.#row());
    }
    this.#nesting--;
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: 'choice', parts };
  }

  #row(): Part {
    const parts: Part[] = [];
    for (let c = this.#next(); c !== undefined && c !== '|' && c !== ')'; c = this.#next()) {
      const before = parts.length;
      this.#atom(c, parts);
      const repeats = this.#repeats();
      if (!repeats) continue;
      const inner = parts.length > before ? parts.pop() : undefined;
      if (!inner) throw new Refusal('a repetition of the pattern repeats nothing');
      const part: Part = { kind: 'repeat', inner, ...repeats };
      if (repeatsOf(part) > MAX_REPEAT) throw new Refusal(`a repetition of the pattern is larger than ${MAX_REPEAT}`);
      parts.push(part);
      if (this.#repeats()) throw new Refusal('a repetition of the pattern is repeated');
    }
    const [only] = parts;
    return parts.length === 0 ? { kind: 'empty' } : parts.length === 1 && only ? only : { kind: 'row', parts };
  }

  #repeats(): { least: number; most: number; greedy: boolean } | undefined {
    const c = this.#next();
    let bounds: [number, number];
    if (c === '*') bounds = [0, Infinity];
    else if (c === '+') bounds = [1, Infinity];
    else if (c === '?') bounds = [0, 1];
    else {
      const match = c === '{' ? /^\{(0|[1-9]\d{0,7})(?:(,)(0|[1-9]\d{0,7})?)?\}/.exec(this.#ahead(24)) : null;
      if (!match) return undefined;
      const least = Number(match[1]);
      bounds = [least, match[2] === undefined ? least : match[3] === undefined ? Infinity : Number(match[3])];
      if (least > MAX_REPEAT || (bounds[1] !== Infinity && bounds[1] > MAX_REPEAT) || bounds[1] < least) {
        throw new Refusal(`\`${match[0]}\` is no repetition`);
      }
      this.#at += match[0].length - 1;
    }
    this.#at++;
    const lazy = this.#next() === '?';
    if (lazy) this.#at++;
    return { least: bounds[0], most: bounds[1], greedy: lazy === this.#flags.lazy };
  }

  /** Adds what begins here; flags alone add nothing. */
  #atom(c: string, parts: Part[]): void {
    if (c === '(') return this.#group(parts);
    if (c === '[') {
      parts.push({ kind: 'letter', takes: this.#set() });
      return;
    }
    if (c === '\\') return this.#escape(parts);
    this.#at++;
    if (c === '.') parts.push({ kind: 'letter', takes: this.#flags.dotAll ? () => true : (code) => code !== 10 });
    else if (c === '^') parts.push(assertion(this.#flags.lines ? 'line-start' : 'text-start'));
    else if (c === '$') parts.push(assertion(this.#flags.lines ? 'line-end' : 'text-end'));
    else if (c === '*' || c === '+' || c === '?') throw new Refusal('a repetition of the pattern repeats nothing');
    else parts.push(this.#letter(c.codePointAt(0) ?? 0));
  }

  #letter(code: number): Part {
    const takes: Takes = (other) => other === code;
    return { kind: 'letter', takes: this.#flags.fold ? folded(takes) : takes };
  }

  #group(parts: Part[]): void {
    const outer = this.#flags;
    const head = this.#ahead(120);
    const named = /^\(\?P?<([^>]*)>/.exec(head);
    const flags = /^\(\?([imsU]*)(?:-([imsU]+))?([:)])/.exec(head);
    let index: number | undefined;
    if (named) {
      const name = named[1] ?? '';
      if (!/^\w+$/.test(name) || this.groups.includes(name)) throw new Refusal(`\`${name}\` cannot name a group`);
      index = this.groups.push(name);
      this.#at += Array.from(named[0]).length;
    } else if (flags) {
      this.#at += flags[0].length;
      this.#flags = changed(outer, flags[1] ?? '', flags[2] ?? '');
      if (flags[3] === ')') return;
    } else if (head.startsWith('(?')) throw new Refusal('the pattern has a group that RE2 does not know');
    else {
      index = this.groups.push(undefined);
      this.#at++;
    }
    const inner = this.#choice();
    if (this.#next() !== ')') throw new Refusal('a group of the pattern is not closed');
    this.#at++;
    this.#flags = outer;
    parts.push(index === undefined ? inner : { kind: 'group', index, inner });
  }

  #escape(parts: Part[]): void {
    const next = this.#next(1);
    const place = next === undefined ? undefined : places.get(next);
    if (place) {
      this.#at += 2;
      parts.push(assertion(place));
      return;
    }
    if (next === 'Q') {
      this.#at += 2;
      while (this.#at < this.#source.length && this.#ahead(2) !== '\\E') {
        parts.push(this.#letter(this.#source[this.#at++]?.codePointAt(0) ?? 0));
      }
      this.#at += 2;
      return;
    }
    const set = this.#namedSet();
    if (set) parts.push({ kind: 'letter', takes: this.#flags.fold ? folded(set) : set });
    else parts.push(this.#letter(this.#code()));
  }

  /** A set with a name, `\d` or `\p{Greek}`; `undefined` where none begins here. */
  #namedSet(): Takes | undefined {
    const found = /^\\(?:([dswDSW])|([pP])(?:\{(\^?)([A-Za-z_]+)\}|([A-Z])))/.exec(this.#ahead(48));
    if (!found) return undefined;
    const [all, short, letter, turned, long, single] = found;
    this.#at += all.length;
    if (short !== undefined) {
      const takes = within(namedSets.get(short.toLowerCase()) ?? []);
      return short === short.toLowerCase() ? takes : without(takes);
    }
    const takes = unicodeSet(long ?? single ?? '');
    if (!takes) throw new Refusal(`\`${all}\` is no set of Unicode`);
    return (letter === 'P') !== (turned === '^') ? without(takes) : takes;
  }

  /** A character after a backslash, in a set or outside. */
  #code(): number {
    const rest = this.#ahead(12);
    const coded = /^\\(?:x([0-9A-Fa-f]{2})|x\{([0-9A-Fa-f]+)\}|(0[0-7]{0,2}|[1-7][0-7]{1,2}))/.exec(rest);
    if (coded) {
      this.#at += coded[0].length;
      const code =
        coded[3] === undefined ? Number.parseInt(coded[1] ?? coded[2] ?? '', 16) : Number.parseInt(coded[3], 8);
      if (code > 0x10ffff) throw new Refusal(`\`${coded[0]}\` is no character`);
      return code;
    }
    const next = this.#next(1) ?? '';
    const control = controls.get(next);
    if (control === undefined && !/^[\x00-\x2f:-@[-`{-\x7f]$/.test(next)) {
      throw new Refusal(next === '' ? 'the pattern ends in a backslash' : `\`\\${next}\` means nothing in a pattern`);
    }
    this.#at += 2;
    return control ?? next.charCodeAt(0);
  }

  /** A set of characters, `[a-z[:digit:]]`. */
  #set(): Takes {
    this.#at++;
    const negated = this.#next() === '^';
    if (negated) this.#at++;
    const sets: Takes[] = [];
    for (let first = true; first || this.#next() !== ']'; first = false) {
      if (this.#next() === undefined) throw new Refusal('a set of the pattern is not closed');
      const named = this.#posixSet() ?? (this.#next() === '\\' ? this.#namedSet() : undefined);
      if (named) {
        sets.push(named);
        continue;
      }
      const low = this.#member();
      let high = low;
      if (this.#next() === '-' && this.#next(1) !== undefined && this.#next(1) !== ']') {
        this.#at++;
        high = this.#member();
        if (high < low) throw new Refusal('a range of the pattern runs backwards');
      }
      sets.push(within([[low, high]]));
    }
    this.#at++;
    const takes = anyOf(sets);
    const whole = this.#flags.fold ? folded(takes) : takes;
    return negated ? without(whole) : whole;
  }

  #posixSet(): Takes | undefined {
    const found = /^\[:(\^?)([^:\]]*):\]/.exec(this.#ahead(24));
    if (!found) return undefined;
    const ranges = (found[2] ?? '').length > 1 ? namedSets.get(found[2] ?? '') : undefined;
    if (!ranges) throw new Refusal(`there is no set \`${found[0]}\``);
    this.#at += found[0].length;
    return found[1] === '^' ? without(within(ranges)) : within(ranges);
  }

  #member(): number {
    if (this.#next() === '\\') return this.#code();
    const c = this.#source[this.#at++];
    if (c === undefined) throw new Refusal('a set of the pattern is not closed');
    return c.codePointAt(0) ?? 0;
  }
}

function changed(flags: Flags, on: string, off: string): Flags {
  const of = (letter: string, before: boolean) => (off.includes(letter) ? false : on.includes(letter) || before);
  return {
    fold: of('i', flags.fold),
    lines: of('m', flags.lines),
    dotAll: of('s', flags.dotAll),
    lazy: of('U', flags.lazy),
  };
}

function assertion(what: Assertion): Part {
  return { kind: 'assert', what };
}

/** How often the innermost part of counted repetitions is written out. */
function repeatsOf(part: Part): number {
  switch (part.kind) {
    case 'repeat': {
      const own = part.most === Infinity ? part.least : part.most;
      return Math.max(1, own) * repeatsOf(part.inner);
    }
    case 'group':
      return repeatsOf(part.inner);
    case 'row':
    case 'choice':
      return Math.max(1, ...part.parts.map(repeatsOf));
    default:
      return 1;
  }
}

const places: ReadonlyMap<string, Assertion> = new Map([
  ['A', 'text-start'],
  ['z', 'text-end'],
  ['b', 'word-edge'],
  ['B', 'no-word-edge'],
]);

const controls: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
]);
