/** Reads what stands between operators: literals, names, calls, parentheses, and whatever begins with a bracket or a quote. */
import { isDigit } from './characters.ts';
import { type Cursor, fail, identifier, keyword, next, peek } from './cursor.ts';
import { parseFor } from './parse-for.ts';
import { parseHeredoc } from './parse-heredoc.ts';
import { parseNumber } from './parse-number.ts';
import { parseObject } from './parse-object.ts';
import { parseQuoted } from './parse-quoted.ts';
import { unexpected } from './unexpected.ts';
import type { Expression } from './tree.ts';

/** Reads the term at the cursor, whose first code unit is `unit`. */
export function parseTerm(c: Cursor, unit: number): Expression {
  switch (unit) {
    case 34: // "
      return parseQuoted(c);
    case 91: // [
      return parseTuple(c);
    case 123: // {
      return parseBraces(c);
    case 40: // (
      return parseParentheses(c);
    case 60: // <
      return peek(c, 1) === 60 ? parseHeredoc(c) : unexpected(c);
    default:
      if (isDigit(unit)) return parseNumber(c);
      return parseName(c);
  }
}

function parseName(c: Cursor): Expression {
  const start = c.pos;
  const name = identifier(c);
  if (name === '') return unexpected(c);
  const end = c.pos;
  const unit = next(c);
  if (unit === 40 || (unit === 58 && peek(c, 1) === 58)) return parseCall(c, name, start, end);
  switch (name) {
    case 'true':
      return { kind: 'bool', value: true, start, end };
    case 'false':
      return { kind: 'bool', value: false, start, end };
    case 'null':
      return { kind: 'null', start, end };
    default:
      return { kind: 'variable', name, start, end };
  }
}

/** After the name at `start`: `(arguments)`, or `::` and more of the name before it. */
function parseCall(c: Cursor, first: string, start: number, firstEnd: number): Expression {
  let name = first;
  let nameEnd = firstEnd;
  while (next(c) === 58 && peek(c, 1) === 58) {
    c.pos += 2;
    next(c);
    const part = identifier(c);
    if (part === '') {
      return fail(
        c,
        'hcl-missing-name',
        'the name of a function must follow `::`',
        start,
        c.pos,
        'write the function after `::`',
      );
    }
    name += `::${part}`;
    nameEnd = c.pos;
  }
  if (next(c) !== 40) {
    return fail(
      c,
      'hcl-missing-arguments',
      `\`${name}\` names a function but does not call it`,
      start,
      nameEnd,
      'write `(` after the name',
    );
  }
  const open = c.pos++;
  const outer = c.multiline;
  c.multiline = true;
  const args: Expression[] = [];
  let expandFinal = false;
  while (!c.broken && next(c) !== 41) {
    args.push(c.expression(c));
    if (c.broken) break;
    const unit = next(c);
    if (unit === 44) {
      c.pos++;
      continue;
    }
    if (unit === 46 && peek(c, 1) === 46 && peek(c, 2) === 46) {
      expandFinal = true;
      c.pos += 3;
      if (next(c) === 41) break;
      fail(
        c,
        'hcl-unclosed-call',
        'nothing may follow `...` but `)`',
        c.pos,
        c.pos + 1,
        'move the expanded argument to the end',
      );
    } else if (unit !== 41) unseparated(c, open, '`)`', 'the call', 'argument');
  }
  if (!c.broken) c.pos++;
  c.multiline = outer;
  return { kind: 'call', name, arguments: args, expandFinal, nameEnd, start, end: c.pos };
}

function parseParentheses(c: Cursor): Expression {
  const start = c.pos++;
  const outer = c.multiline;
  c.multiline = true;
  const inner = c.expression(c);
  if (!c.broken) {
    if (next(c) === 41) c.pos++;
    else fail(c, 'hcl-unclosed-parentheses', 'the parentheses are not closed', start, start + 1, 'end them with `)`');
  }
  c.multiline = outer;
  return { kind: 'parentheses', inner, start, end: c.pos };
}

function parseTuple(c: Cursor): Expression {
  const start = c.pos++;
  const outer = c.multiline;
  c.multiline = true;
  next(c);
  const whole = keyword(c, 'for') ? parseFor(c, start, 93) : parseElements(c, start);
  c.multiline = outer;
  return whole;
}

function parseElements(c: Cursor, start: number): Expression {
  const elements: Expression[] = [];
  while (!c.broken && next(c) !== 93) {
    elements.push(c.expression(c));
    if (c.broken) break;
    const unit = next(c);
    if (unit === 44) c.pos++;
    else if (unit !== 93) unseparated(c, start, '`]`', 'the tuple', 'element');
  }
  if (!c.broken) c.pos++;
  return { kind: 'tuple', elements, start, end: c.pos };
}

function parseBraces(c: Cursor): Expression {
  const start = c.pos++;
  const outer = c.multiline;
  c.multiline = true;
  next(c);
  const whole = keyword(c, 'for') ? parseFor(c, start, 125) : parseObject(c, start);
  c.multiline = outer;
  return whole;
}

/** Something stands after an element where a comma or the end should be. */
function unseparated(c: Cursor, open: number, closer: string, whole: string, part: string): void {
  if (c.pos >= c.end) {
    fail(c, 'hcl-unclosed-bracket', `${whole} is not closed`, open, open + 1, `end it with ${closer}`);
  } else {
    fail(
      c,
      'hcl-missing-comma',
      `a comma or ${closer} must follow the ${part}`,
      c.pos,
      c.pos + 1,
      `write a comma after each ${part}`,
    );
  }
}
