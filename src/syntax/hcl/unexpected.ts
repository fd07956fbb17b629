/** Says what is wrong where an expression should stand and none does. */
import { type Cursor, fail } from './cursor.ts';
import { conflictMarkerAt } from './layout.ts';
import type { Invalid } from './tree.ts';

/** Characters that people bring from other languages, and what HCL has for them. */
const foreign = new Map<string, string>([
  ["'", 'write double quotes'],
  ['`', 'write double quotes'],
  ['\u2018', 'write a straight double quote'],
  ['\u2019', 'write a straight double quote'],
  ['\u201c', 'write a straight double quote'],
  ['\u201d', 'write a straight double quote'],
  [';', 'write each attribute on a line of its own'],
  ['&', 'write `&&` for logical and'],
  ['|', 'write `||` for logical or'],
  ['^', 'HCL has no bitwise operators'],
  ['<', 'a heredoc begins with `<<` and a word, and nothing else may stand on that line'],
]);

/** Gives up on the expression at the cursor, with the likeliest reason. */
export function unexpected(c: Cursor): Invalid {
  const { pos, end, text } = c;
  if (pos >= end) return fail(c, 'hcl-missing-expression', 'a value is missing at the end', pos, pos, 'write a value');
  if (conflictMarkerAt(text, pos, end)) {
    return fail(
      c,
      'hcl-merge-conflict',
      'a merge conflict was left in the file',
      pos,
      pos + 7,
      'choose one side and remove the marks',
    );
  }
  const shown = String.fromCodePoint(text.codePointAt(pos) ?? 0);
  const code = shown.charCodeAt(0);
  if (code === 10 || code === 13) {
    return fail(
      c,
      'hcl-missing-expression',
      'a value is missing at the end of the line',
      pos,
      pos,
      'write a value on this line',
    );
  }
  if (code < 32 || (code >= 0x7f && code < 0xa0)) {
    const name = `U+${code.toString(16).padStart(4, '0').toUpperCase()}`;
    return fail(c, 'hcl-invalid-character', `the character ${name} cannot stand here`, pos, pos + 1, 'remove it');
  }
  const help = foreign.get(shown) ?? 'write a value here';
  return fail(c, 'hcl-invalid-expression', `\`${shown}\` does not begin a value`, pos, pos + shown.length, help);
}
