/** Where the characters of a JSON string are written, escapes and all. */
import { readString } from './read-string.ts';

/**
 * For each code unit of `value` the offset in `text` of what writes it, and behind them the offset of the closing quote; `undefined` if
 * the string whose opening quote is at `start` does not hold just that value. RFC 8259, section 7.
 */
export function stringOffsets(text: string, start: number, value: string): readonly number[] | undefined {
  if (text.charCodeAt(start) !== 34 || readString(text, start).value !== value) return undefined;
  const offsets: number[] = [];
  let at = start + 1;
  while (offsets.length < value.length) {
    offsets.push(at);
    const escape =
      text.charCodeAt(at) === 92 ? /^\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])/.exec(text.slice(at, at + 6)) : null;
    // A backslash before anything else is left out of the value, as lenient readers do.
    if (!escape && text.charCodeAt(at) === 92) offsets[offsets.length - 1] = ++at;
    at += escape ? escape[0].length : 1;
  }
  offsets.push(at);
  return offsets;
}
