/** Reads objects. */
import { type Cursor, fail, identifier, next, nextLine, peek } from './cursor.ts';
import type { Expression, ObjectItem, ObjectKeyName } from './tree.ts';

/** Reads the rest of the object whose brace stands at `start`. Within it, a newline ends an item. */
export function parseObject(c: Cursor, start: number): Expression {
  const items: ObjectItem[] = [];
  while (!c.broken && nextLine(c) !== 125) {
    if (c.pos >= c.end) {
      fail(c, 'hcl-unclosed-bracket', 'the object is not closed', start, start + 1, 'end it with `}`');
      break;
    }
    const item = parseItem(c);
    if (c.broken) break;
    items.push(item);
    const unit = next(c);
    if (unit === 44) c.pos++;
    else if (unit !== 10 && unit !== 13 && unit !== 125 && unit !== -1) {
      const help = 'write each item on a line of its own, or commas between them';
      fail(c, 'hcl-missing-comma', 'a comma, a newline or `}` must follow the item', c.pos, c.pos + 1, help);
    }
  }
  if (!c.broken) c.pos++;
  return { kind: 'object', items, start, end: c.pos };
}

function parseItem(c: Cursor): ObjectItem {
  const start = c.pos;
  const key = parseKey(c);
  if (!c.broken) {
    const unit = next(c);
    if ((unit === 61 && peek(c, 1) !== 61 && peek(c, 1) !== 62) || (unit === 58 && peek(c, 1) !== 58)) c.pos++;
    else
      fail(
        c,
        'hcl-missing-value',
        '`=` and a value must follow the key',
        start,
        key.end,
        'write `key = value`; put a key with dots or spaces in quotes',
      );
  }
  const value: Expression = c.broken ? { kind: 'invalid', start: c.pos, end: c.pos } : c.expression(c);
  return { kind: 'item', key, value, start, end: value.end };
}

function parseKey(c: Cursor): ObjectKeyName | Expression {
  const start = c.pos;
  const comments = c.comments.length;
  const name = identifier(c);
  if (name !== '') {
    const end = c.pos;
    const unit = next(c);
    const after = peek(c, 1);
    if ((unit === 61 && after !== 61 && after !== 62) || (unit === 58 && after !== 58)) {
      return { kind: 'key-name', name, start, end };
    }
    c.pos = start;
    c.comments.length = comments;
  }
  return c.expression(c);
}
