/** Finds the line that closes a heredoc. */
import { identifierLength, isSpace } from './characters.ts';
import { type Cursor, lineEnd } from './cursor.ts';

/** If the line that begins at `line` holds nothing but `word`, where the word begins; else -1. */
export function wordOfLine(text: string, word: string, line: number, end: number): number {
  let at = line;
  while (at < end && text.charCodeAt(at) !== 10 && isSpace(text.charCodeAt(at))) at++;
  if (!text.startsWith(word, at)) return -1;
  let after = at + word.length;
  while (after < end && text.charCodeAt(after) !== 10 && isSpace(text.charCodeAt(after))) after++;
  return after >= end || text.charCodeAt(after) === 10 ? at : -1;
}

/** Where `word` first stands alone on a line, from the line beginning `from` on; -1 if it never does. */
export function closingWord(c: Cursor, word: string, from: number): number {
  const { text, end } = c;
  if (c.words && (c.words.get(word) ?? -1) < from) return -1;
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    let line = at;
    while (line > from && text.charCodeAt(line - 1) !== 10 && isSpace(text.charCodeAt(line - 1))) line--;
    if ((line === from || text.charCodeAt(line - 1) === 10) && wordOfLine(text, word, line, end) === at) return at;
  }
  c.words ??= aloneOnLines(text, end);
  return -1;
}

/** Keeps many unclosed heredocs linear: each further one is then looked up here instead of in the whole rest of the file. */
function aloneOnLines(text: string, end: number): Map<string, number> {
  const words = new Map<string, number>();
  let line = 0;
  while (line < end) {
    const newline = lineEnd(text, line, end);
    let at = line;
    while (at < newline && isSpace(text.charCodeAt(at))) at++;
    const length = identifierLength(text, at, newline);
    let after = at + length;
    while (after < newline && isSpace(text.charCodeAt(after))) after++;
    if (length > 0 && after === newline) words.set(text.slice(at, at + length), at);
    line = newline + (text.charCodeAt(newline) === 13 ? 2 : 1);
  }
  return words;
}
