/** Reads the escapes of quoted strings. */
import { isHexDigit } from './characters.ts';
import { type Cursor, peek, report } from './cursor.ts';

const simple = new Map<number, string>([
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
  [34, '"'],
  [92, '\\'],
]);

/**
 * Reads the escape whose backslash stands at the cursor, and gives what it stands for: `\n \r \t \" \\ \uXXXX \UXXXXXXXX`. Any other is
 * reported, and stands for what follows the backslash.
 */
export function parseEscape(c: Cursor): string {
  const start = c.pos;
  const unit = peek(c, 1);
  const plain = simple.get(unit);
  if (plain !== undefined) {
    c.pos += 2;
    return plain;
  }
  if (unit === 117 || unit === 85) return parseCodePoint(c, unit === 117 ? 4 : 8);
  if (unit === -1 || unit === 10 || unit === 13) {
    c.pos++;
    return '';
  }
  const shown = String.fromCodePoint(c.text.codePointAt(start + 1) ?? 0);
  c.pos += 1 + shown.length;
  const help =
    'write `\\\\` for a backslash; known are `\\n`, `\\r`, `\\t`, `\\"`, `\\\\`, `\\uNNNN` and `\\UNNNNNNNN`';
  report(c, 'hcl-invalid-escape', `\`\\${shown}\` is not an escape`, start, c.pos, help);
  return shown;
}

function parseCodePoint(c: Cursor, digits: number): string {
  const start = c.pos;
  let at = start + 2;
  while (at < c.end && at < start + 2 + digits && isHexDigit(c.text.charCodeAt(at))) at++;
  const text = c.text.slice(start, at);
  c.pos = at;
  const point = Number.parseInt(text.slice(2), 16);
  if (at < start + 2 + digits) {
    const message = `\`${text}\` needs ${digits} hexadecimal digits`;
    report(c, 'hcl-invalid-escape', message, start, at, 'fill it up with zeros in front');
    return text;
  }
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
    report(
      c,
      'hcl-invalid-escape',
      `\`${text}\` is not a character`,
      start,
      at,
      'write a code point up to 10FFFF, no surrogate',
    );
    return text;
  }
  return String.fromCodePoint(point);
}
