/** Words of a Dockerfile instruction: split at white space outside quotes, with their variable references. */
import { type SplicedText, sourceSpan } from '../spliced-text.ts';
import type { Word } from './tree.ts';
import { parseParts } from './word-parts.ts';

/** The words of `line` from index `from` on. `escape` takes the next character literally. */
export function splitWords(line: SplicedText, from: number, escape: string): Word[] {
  const words: Word[] = [];
  let at = skipBlank(line.text, from);
  while (at < line.text.length) {
    const end = wordEnd(line.text, at, escape);
    words.push(wordAt(line, at, end, escape));
    at = skipBlank(line.text, end);
  }
  return words;
}

/** The stretch `[start, end)` of `line` as one word, white space included. */
export function wordAt(line: SplicedText, start: number, end: number, escape: string): Word {
  return {
    ...sourceSpan(line, start, end),
    raw: line.text.slice(start, end),
    parts: parseParts(line, start, end, escape),
  };
}

/** The first index at or after `from` that holds no white space. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Where the word that begins at `from` ends. */
export function wordEnd(text: string, from: number, escape: string): number {
  let quote = '';
  let braces = 0;
  let at = from;
  for (; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === escape && quote !== "'") at++;
    else if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '$' && text.charAt(at + 1) === '{') {
      braces++;
      at++;
    } else if (c === '}' && braces > 0) braces--;
    else if (braces === 0 && isBlank(text.charCodeAt(at))) break;
  }
  return Math.min(at, text.length);
}

function isBlank(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13);
}
