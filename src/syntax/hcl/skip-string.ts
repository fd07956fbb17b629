/** Goes over strings and template sequences without reading them: for finding the way after an error. */
import { type Cursor, lineEnd } from './cursor.ts';

const STRING = 0;
const SEQUENCE = 1;
const BRACE = 2;

/**
 * Where the string that begins at the quote `start` ends, past its last quote. A string that is not closed ends with its first line; but
 * once too much was read again for the work to be linear, at the end of the line on which it became clear that it is not closed.
 */
export function skipString(c: Cursor, start: number): number {
  const at = skip(c.text, start + 1, c.end, STRING);
  if (at >= 0) return at;
  const unclosedAt = -at - 1;
  if (c.budget < 0) return unclosedAt;
  const end = lineEnd(c.text, start, c.end);
  c.budget -= unclosedAt - end;
  return Math.min(end, unclosedAt);
}

/** Where the `${ … }` whose content begins at `from` ends, past its brace; -1 where it does not before `limit`. */
export function skipSequence(c: Cursor, from: number, limit: number): number {
  if (c.budget < 0) return -1;
  const at = skip(c.text, from, limit, SEQUENCE);
  c.budget -= (at < 0 ? -at - 1 : at) - from;
  return at < 0 ? -1 : at;
}

/** Goes to the end of what `kind` says; the offset past it, or `-1 - offset` of where it turned out to be unclosed. */
function skip(text: string, from: number, end: number, kind: number): number {
  const open = [kind];
  let at = from;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (open[open.length - 1] === STRING) {
      if (unit === 10) return -1 - at;
      if (unit === 92 && text.charCodeAt(at + 1) !== 10) at++;
      else if ((unit === 36 || unit === 37) && text.charCodeAt(at + 1) === unit && text.charCodeAt(at + 2) === 123)
        at += 2;
      else if ((unit === 36 || unit === 37) && text.charCodeAt(at + 1) === 123) {
        open.push(SEQUENCE);
        at++;
      } else if (unit === 34) open.pop();
    } else if (unit === 34) open.push(STRING);
    else if (unit === 123) open.push(BRACE);
    else if (unit === 125) open.pop();
    at++;
    if (open.length === 0) return Math.min(at, end);
  }
  return -1 - end;
}
