/** Reads HCL files, and single expressions and templates that stand in other formats. */
import { type Diagnostic, type Range, range, type SourceFile, type SourceText } from '../../text/index.ts';
import { stringOffsets } from '../json/string-offsets.ts';
import { Cursor, next, report } from './cursor.ts';
import { parseFileBody } from './parse-body.ts';
import { parseExpression as readExpression } from './parse-expression.ts';
import { parseLine } from './parse-heredoc.ts';
import { type Moved, relocate } from './relocate.ts';
import { nestParts } from './template-parts.ts';
import type { TokenList } from './template-tokens.ts';
import type { Expression, HclFile } from './tree.ts';

/**
 * Reads a file of HCL native syntax (`.tf`, `.tfvars`, `.hcl`). It never throws, takes time in proportion to the length of the file, and
 * keeps what can be read: a broken attribute has an `invalid` value, and what stands around it is there.
 */
export function parseHcl(file: SourceFile): HclFile {
  const c = new Cursor(file, 0, file.text.length, readExpression);
  let body = parseFileBody(c);
  let read = c;
  if (c.unclosedFrom >= 0) {
    // Some brace is missing, and what follows it lies in the wrong block: read again, and trust the indentation.
    read = new Cursor(file, 0, file.text.length, readExpression);
    read.byLayout = true;
    body = parseFileBody(read);
  }
  return { file, body, comments: read.comments, diagnostics: read.diagnostics };
}

/** Where an expression stands in its text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A single expression, and what was wrong with it. The offsets of its nodes count in the text that it was said to lie in. */
export interface ParsedExpression {
  readonly expression: Expression;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `text` as one expression; newlines count as blank. It stands at `at` of `file`; where it is written there literally, in quotes,
 * or in a JSON string with escapes, its nodes lie at their own places, else every node spans all of `at`.
 */
export function parseExpression(text: string, file: SourceText, at: Stretch): ParsedExpression {
  return readAt(text, file, at, (c) => {
    c.multiline = true;
    const start = c.pos;
    const expression = readExpression(c);
    if (c.broken) return { kind: 'invalid', start, end: c.end };
    if (next(c) !== -1)
      report(c, 'hcl-trailing', 'more follows after the expression', c.pos, c.end, 'remove what follows');
    return expression;
  });
}

/** Reads `text` as a template without quotes, as HCL's JSON form has it in strings; its place as with `parseExpression`. */
export function parseTemplate(text: string, file: SourceText, at: Stretch): ParsedExpression {
  return readAt(text, file, at, (c) => {
    const start = c.pos;
    const list: TokenList = { tokens: [], stripNext: false };
    while (c.pos < c.end && !c.broken) parseLine(c, list, c.end);
    if (c.broken) return { kind: 'invalid', start, end: c.end };
    return { kind: 'template', form: 'bare', parts: nestParts(c, list.tokens), start, end: c.end };
  });
}

function readAt(text: string, file: SourceText, at: Stretch, read: (c: Cursor) => Expression): ParsedExpression {
  for (const from of [at.start, at.start + 1]) {
    const before = from - at.start;
    if (text.length + 2 * before === at.end - at.start && file.text.startsWith(text, from)) {
      const c = new Cursor(file, from, from + text.length, readExpression);
      return { expression: read(c), diagnostics: c.diagnostics };
    }
  }
  const c = new Cursor({ path: file.path, text }, 0, text.length, readExpression);
  const moved = movedTo(text, file, at);
  const expression = relocate(read(c), moved);
  const placed = (where: Range) => range(file, moved.start(where.start), moved.end(where.end));
  return { expression, diagnostics: c.diagnostics.map((found) => ({ ...found, at: placed(found.at) })) };
}

/** Through the escapes of a JSON string; of a text that is written in any other way only the whole place is known. */
function movedTo(text: string, file: SourceText, { start, end }: Stretch): Moved {
  const offsets = stringOffsets(file.text, start, text);
  if (!offsets) return { start: () => start, end: () => end };
  return { start: (offset) => offsets[offset] ?? start, end: (offset) => offsets[offset] ?? end };
}
