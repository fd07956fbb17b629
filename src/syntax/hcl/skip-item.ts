/** Finds where to go on after a broken attribute or block header. */
import { identifierLength, isSpace } from './characters.ts';
import { type Cursor, comment, lineEnd } from './cursor.ts';
import { closingWord, wordOfLine } from './heredoc-end.ts';
import { afterBlank, indentationAt, lineStart, shapeAt } from './layout.ts';
import { skipString } from './skip-string.ts';

/**
 * Goes from the cursor over the rest of a body item that begins at `item`: to the newline where all brackets are closed again. Where
 * brackets do not match, the layout decides: the next line that is not indented further than the item and looks like one. In a
 * block (`inBlock`) a `}` too many ends the search, and is left to the block. `failedAt` is how far the item was read: once so much was
 * read again that the work would no longer be linear, the search does not go back before it. `eager`: trust the layout at once.
 */
export function skipItem(c: Cursor, item: number, inBlock: boolean, failedAt: number, eager = false): void {
  const { text, end } = c;
  const from = c.pos;
  const indentation = indentationAt(text, item, end);
  const brackets: number[] = [];
  let resync = -1;
  c.muted = true;
  c.multiline = false;
  while (c.pos < end) {
    const unit = text.charCodeAt(c.pos);
    if (unit === 10) {
      if (brackets.length === 0) break;
      c.pos++;
      const found = lineOf(c, indentation);
      if (c.budget < 0 && c.pos < failedAt) continue;
      if (found === 'block') {
        resync = c.pos;
        break;
      }
      if (found === 'item' && resync < 0) {
        resync = c.pos;
        if (eager || c.budget < 0) break;
      }
    } else if (unit === 34) c.pos = skipString(c, c.pos);
    else if (unit === 60 && text.charCodeAt(c.pos + 1) === 60) {
      if (!skipHeredoc(c, indentation)) break;
    } else if (unit === 123 || unit === 91 || unit === 40) {
      brackets.push(unit === 40 ? 41 : unit + 2);
      c.pos++;
    } else if (unit === 125 || unit === 93 || unit === 41) {
      const matches = brackets[brackets.length - 1] === unit;
      if (!matches && resync >= 0) break;
      if (!matches && unit === 125 && inBlock && !brackets.includes(125)) break;
      if (matches || brackets.includes(unit)) while (brackets.pop() !== unit);
      c.pos++;
    } else if ((unit !== 35 && unit !== 47) || !comment(c)) c.pos++;
  }
  c.muted = false;
  c.budget -= c.pos - from;
  if (resync >= 0 && (c.pos >= end || text.charCodeAt(c.pos) !== 10)) c.pos = resync;
  if (failedAt > c.pos) c.budget -= failedAt - c.pos;
  while ((c.comments[c.comments.length - 1]?.start ?? -1) >= c.pos) c.comments.pop();
}

/** What the line that begins at the cursor looks like, seen from an item with that indentation. */
function lineOf(c: Cursor, indentation: number): 'block' | 'item' | 'other' {
  const { text, end } = c;
  const at = afterBlank(text, c.pos, end);
  const deep = at - c.pos;
  if (deep > indentation || at >= end) return 'other';
  if (text.charCodeAt(at) === 125) return deep < indentation ? 'item' : 'other';
  const shape = shapeAt(text, at, end);
  if (shape === 'block' && deep === 0 && indentation > 0) return 'block';
  return shape === 'other' ? 'other' : 'item';
}

/** Goes over the heredoc at the cursor; false if it is not closed: then the cursor stands where its text seems to end. */
function skipHeredoc(c: Cursor, indentation: number): boolean {
  const { text, end } = c;
  const wordStart = c.pos + (text.charCodeAt(c.pos + 2) === 45 ? 3 : 2);
  const length = identifierLength(text, wordStart, end);
  const newline = lineEnd(text, wordStart, end);
  c.pos = wordStart + length;
  if (length === 0 || newline !== c.pos || newline >= end) return true;
  const word = text.slice(wordStart, c.pos);
  const close = closingWord(c, word, newline + 1);
  if (close >= 0) {
    c.pos = close + length;
    return true;
  }
  for (let line = nextLineStart(text, newline, end); line < end; line = nextLineStart(text, line, end)) {
    const at = afterBlank(text, line, end);
    const deep = at - line;
    const closesBlock = text.charCodeAt(at) === 125 && deep < indentation && wordOfLine(text, '}', line, end) >= 0;
    if (closesBlock || (deep === 0 && shapeAt(text, at, end) === 'block')) {
      c.pos = line;
      return false;
    }
    if (
      text.startsWith(word, at) &&
      identifierLength(text, at, end) === length &&
      !isSpace(text.charCodeAt(at + length))
    ) {
      c.pos = lineEnd(text, at, end);
      return false;
    }
  }
  c.pos = end;
  return false;
}

function nextLineStart(text: string, at: number, end: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? end : newline + 1;
}

/** Whether nothing but blank stands before `at` on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return afterBlank(text, lineStart(text, at), at) === at;
}
