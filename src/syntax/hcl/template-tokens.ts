/** The flat list of what a template holds, before its directives are nested and its texts joined. */
import { leadingSpace, withoutTrailingSpace } from './characters.ts';
import { type Cursor, fail, identifier, next, peek } from './cursor.ts';
import { type ForHead, parseForHead } from './parse-for.ts';
import { skipSequence } from './skip-string.ts';
import type { Expression, Interpolation } from './tree.ts';

/** A piece of literal text; strip markers and indentation still change it. */
export interface TextToken {
  readonly kind: 'text';
  value: string;
  start: number;
  end: number;
}

/** What a directive says. */
type Directive =
  | { readonly kind: 'if'; readonly condition: Expression }
  | { readonly kind: 'for'; readonly head: ForHead }
  | { readonly kind: 'else' }
  | { readonly kind: 'endif' }
  | { readonly kind: 'endfor' };

/** `%{ … }`. */
export interface DirectiveToken {
  readonly kind: 'directive';
  readonly says: Directive;
  readonly start: number;
  readonly end: number;
}

/** What a template is made of. */
export type TemplateToken = TextToken | Interpolation | DirectiveToken;

/** The tokens of a template so far. */
export interface TokenList {
  readonly tokens: TemplateToken[];
  /** The sequence before ended in `~}`: the next token, if it is text, loses the blank at its beginning. */
  stripNext: boolean;
}

/** Adds literal text to the tokens. */
export function addText(list: TokenList, value: string, start: number, end: number): void {
  list.tokens.push({ kind: 'text', value: list.stripNext ? value.slice(leadingSpace(value)) : value, start, end });
  list.stripNext = false;
}

/**
 * Reads the `${ … }` or `%{ … }` at the cursor. Over a broken interpolation it goes on behind its brace, so that the rest of the
 * template can be read, but not further than `limit`. Where that cannot be done the cursor stays `broken`.
 */
export function parseSequence(c: Cursor, list: TokenList, limit: number): void {
  const start = c.pos;
  const isDirective = c.text.charCodeAt(start) === 37;
  const stripBefore = peek(c, 2) === 126;
  c.pos += stripBefore ? 3 : 2;
  if (stripBefore) stripLast(list);
  list.stripNext = false;
  const outer = c.multiline;
  const comments = c.comments.length;
  c.multiline = true;
  const says = isDirective ? parseDirective(c) : undefined;
  let expression: Expression = says || isDirective ? { kind: 'invalid', start, end: start } : c.expression(c);
  let stripAfter = !c.broken && closeSequence(c, start);
  c.multiline = outer;
  if (c.broken) {
    const end = isDirective || c.hopeless ? -1 : skipSequence(c, start + 2, limit);
    if (end < 0) {
      c.hopeless = true;
      return;
    }
    c.comments.length = Math.min(c.comments.length, comments);
    c.pos = end;
    c.broken = false;
    stripAfter = c.text.charCodeAt(end - 2) === 126;
    expression = { kind: 'invalid', start: start + 2, end: end - 1 };
  }
  list.stripNext = stripAfter;
  const end = c.pos;
  if (says) list.tokens.push({ kind: 'directive', says, start, end });
  else list.tokens.push({ kind: 'interpolation', expression, stripBefore, stripAfter, start, end });
}

function stripLast(list: TokenList): void {
  const before = list.tokens[list.tokens.length - 1];
  if (before?.kind === 'text') before.value = withoutTrailingSpace(before.value);
}

/** Reads `}` or `~}`; whether it was the latter. */
function closeSequence(c: Cursor, start: number): boolean {
  const unit = next(c);
  if (unit === 125) {
    c.pos++;
    return false;
  }
  if (unit === 126 && peek(c, 1) === 125) {
    c.pos += 2;
    return true;
  }
  if (c.pos >= c.end || unit === 34) {
    fail(c, 'hcl-unclosed-sequence', 'the template sequence is not closed', start, start + 2, 'end it with `}`');
  } else {
    const help = 'end the sequence with `}`; if it is meant for another language, write `$${` or `%%{`';
    fail(
      c,
      'hcl-unclosed-sequence',
      'more follows than one expression in the template sequence',
      c.pos,
      c.pos + 1,
      help,
    );
  }
  return false;
}

function parseDirective(c: Cursor): Directive | undefined {
  next(c);
  const start = c.pos;
  const word = identifier(c);
  switch (word) {
    case 'if':
      return { kind: 'if', condition: c.expression(c) };
    case 'for':
      return { kind: 'for', head: parseForHead(c) };
    case 'else':
    case 'endif':
    case 'endfor':
      return { kind: word };
    default: {
      const help = 'write `if`, `else`, `endif`, `for` or `endfor`; for a literal `%{` write `%%{`';
      fail(c, 'hcl-invalid-directive', `\`${word}\` is no template directive`, start, Math.max(c.pos, start + 1), help);
      return undefined;
    }
  }
}
