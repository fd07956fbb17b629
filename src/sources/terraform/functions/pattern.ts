/**
 * RE2 patterns (github.com/google/re2/wiki/Syntax) as JavaScript's, where those are sure to take time in proportion to the text.
 *
 * JavaScript backtracks: a repetition within a repetition may take exponential time, and several unbounded ones in a row take polynomial
 * time, and so do alternatives that may read the same text. So a pattern with nested unbounded repetitions is refused, and the text may
 * be the shorter the more repetitions and alternatives there are.
 */

/** A pattern ready for use. `groups` holds the name of each capturing group, `undefined` for those without. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly expression: RegExp;
  readonly groups: readonly (string | undefined)[];
}

/** A pattern that is wrong, or that is not evaluated. */
export interface NoPattern {
  readonly kind: 'wrong' | 'refused';
  readonly says: string;
}

const MAX_PATTERN = 2000;
/** How many steps a match may take: the ways to share a text among the repetitions, times the choices between alternatives. */
const MAX_STEPS = 50_000_000;

const posix: ReadonlyMap<string, string> = new Map([
  ['alnum', '0-9A-Za-z'],
  ['alpha', 'A-Za-z'],
  ['ascii', '\\x00-\\x7f'],
  ['blank', '\\t '],
  ['cntrl', '\\x00-\\x1f\\x7f'],
  ['digit', '0-9'],
  ['graph', '!-~'],
  ['lower', 'a-z'],
  ['print', ' -~'],
  ['punct', '!-\\/:-@\\[-`{-~'],
  ['space', '\\t\\n\\v\\f\\r '],
  ['upper', 'A-Z'],
  ['word', '0-9A-Za-z_'],
  ['xdigit', '0-9A-Fa-f'],
]);

/** The pattern for a text of that length. */
export function patternOf(source: string, length: number): Pattern | NoPattern {
  if (source.length > MAX_PATTERN)
    return { kind: 'refused', says: `the pattern is longer than ${MAX_PATTERN} characters` };
  const translated = new Translation(source).run();
  if ('kind' in translated) return translated;
  const { pattern, flags, groups, nested } = translated;
  if (nested) return { kind: 'refused', says: 'the pattern has repetitions within repetitions' };
  if (stepsOf(translated, length) > MAX_STEPS) {
    return { kind: 'refused', says: `the pattern may take too long on a text of ${length} characters` };
  }
  try {
    return { kind: 'pattern', expression: new RegExp(pattern, `gu${flags}`), groups };
  } catch {
    return { kind: 'wrong', says: `\`${source.slice(0, 80)}\` is no regular expression` };
  }
}

/** An upper bound, from every place of the text on. */
function stepsOf({ unbounded, choices, growth }: Translated, length: number): number {
  let steps = Math.max(1, length) * choices * growth ** length;
  for (let i = 1; i <= unbounded; i++) steps *= (length + i) / i;
  return steps;
}

interface Translated {
  readonly pattern: string;
  readonly flags: string;
  readonly groups: readonly (string | undefined)[];
  readonly unbounded: number;
  readonly nested: boolean;
  /** Ways through the alternatives and options, each repeated as often as it may be. */
  readonly choices: number;
  /** By what each character may multiply the ways: the choices within a group that is repeated without bound. */
  readonly growth: number;
}

/** A group that is not closed yet. */
interface OpenGroup {
  /** Whether it holds an unbounded repetition. */
  repeats: boolean;
  alternatives: number;
  choices: number;
}

/** Rewrites one pattern. */
class Translation {
  readonly #source: string;
  readonly #groups: (string | undefined)[] = [];
  readonly #open: OpenGroup[] = [];
  #growth = 1;
  /** The whole pattern, as a group. */
  readonly #whole: OpenGroup = { repeats: false, alternatives: 1, choices: 1 };
  #at = 0;
  #out = '';
  #flags = '';
  #unbounded = 0;
  #nested = false;
  #dotAll = false;
  #ungreedy = false;
  /** Whether the last atom was a group that holds an unbounded repetition, and the choices within it. */
  #lastRepeats = false;
  #lastChoices = 1;

  constructor(source: string) {
    this.#source = source;
  }

  run(): Translated | NoPattern {
    while (this.#at < this.#source.length) {
      const problem = this.#step();
      if (problem) return problem;
    }
    if (this.#open.length > 0) return { kind: 'wrong', says: 'a group of the pattern is not closed' };
    return {
      pattern: this.#out,
      flags: this.#flags,
      groups: this.#groups,
      unbounded: this.#unbounded,
      nested: this.#nested,
      choices: this.#whole.choices * this.#whole.alternatives,
      growth: this.#growth,
    };
  }

  #step(): NoPattern | undefined {
    const c = this.#source[this.#at] ?? '';
    switch (c) {
      case '\\':
        return this.#escape();
      case '[':
        return this.#set();
      case '(':
        return this.#group();
      case ')': {
        const group = this.#open.pop();
        if (group === undefined) return { kind: 'wrong', says: 'a group of the pattern is not opened' };
        const outer = this.#innermost();
        if (group.repeats) outer.repeats = true;
        this.#lastRepeats = group.repeats;
        this.#lastChoices = group.choices * group.alternatives;
        outer.choices *= this.#lastChoices;
        this.#take(')');
        return undefined;
      }
      case '|':
        this.#innermost().alternatives++;
        this.#atom('|');
        return undefined;
      case '*':
      case '+':
      case '?':
      case '{':
        return this.#repetition(c);
      case '.':
        this.#atom(this.#dotAll ? '[\\s\\S]' : '[^\\n]');
        return undefined;
      case '$':
        this.#atom(this.#flags.includes('m') ? '$' : '(?![\\s\\S])');
        return undefined;
      case '}':
      case ']':
      case '/':
        this.#atom(`\\${c}`);
        return undefined;
      default:
        this.#atom(c);
        return undefined;
    }
  }

  #take(out: string): void {
    this.#out += out;
    this.#at++;
  }

  #innermost(): OpenGroup {
    return this.#open.at(-1) ?? this.#whole;
  }

  #atom(out: string): void {
    this.#lastRepeats = false;
    this.#lastChoices = 1;
    this.#take(out);
  }

  #repetition(c: string): NoPattern | undefined {
    const counted = /^\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/.exec(this.#source.slice(this.#at, this.#at + 16));
    if (c === '{' && !counted) {
      this.#atom('\\{');
      return undefined;
    }
    if (counted && (Number(counted[1]) > 1000 || Number(counted[3] ?? 0) > 1000)) {
      return { kind: 'wrong', says: 'a repetition of the pattern is larger than 1000' };
    }
    const infinite = c === '*' || c === '+' || (counted?.[2] !== undefined && counted[3] === undefined);
    const large = counted !== null && Number(counted[3] ?? counted[1]) > 1;
    if ((infinite || large) && this.#lastRepeats) this.#nested = true;
    const most = Number(counted?.[3] ?? counted?.[1] ?? 1);
    const group = this.#innermost();
    if (infinite || (counted?.[3] !== undefined && most > 10)) {
      this.#unbounded++;
      group.repeats = true;
      if (this.#lastChoices > 1) this.#growth = Math.max(this.#growth, this.#lastChoices);
    } else {
      const lengths = counted ? most - Number(counted[1]) + 1 : 2;
      group.choices *= this.#lastChoices ** (most - 1) * Math.max(1, lengths);
    }
    this.#lastChoices = 1;
    const text = counted ? counted[0] : c;
    this.#out += text;
    this.#at += text.length;
    const lazy = this.#source[this.#at] === '?';
    if (lazy) this.#at++;
    if (lazy !== this.#ungreedy) this.#out += '?';
    const next = this.#source[this.#at];
    if (next === '*' || next === '+' || next === '?')
      return { kind: 'wrong', says: 'a repetition of the pattern is repeated' };
    return undefined;
  }

  #group(): NoPattern | undefined {
    const rest = this.#source.slice(this.#at, this.#at + 80);
    const named = /^\(\?P?<([A-Za-z_]\w*)>/.exec(rest);
    const flags = /^\(\?([imsU]*)(?:-([imsU]*))?([:)])/.exec(rest);
    if (named) {
      this.#groups.push(named[1]);
      this.#out += '(';
      this.#at += named[0].length;
    } else if (flags) {
      const scoped = flags[3] === ':';
      if (scoped && ((flags[1] ?? '') !== '' || flags[2] !== undefined)) {
        return { kind: 'refused', says: 'flags of a group are not evaluated' };
      }
      if (!scoped && this.#out !== '') return { kind: 'refused', says: 'flags within a pattern are not evaluated' };
      this.#at += flags[0].length;
      if (!scoped) {
        this.#setFlags(flags[1] ?? '');
        return undefined;
      }
      this.#out += '(?:';
    } else if (rest.startsWith('(?')) return { kind: 'wrong', says: 'the pattern has a group that RE2 does not know' };
    else {
      this.#groups.push(undefined);
      this.#take('(');
    }
    this.#open.push({ repeats: false, alternatives: 1, choices: 1 });
    this.#lastRepeats = false;
    this.#lastChoices = 1;
    return undefined;
  }

  #setFlags(flags: string): void {
    if (flags.includes('i')) this.#flags += 'i';
    if (flags.includes('m')) this.#flags += 'm';
    if (flags.includes('s')) this.#dotAll = true;
    if (flags.includes('U')) this.#ungreedy = true;
  }

  #escape(): NoPattern | undefined {
    const rest = this.#source.slice(this.#at, this.#at + 40);
    const special = /^\\(?:x([0-9A-Fa-f]{2})|x\{([0-9A-Fa-f]{1,6})\}|([pP])\{(\^?)([A-Za-z_]+)\}|([pP])([A-Z])|Q)/.exec(
      rest,
    );
    if (special) {
      if (special[0] === '\\Q') return { kind: 'refused', says: '`\\Q` in a pattern is not evaluated' };
      const code = special[1] ?? special[2];
      const letter = special[3] ?? special[6];
      const negated = (letter === 'P') !== (special[4] === '^');
      const name = special[5] ?? special[7] ?? '';
      this.#lastRepeats = false;
      this.#lastChoices = 1;
      this.#out +=
        code === undefined ? `\\${negated ? 'P' : 'p'}{${name.length > 2 ? `Script=${name}` : name}}` : `\\u{${code}}`;
      this.#at += special[0].length;
      return undefined;
    }
    const next = rest[1];
    if (next === undefined) return { kind: 'wrong', says: 'the pattern ends in a backslash' };
    this.#at++;
    const meaning = classes.get(next);
    if (meaning !== undefined) this.#atom(meaning);
    else if (/[dDwWtnrfv]/.test(next)) this.#atom(`\\${next}`);
    else if (next === 'b' || next === 'B') this.#atom(`\\${next}`);
    else if (next === 'a') this.#atom('\\x07');
    else if (/[0-9]/.test(next)) return { kind: 'wrong', says: 'the pattern refers back to a group, which RE2 cannot' };
    else if (/[A-Za-z]/.test(next)) return { kind: 'wrong', says: `\`\\${next}\` means nothing in a pattern` };
    else this.#atom(/[\^$\\.*+?()[\]{}|/]/.test(next) ? `\\${next}` : next);
    return undefined;
  }

  /** A set of characters, `[a-z[:digit:]]`. */
  #set(): NoPattern | undefined {
    const source = this.#source;
    let at = this.#at + 1;
    let out = '[';
    if (source[at] === '^') {
      out += '^';
      at++;
    }
    for (let first = true; ; first = false) {
      const c = source[at];
      if (c === undefined) return { kind: 'wrong', says: 'a set of the pattern is not closed' };
      if (c === ']' && !first) break;
      const named = c === '[' ? /^\[:(\^?)([a-z]+):\]/.exec(source.slice(at, at + 16)) : null;
      if (named) {
        const members = posix.get(named[2] ?? '');
        if (members === undefined) return { kind: 'wrong', says: `there is no set \`${named[0]}\`` };
        if (named[1] === '^') return { kind: 'refused', says: 'negated named sets are not evaluated' };
        out += members;
        at += named[0].length;
      } else if (c === '\\') {
        const next = source[at + 1] ?? '';
        if (next === 's') out += '\\t\\n\\f\\r ';
        else if (/[dDwWtnrfv]/.test(next)) out += `\\${next}`;
        else if (/[A-Za-z0-9]/.test(next)) return { kind: 'refused', says: `\`\\${next}\` in a set is not evaluated` };
        else out += `\\u{${(next.codePointAt(0) ?? 0).toString(16)}}`;
        at += 2;
      } else {
        out +=
          c === '-' || !/[\\[\]^{}()|/.*+?$&~!#%,:;<=>@`]/.test(c) ? c : `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`;
        at++;
      }
    }
    this.#out += `${out}]`;
    this.#at = at + 1;
    this.#lastRepeats = false;
    this.#lastChoices = 1;
    return undefined;
  }
}

/** Escapes whose meaning differs between RE2 and JavaScript. */
const classes: ReadonlyMap<string, string> = new Map([
  ['s', '[\\t\\n\\f\\r ]'],
  ['S', '[^\\t\\n\\f\\r ]'],
  ['A', '(?<![\\s\\S])'],
  ['z', '(?![\\s\\S])'],
]);
