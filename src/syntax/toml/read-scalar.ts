/** Values of TOML that are no collection: strings in their four forms, numbers, booleans, dates. */
import type { Scalar, ScalarValue } from '../document.ts';

/** What was wrong at a place, in words. */
export interface TomlFault {
  readonly at: number;
  readonly message: string;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
]);
const bare = /[^\s,\]}#=]+/y;
const time = /\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?/y;
const date =
  /^\d{4}-\d\d-\d\d(?:[Tt]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?$|^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;
const number = /^[+-]?(?:0|[1-9](?:_?\d)*)(?:\.\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?$/;
const prefixed = /^0(?:x[\dA-Fa-f](?:_?[\dA-Fa-f])*|o[0-7](?:_?[0-7])*|b[01](?:_?[01])*)$/;

/** The scalar at `start`, or what is wrong there. Dates and times stay text. https://toml.io/en/v1.0.0 */
export function readScalar(source: string, start: number): Scalar | TomlFault {
  const quote = source.charAt(start);
  if (quote === '"' || quote === "'") return readString(source, start, quote);
  bare.lastIndex = start;
  const word = bare.exec(source)?.[0] ?? '';
  if (/^\d{4}-\d\d-\d\d$/.test(word) && source.charAt(bare.lastIndex) === ' ') {
    time.lastIndex = bare.lastIndex + 1;
    const found = time.exec(source)?.[0];
    if (found !== undefined) return plain(start, `${word} ${found}`, `${word} ${found}`);
  }
  const value = bareValue(word);
  return value === undefined ? { at: start, message: wrongAt(source, start) } : plain(start, word, value);
}

function wrongAt(source: string, at: number): string {
  const c = source.codePointAt(at);
  return c === undefined ? 'the file ends where a value belongs' : `no value begins at \`${String.fromCodePoint(c)}\``;
}

function bareValue(word: string): ScalarValue | undefined {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (number.test(word) || prefixed.test(word)) return Number(word.replaceAll('_', ''));
  if (/^[+-]?inf$/.test(word)) return word.startsWith('-') ? -Infinity : Infinity;
  if (/^[+-]?nan$/.test(word)) return Number.NaN;
  return date.test(word) ? word : undefined;
}

function plain(start: number, word: string, value: ScalarValue): Scalar {
  return {
    kind: 'scalar',
    start,
    end: start + word.length,
    tag: undefined,
    alias: undefined,
    value,
    text: word,
    style: 'plain',
  };
}

function readString(source: string, start: number, quote: '"' | "'"): Scalar | TomlFault {
  const long = source.startsWith(quote.repeat(3), start);
  const close = long ? quote.repeat(3) : quote;
  const from = start + close.length;
  // A line break right behind the opening quotes is no part of the string.
  const first = long ? /\r?\n/y : undefined;
  if (first) first.lastIndex = from;
  let i = first?.test(source) ? first.lastIndex : from;
  const parts: string[] = [];
  let kept = i;
  for (; i < source.length; i++) {
    const c = source.charAt(i);
    if (source.startsWith(close, i)) {
      // Up to two more quotes at the end belong to the string.
      if (long) i += source.startsWith(close, i + 2) ? 2 : source.startsWith(close, i + 1) ? 1 : 0;
      parts.push(source.slice(kept, i));
      const text = parts.join('');
      const style = quote === '"' ? 'double-quoted' : 'single-quoted';
      return {
        kind: 'scalar',
        start,
        end: i + close.length,
        tag: undefined,
        alias: undefined,
        value: text,
        text,
        style,
      };
    }
    if (c === '\\' && quote === '"') {
      parts.push(source.slice(kept, i));
      const read = readEscape(source, i, long);
      if (!read) return { at: i, message: `\`\\${source.charAt(i + 1)}\` is no escape sequence of TOML` };
      parts.push(read.text);
      kept = read.end;
      i = read.end - 1;
    } else if ((c === '\n' || c === '\r') && !long)
      return { at: start, message: 'the string is not closed on its line' };
  }
  return { at: start, message: 'the string is not closed' };
}

function readEscape(
  source: string,
  at: number,
  long: boolean,
): { readonly text: string; readonly end: number } | undefined {
  const letter = source.charAt(at + 1);
  const simple = escapes.get(letter);
  if (simple !== undefined) return { text: simple, end: at + 2 };
  const digits = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  const hex = source.slice(at + 2, at + 2 + digits);
  const point = digits > 0 && new RegExp(`^[0-9A-Fa-f]{${digits}}$`).test(hex) ? Number.parseInt(hex, 16) : -1;
  if (point >= 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff))
    return { text: String.fromCodePoint(point), end: at + 2 + digits };
  // A backslash at the end of a line takes the line break and all white space behind it away.
  const gap = /[ \t]*\r?\n\s*/y;
  gap.lastIndex = at + 1;
  return long && gap.test(source) ? { text: '', end: gap.lastIndex } : undefined;
}
