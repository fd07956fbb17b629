/** Reads numbers, kept as text: HCL's numbers have any length. */
import { isDigit } from './characters.ts';
import { type Cursor, fail } from './cursor.ts';
import type { Expression } from './tree.ts';

/**
 * Goes over the number at the cursor, which must be a digit. As HCL's own scanner does, it takes all that looks like part of a number
 * (`1.2.3`), so that one error names it whole; a `.` at the end is not part of it.
 */
export function scanNumber(c: Cursor): string {
  const { text, end } = c;
  const start = c.pos;
  let at = start + 1;
  let last = at;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) last = ++at;
    else if (unit === 46) at++;
    else if (unit === 101 || unit === 69) {
      const sign = at + 1 < end ? text.charCodeAt(at + 1) : -1;
      const digit = sign === 43 || sign === 45 ? at + 2 : at + 1;
      if (digit >= end || !isDigit(text.charCodeAt(digit))) break;
      last = at = digit + 1;
    } else break;
  }
  c.pos = last;
  return text.slice(start, last);
}

/** Whether what `scanNumber` took is no number: it has two points or two exponents, or a point in the exponent. */
export function invalidNumber(text: string): boolean {
  let point = false;
  let exponent = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 46) {
      if (point || exponent) return true;
      point = true;
    } else if (unit === 101 || unit === 69) {
      if (exponent) return true;
      exponent = true;
    }
  }
  return false;
}

/** Reads the number at the cursor. */
export function parseNumber(c: Cursor): Expression {
  const start = c.pos;
  const text = scanNumber(c);
  if (invalidNumber(text)) {
    return fail(
      c,
      'hcl-invalid-number',
      `\`${text.slice(0, 40)}\` is not a number`,
      start,
      c.pos,
      'write it in quotes if it is a text',
    );
  }
  return { kind: 'number', text, start, end: c.pos };
}
