/** One word of a shell script. */
import { type SplicedText, sourceSpan } from '../spliced-text.ts';
import { skipExpansion, variableEnd } from './skip-expansion.ts';
import type { ShellWord } from './tree.ts';

/** A word and where it ends in the text it was read from. */
export interface WordRead {
  readonly word: ShellWord;
  readonly end: number;
  readonly closed: boolean;
}

const ends = new Set(' \t\r\n;&|()<>');

/** Reads the word that begins at `start`; empty where an operator or white space stands there. POSIX.1-2024, chapter 2, sections 2.2 and 2.3. */
export function readWord(script: SplicedText, start: number): WordRead {
  const { text } = script;
  let unquoted = '';
  let isLiteral = true;
  let closed = true;
  let i = start;
  const keep = (end: number): void => {
    unquoted += text.slice(i, end);
    i = end;
  };
  while (i < text.length) {
    const c = text.charAt(i);
    if (ends.has(c)) break;
    if (c === '\\') {
      // An escaped line break joins the lines.
      const next = text.charAt(i + 1);
      if (next !== '\n') unquoted += next;
      i = Math.min(i + 2, text.length);
    } else if (c === "'") {
      const close = text.indexOf("'", i + 1);
      closed &&= close !== -1;
      unquoted += text.slice(i + 1, close === -1 ? text.length : close);
      i = close === -1 ? text.length : close + 1;
    } else if (c === '"') {
      const { end, closed: isClosed } = skipExpansion(text, i);
      closed &&= isClosed;
      const inner = text.slice(i + 1, isClosed ? end - 1 : end);
      if (/[$`]/.test(inner.replaceAll(/\\[\s\S]/g, ''))) isLiteral = false;
      unquoted += inner.replaceAll(/\\(["\\$`])|\\\n/g, '$1');
      i = end;
    } else if (c === '`' || (c === '$' && (text.charAt(i + 1) === '(' || text.charAt(i + 1) === '{'))) {
      const skipped = skipExpansion(text, i);
      closed &&= skipped.closed;
      isLiteral = false;
      keep(skipped.end);
    } else if (c === '$' && (text.charAt(i + 1) === "'" || text.charAt(i + 1) === '"')) {
      // `$'…'` and `$"…"`: quotes of another kind.
      i++;
    } else if (c === '$') {
      const end = variableEnd(text, i);
      if (end > i + 1) isLiteral = false;
      keep(end);
    } else {
      if (c === '*' || c === '?' || (c === '[' && !isTest(text, start))) isLiteral = false;
      keep(i + 1);
    }
  }
  const raw = text.slice(start, i);
  return { word: { ...sourceSpan(script, start, i), raw, text: unquoted, isLiteral }, end: i, closed };
}

/** Is the word the command `[` or the keyword `[[`? */
function isTest(text: string, start: number): boolean {
  return /\[\[?(?=[\s;&|()]|$)/y.test(text.slice(start, start + 3));
}
