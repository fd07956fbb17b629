/** Reads heredocs. */
import { identifierLength, isSpace, leadingSpace } from './characters.ts';
import { type Cursor, fail, lineEnd, peek, report } from './cursor.ts';
import { closingWord, wordOfLine } from './heredoc-end.ts';
import { nestParts } from './template-parts.ts';
import { addText, parseSequence, type TemplateToken, type TextToken, type TokenList } from './template-tokens.ts';
import type { Expression } from './tree.ts';
import { unexpected } from './unexpected.ts';

/** Reads the heredoc at the cursor, which stands at `<<`. */
export function parseHeredoc(c: Cursor): Expression {
  const { text, end } = c;
  const start = c.pos;
  const indented = peek(c, 2) === 45;
  const wordStart = start + (indented ? 3 : 2);
  const wordEnd = wordStart + identifierLength(text, wordStart, end);
  const newline = lineEnd(text, wordEnd, end);
  if (wordEnd === wordStart || newline !== wordEnd || newline >= end) return unexpected(c);
  const word = text.slice(wordStart, wordEnd);
  const from = newline + (text.charCodeAt(newline) === 13 ? 2 : 1);
  const expected = closingWord(c, word, from);
  if (expected < 0) return unclosed(c, word, start, wordEnd);
  c.pos = from;
  const list: TokenList = { tokens: [], stripNext: false };
  const close = parseLines(c, list, word, expected);
  if (c.broken) return { kind: 'invalid', start, end: c.pos };
  if (close < 0) return unclosed(c, word, start, wordEnd);
  const after = close + word.length;
  c.pos = lineEnd(text, after, end);
  if (c.pos >= end) {
    const help = 'end the file with a newline';
    report(c, 'hcl-heredoc-at-end', `no newline follows the closing word \`${word}\``, close, after, help, 'warning');
  }
  if (indented) removeIndentation(list.tokens);
  const form = indented ? 'indented-heredoc' : 'heredoc';
  return { kind: 'template', form, parts: nestParts(c, list.tokens), start, end: after };
}

function unclosed(c: Cursor, word: string, start: number, wordEnd: number): Expression {
  const help = `write \`${word}\` alone on a line after the text`;
  return fail(c, 'hcl-unclosed-heredoc', `the heredoc \`${word}\` is not closed`, start, wordEnd, help);
}

/** Reads the lines of the heredoc, each a token of its own; gives the offset of the closing word, or -1. */
function parseLines(c: Cursor, list: TokenList, word: string, expected: number): number {
  const { text, end } = c;
  const first = word.charCodeAt(0);
  while (c.pos < end) {
    const unit = text.charCodeAt(c.pos);
    if (unit === first || isSpace(unit)) {
      const close = wordOfLine(text, word, c.pos, end);
      if (close >= 0) return close;
    }
    parseLine(c, list, expected);
    if (c.broken) return -1;
  }
  return -1;
}

/**
 * Reads one line of a template that has lines: a text token with its newline, and the sequences in it. A broken sequence is gone over
 * only before `limit`.
 */
export function parseLine(c: Cursor, list: TokenList, limit: number): void {
  const { text } = c;
  let value = '';
  let textStart = c.pos;
  let run = textStart;
  while (c.pos < c.end) {
    const unit = text.charCodeAt(c.pos);
    if (unit === 10) {
      c.pos++;
      break;
    }
    if (unit === 13 && peek(c, 1) !== 10) {
      const help = 'end lines with a newline, or with a carriage return and a newline';
      report(c, 'hcl-lone-return', 'a carriage return without a newline', c.pos, c.pos + 1, help, 'warning');
    }
    if ((unit !== 36 && unit !== 37) || (peek(c, 1) !== 123 && (peek(c, 1) !== unit || peek(c, 2) !== 123))) c.pos++;
    else if (peek(c, 1) === unit) {
      value += text.slice(run, c.pos + 1);
      run = c.pos + 2;
      c.pos += 3;
    } else {
      if (c.pos > textStart) addText(list, value + text.slice(run, c.pos), textStart, c.pos);
      parseSequence(c, list, limit);
      if (c.broken) return;
      value = '';
      textStart = run = c.pos;
    }
  }
  if (c.pos > textStart) addText(list, value + text.slice(run, c.pos), textStart, c.pos);
}

/**
 * Removes from every line the indentation that all have. Lines of nothing but blank do not count; a line that begins with a sequence
 * has no indentation. As in HCL's own parser this comes after the strip markers, so a line that follows `~}` does not count as one.
 */
function removeIndentation(tokens: readonly TemplateToken[]): void {
  let least = Number.POSITIVE_INFINITY;
  const adjust: TextToken[] = [];
  let atLineStart = true;
  for (const token of tokens) {
    const isText = token.kind === 'text';
    if (atLineStart) {
      const spaces = isText ? leadingSpace(token.value) : 0;
      if (!isText || spaces < token.value.length || !token.value.endsWith('\n')) {
        if (isText) adjust.push(token);
        least = Math.min(least, spaces);
      }
    }
    atLineStart = isText && token.value.endsWith('\n');
  }
  if (least === 0 || least === Number.POSITIVE_INFINITY) return;
  for (const token of adjust) {
    token.value = token.value.slice(least);
    token.start += least;
  }
}
