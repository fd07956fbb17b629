/** Reads quoted templates, and the plain strings of block labels. */
import { type Cursor, fail, peek, report, thisLineEnd } from './cursor.ts';
import { parseEscape } from './parse-escape.ts';
import { skipSequence } from './skip-string.ts';
import { nestParts } from './template-parts.ts';
import { addText, parseSequence, type TokenList } from './template-tokens.ts';
import type { Expression, Label } from './tree.ts';

/** Reads the quoted template at the cursor. */
export function parseQuoted(c: Cursor): Expression {
  const { text, end } = c;
  const start = c.pos;
  let at = start + 1;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === 34) {
      c.pos = at + 1;
      const inner = { kind: 'text', value: text.slice(start + 1, at), start: start + 1, end: at } as const;
      return { kind: 'template', form: 'quoted', parts: at > start + 1 ? [inner] : [], start, end: c.pos };
    }
    if (unit === 92 || unit === 36 || unit === 37 || unit === 10 || unit === 13) break;
    at++;
  }
  c.pos = at;
  return parseRest(c, start);
}

/** Reads on at the first character that is not plain. */
function parseRest(c: Cursor, start: number): Expression {
  const { text } = c;
  const list: TokenList = { tokens: [], stripNext: false };
  let value = '';
  let textStart = start + 1;
  let run = textStart;
  for (;;) {
    const unit = peek(c);
    if (unit === -1 || unit === 10 || unit === 13) return unclosed(c, start);
    if (unit === 34) break;
    if (unit === 92) {
      value += text.slice(run, c.pos);
      value += parseEscape(c);
      run = c.pos;
    } else if ((unit === 36 || unit === 37) && peek(c, 1) === unit && peek(c, 2) === 123) {
      value += text.slice(run, c.pos + 1);
      run = c.pos + 2;
      c.pos += 3;
    } else if ((unit === 36 || unit === 37) && peek(c, 1) === 123) {
      if (c.pos > textStart) addText(list, value + text.slice(run, c.pos), textStart, c.pos);
      parseSequence(c, list, thisLineEnd(c));
      if (c.broken) return { kind: 'invalid', start, end: c.pos };
      value = '';
      textStart = run = c.pos;
    } else c.pos++;
  }
  if (c.pos > textStart) addText(list, value + text.slice(run, c.pos), textStart, c.pos);
  c.pos++;
  return { kind: 'template', form: 'quoted', parts: nestParts(c, list.tokens), start, end: c.pos };
}

function unclosed(c: Cursor, start: number): Expression {
  const help = 'end it with `"` on the same line; for several lines use a heredoc or `\\n`';
  return fail(c, 'hcl-unclosed-string', 'the string is not closed', start, c.pos, help);
}

/** Reads the quoted label at the cursor: a string that may not hold template sequences. */
export function parseQuotedLabel(c: Cursor): Label {
  const { text } = c;
  const start = c.pos++;
  let value = '';
  let run = c.pos;
  for (;;) {
    const unit = peek(c);
    if (unit === 34) break;
    if (unit === -1 || unit === 10 || unit === 13) {
      unclosed(c, start);
      return { kind: 'label', text: value + text.slice(run, c.pos), start, end: c.pos };
    }
    if (unit === 92) {
      value += text.slice(run, c.pos);
      value += parseEscape(c);
      run = c.pos;
    } else if ((unit === 36 || unit === 37) && peek(c, 1) === unit && peek(c, 2) === 123) {
      value += text.slice(run, c.pos + 1);
      run = c.pos + 2;
      c.pos += 3;
    } else if ((unit === 36 || unit === 37) && peek(c, 1) === 123) {
      const sign = unit === 36 ? '$' : '%';
      const help = `for a literal \`${sign}{\` write \`${sign}${sign}{\``;
      report(c, 'hcl-template-in-label', 'a label cannot hold a template sequence', c.pos, c.pos + 2, help);
      const after = skipSequence(c, c.pos + 2, thisLineEnd(c));
      c.pos = after < 0 ? c.pos + 2 : after;
    } else c.pos++;
  }
  value += text.slice(run, c.pos);
  c.pos++;
  return { kind: 'label', text: value, start, end: c.pos };
}
