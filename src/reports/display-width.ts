/** How many columns of a screen a text takes. */

/** Ranges of code points that take two columns (East Asian wide and fullwidth, emoji), ascending. From Unicode's EastAsianWidth, in coarse blocks. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
const ascii = /^[\u0020-\u007e]*$/;
const zero = /^(?:\p{Mn}|\p{Me}|\u200c|\u200d)$/u; // variation selectors are of Mn

/** Columns of a text without control characters. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const c of text) width += widthOf(c);
  return width;
}

/** Columns of one code point: 0, 1 or 2. */
export function widthOf(c: string): number {
  const code = c.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (zero.test(c)) return 0;
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}
