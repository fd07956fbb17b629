/** What the lines of an HCL file look like: how the parser finds its way again where brackets do not match. */
import { identifierLength } from './characters.ts';

/** How far back a line's beginning is looked for; nobody indents further. */
const FURTHEST = 400;

/** Where the line that holds `at` begins, or a place far before `at` in it. */
export function lineStart(text: string, at: number): number {
  let i = at;
  const stop = Math.max(0, at - FURTHEST);
  while (i > stop && text.charCodeAt(i - 1) !== 10) i--;
  return i;
}

/** The first offset from `at` on that is neither a blank nor a tab. */
export function afterBlank(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i++;
  return i;
}

/** How many blanks and tabs stand before the first character of the line that holds `at`. */
export function indentationAt(text: string, at: number, end: number): number {
  const start = lineStart(text, at);
  return afterBlank(text, start, end) - start;
}

/** What begins at `at`: `name =`, a block's header up to its `{`, or neither. */
export function shapeAt(text: string, at: number, end: number): 'attribute' | 'block' | 'other' {
  let i = at + identifierLength(text, at, end);
  if (i === at) return 'other';
  i = afterBlank(text, i, end);
  if (i < end && text.charCodeAt(i) === 61) {
    const after = i + 1 < end ? text.charCodeAt(i + 1) : -1;
    return after === 61 || after === 62 ? 'other' : 'attribute';
  }
  while (i < end) {
    const unit = text.charCodeAt(i);
    if (unit === 123) return 'block';
    if (unit === 34) {
      i++;
      while (i < end && text.charCodeAt(i) !== 34 && text.charCodeAt(i) !== 10) i++;
      if (i >= end || text.charCodeAt(i) === 10) return 'other';
      i++;
    } else {
      const length = identifierLength(text, i, end);
      if (length === 0) return 'other';
      i += length;
    }
    i = afterBlank(text, i, end);
  }
  return 'other';
}

/** Whether a mark of a merge conflict (`<<<<<<<`, `=======`, `>>>>>>>`, `|||||||`) begins the line at `at`. */
export function conflictMarkerAt(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 60 && unit !== 61 && unit !== 62 && unit !== 124) return false;
  if (at + 7 > end || (at > 0 && text.charCodeAt(at - 1) !== 10)) return false;
  for (let i = at + 1; i < at + 7; i++) if (text.charCodeAt(i) !== unit) return false;
  const after = at + 7 < end ? text.charCodeAt(at + 7) : 10;
  return after === 32 || after === 10 || after === 13;
}
