/** Reads for-expressions, and the `for … in …` that they share with template directives. */
import { type Cursor, fail, identifier, keyword, next, peek, report } from './cursor.ts';
import type { Expression } from './tree.ts';

/** What stands between `for` and the body: the names, and what is gone over. */
export interface ForHead {
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
}

/** Reads `key, value in collection` after the word `for`; on an error the cursor is `broken`. */
export function parseForHead(c: Cursor): ForHead {
  let keyName: string | undefined;
  let valueName = parseVariable(c, 'for');
  if (!c.broken && next(c) === 44) {
    c.pos++;
    keyName = valueName;
    valueName = parseVariable(c, ',');
  }
  next(c);
  if (!c.broken && !keyword(c, 'in')) {
    fail(
      c,
      'hcl-for',
      '`in` is missing after the names of `for`',
      c.pos,
      c.pos + 1,
      'write `for key, value in collection`',
    );
  }
  const collection: Expression = c.broken ? { kind: 'invalid', start: c.pos, end: c.pos } : c.expression(c);
  return { keyName, valueName, collection };
}

function parseVariable(c: Cursor, after: string): string {
  next(c);
  const name = identifier(c);
  if (name === '') {
    fail(c, 'hcl-for', `a name must follow \`${after}\``, c.pos, c.pos + 1, 'write `for key, value in collection`');
  }
  return name;
}

/** Reads the rest of a for-expression that begins at `start`, after its word `for`, up to the bracket `closer`. */
export function parseFor(c: Cursor, start: number, closer: 93 | 125): Expression {
  const head = parseForHead(c);
  if (!c.broken) {
    if (next(c) === 58) c.pos++;
    else
      fail(
        c,
        'hcl-for',
        '`:` is missing after what `for` goes over',
        c.pos,
        c.pos + 1,
        'write `for item in collection : result`',
      );
  }
  let key: Expression | undefined;
  let value: Expression = c.broken ? head.collection : c.expression(c);
  if (!c.broken && next(c) === 61 && peek(c, 1) === 62) {
    c.pos += 2;
    key = value;
    value = c.expression(c);
  }
  let group = false;
  if (!c.broken && next(c) === 46 && peek(c, 1) === 46 && peek(c, 2) === 46) {
    if (closer === 93) {
      report(
        c,
        'hcl-for',
        '`...` groups by key, and a tuple has none',
        c.pos,
        c.pos + 3,
        'take `...` away, or build an object',
      );
    }
    c.pos += 3;
    group = true;
  }
  let condition: Expression | undefined;
  if (!c.broken) next(c);
  if (!c.broken && keyword(c, 'if')) condition = c.expression(c);
  if (!c.broken) {
    const bracket = closer === 93 ? '`]`' : '`}`';
    if (next(c) === closer) c.pos++;
    else fail(c, 'hcl-for', `${bracket} must end the for-expression here`, c.pos, c.pos + 1, `end it with ${bracket}`);
  }
  const end = c.pos;
  if (c.broken) return { kind: 'invalid', start, end };
  if (closer === 93) {
    if (key) {
      report(
        c,
        'hcl-for',
        'a tuple has no keys',
        key.start,
        key.end,
        'take `key =>` away, or write braces for an object',
      );
    }
    return { kind: 'for-tuple', ...head, value, condition, start, end };
  }
  if (!key) {
    report(
      c,
      'hcl-for',
      'an object needs a key',
      value.start,
      value.end,
      'write `key => value`, or brackets for a tuple',
    );
    key = { kind: 'invalid', start: value.start, end: value.start };
  }
  return { kind: 'for-object', ...head, key, value, group, condition, start, end };
}
