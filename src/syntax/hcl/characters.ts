/** Which characters may stand in HCL identifiers, numbers and blank space. */

const IDENTIFIER_START = 1;
const IDENTIFIER_PART = 2;
const HEX_DIGIT = 4;

const classes = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const letter = (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95;
  const digit = c >= 48 && c <= 57;
  const hex = digit || (c >= 65 && c <= 70) || (c >= 97 && c <= 102);
  classes[c] =
    (letter ? IDENTIFIER_START : 0) | (letter || digit || c === 45 ? IDENTIFIER_PART : 0) | (hex ? HEX_DIGIT : 0);
}

const start = /^\p{ID_Start}/u;
const part = /^\p{ID_Continue}/u;

/** How many code units the identifier that begins at `from` takes; 0 where none begins. UAX #31, and `-` inside, `_` anywhere. */
export function identifierLength(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const c = text.charCodeAt(at);
    if (c < 128) {
      if (((classes[c] ?? 0) & (at === from ? IDENTIFIER_START : IDENTIFIER_PART)) === 0) break;
      at++;
    } else {
      const point = text.codePointAt(at) ?? c;
      if (!(at === from ? start : part).test(String.fromCodePoint(point))) break;
      at += point > 0xffff ? 2 : 1;
    }
  }
  return at - from;
}

/** Whether the code unit is `0` to `9`. */
export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** Whether the code unit is a hexadecimal digit. */
export function isHexDigit(c: number): boolean {
  return c >= 0 && c < 128 && ((classes[c] ?? 0) & HEX_DIGIT) !== 0;
}

/** Whether a code unit is blank by Unicode's White_Space property, which is what HCL's strip markers and heredocs go by. */
export function isSpace(c: number): boolean {
  if (c < 128) return c === 32 || (c >= 9 && c <= 13);
  return (
    c === 0x85 ||
    c === 0xa0 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000
  );
}

/** How many code units at the beginning of `text` are blank. */
export function leadingSpace(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** `text` without the blank at its end. */
export function withoutTrailingSpace(text: string): string {
  let at = text.length;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return text.slice(0, at);
}
