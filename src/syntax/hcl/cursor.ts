/** The place of the HCL parser in its text, with what it gathers on the way: comments and diagnostics. */
import { type Diagnostic, range, type SourceText } from '../../text/index.ts';
import { identifierLength } from './characters.ts';
import type { Comment, Expression, Invalid } from './tree.ts';

/** How many expressions, blocks or directives may lie in each other, so that no input exhausts the stack. */
export const MAX_NESTING = 250;
/** How many operators of one precedence may follow each other: the tree of `1 + 1 + 1 …` is as deep as it is long. */
export const MAX_CHAIN = 500;
/** How many diagnostics one file may give; the last of them says that there would be more. */
export const MAX_DIAGNOSTICS = 200;

/** Where the parser is. All parts of the parser share one. */
export class Cursor {
  readonly file: SourceText;
  readonly text: string;
  readonly end: number;
  pos: number;
  /** Newlines are blank here, as within parentheses; else they end an attribute. */
  multiline = false;
  /** The expression that is being read went wrong: every part gives up at once, until someone knows where to go on. */
  broken = false;
  /** As `broken`, and no inner part may try to go on. */
  hopeless = false;
  /** Report nothing: what is read now was read before. */
  muted = false;
  depth = 0;
  /** The longest chain of operators in the expression that is being read. */
  chain = 0;
  /** Trust the indentation where braces do not match. */
  byLayout = false;
  /** The stretch of a line that was looked at last, from some offset in it up to its end. */
  line: { readonly from: number; readonly to: number } = { from: 0, to: -1 };
  /** Where the first block begins that the end of the file left open; -1 if none. */
  unclosedFrom = -1;
  /** How many characters may still be read again to find where to go on; keeps the work linear. */
  budget: number;
  readonly comments: Comment[] = [];
  readonly diagnostics: Diagnostic[] = [];
  /** The last place of every word that stands alone on its line; made when a heredoc was found to be unclosed. */
  words: Map<string, number> | undefined = undefined;
  /** Reads an expression; handed in, since expressions, templates and terms hold each other. */
  readonly expression: (c: Cursor) => Expression;

  constructor(file: SourceText, from: number, end: number, expression: (c: Cursor) => Expression) {
    this.file = file;
    this.text = end < file.text.length ? file.text.slice(0, end) : file.text;
    this.pos = from;
    this.end = end;
    this.budget = 4 * (end - from) + 4096;
    this.expression = expression;
  }
}

/** The code unit `ahead` of the cursor; -1 past the end. */
export function peek(c: Cursor, ahead = 0): number {
  const at = c.pos + ahead;
  return at < c.end ? c.text.charCodeAt(at) : -1;
}

/** Goes over blank and comments, and over newlines where they do not count; then gives the code unit at the cursor, or -1. */
export function next(c: Cursor): number {
  const { text, end } = c;
  let at = c.pos;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 9) at++;
    else if (unit === 10) {
      if (!c.multiline) break;
      at++;
    } else if (unit === 13) {
      if (!c.multiline || at + 1 >= end || text.charCodeAt(at + 1) !== 10) break;
      at += 2;
    } else if (unit === 35 || unit === 47) {
      c.pos = at;
      if (!comment(c)) break;
      at = c.pos;
    } else break;
  }
  c.pos = at;
  return at < end ? text.charCodeAt(at) : -1;
}

/** Goes over blank, comments and newlines; then gives the code unit at the cursor, or -1. */
export function nextLine(c: Cursor): number {
  c.multiline = true;
  const unit = next(c);
  c.multiline = false;
  return unit;
}

/** Reads a comment, if one begins at the cursor. */
export function comment(c: Cursor): boolean {
  const { text, end } = c;
  const start = c.pos;
  let at = start + 1;
  const second = at < end ? text.charCodeAt(at) : -1;
  if (text.charCodeAt(start) === 47 && second === 42) {
    const close = text.indexOf('*/', start + 2);
    if (close < 0 || close + 2 > end) {
      report(c, 'hcl-unclosed-comment', 'the comment is not closed', start, start + 2, 'end the comment with `*/`');
      at = end;
    } else at = close + 2;
    c.comments.push({ kind: 'comment', form: 'block', start, end: at });
    c.pos = at;
    return true;
  }
  if (text.charCodeAt(start) !== 35 && second !== 47) return false;
  at = lineEnd(text, start, end);
  c.comments.push({ kind: 'comment', form: 'line', start, end: at });
  c.pos = at;
  return true;
}

/** Where the line that holds `from` ends: the offset of its `\n` or `\r\n`, or `end`. */
export function lineEnd(text: string, from: number, end: number): number {
  const newline = text.indexOf('\n', from);
  if (newline < 0 || newline >= end) return end;
  return newline > from && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
}

/** Where the line of the cursor ends; remembered, so that many questions on one long line cost one search. */
export function thisLineEnd(c: Cursor): number {
  if (c.pos < c.line.from || c.pos > c.line.to) c.line = { from: c.pos, to: lineEnd(c.text, c.pos, c.end) };
  return c.line.to;
}

/** Reads the identifier at the cursor; the empty string where none begins. */
export function identifier(c: Cursor): string {
  const length = identifierLength(c.text, c.pos, c.end);
  if (length === 0) return '';
  const start = c.pos;
  c.pos = start + length;
  return c.text.slice(start, c.pos);
}

/** Whether the identifier `word` stands at the cursor; if so, goes over it. */
export function keyword(c: Cursor, word: string): boolean {
  if (!c.text.startsWith(word, c.pos) || identifierLength(c.text, c.pos, c.end) !== word.length) return false;
  c.pos += word.length;
  return true;
}

/** Notes an error of the input. The range may reach one past the last character: what is missing at the end of the text. */
export function report(
  c: Cursor,
  code: string,
  message: string,
  start: number,
  end: number,
  help: string,
  severity: 'error' | 'warning' = 'error',
): void {
  const found = c.diagnostics.length;
  if (c.muted || found >= MAX_DIAGNOSTICS) return;
  const at = range(c.file, Math.min(start, c.end), within(c, start, end));
  if (found === MAX_DIAGNOSTICS - 1) {
    const many = `there are more than ${MAX_DIAGNOSTICS} problems in the file; the further ones are not listed`;
    c.diagnostics.push({
      code: 'hcl-too-many-problems',
      severity: 'error',
      message: many,
      at,
      help: 'mend the problems before this one',
    });
    return;
  }
  c.diagnostics.push({ code, severity, message, at, help });
}

/** Notes an error in an expression and gives up on it. */
export function fail(c: Cursor, code: string, message: string, start: number, end: number, help: string): Invalid {
  if (!c.broken) report(c, code, message, start, end, help);
  c.broken = true;
  return { kind: 'invalid', start: Math.min(start, c.end), end: within(c, start, end) };
}

/** The end of a range that begins at `start`, no later than the text's. */
function within(c: Cursor, start: number, end: number): number {
  return Math.min(Math.max(start, end), c.end);
}

/** Whether something may lie one level deeper; if not, says so and gives up on the whole attribute. */
export function mayNest(c: Cursor): boolean {
  if (c.depth < MAX_NESTING) return true;
  fail(
    c,
    'hcl-too-deep',
    `more than ${MAX_NESTING} levels lie in each other`,
    c.pos,
    c.pos + 1,
    'split the expression up with locals',
  );
  c.hopeless = true;
  return false;
}
