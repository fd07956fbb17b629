/** JSON strings: RFC 8259, section 7. */

/** A string that was read: its value, where it ends (behind the closing quote), and what was wrong with it first. */
export interface ReadString {
  readonly value: string;
  readonly end: number;
  readonly fault?: { readonly at: number; readonly message: string; readonly fatal: boolean };
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Reads the string whose opening quote is at `start` of `text`. Control characters within it are taken as they are, with a fault. */
export function readString(text: string, start: number): ReadString {
  let value = '';
  let from = start + 1;
  let i = from;
  let fault: ReadString['fault'];
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) {
      const rest = text.slice(from, i);
      return { value: value === '' ? rest : value + rest, end: i + 1, ...(fault && { fault }) };
    }
    if (c === 92) {
      value += text.slice(from, i);
      const letter = text.charAt(i + 1);
      const simple = escapes.get(letter);
      const hex = simple === undefined && letter === 'u' ? text.slice(i + 2, i + 6) : '';
      if (simple !== undefined) {
        value += simple;
        i += 1;
      } else if (/^[0-9a-fA-F]{4}$/.test(hex)) {
        value += String.fromCharCode(Number.parseInt(hex, 16));
        i += 5;
      } else {
        // Taken without the backslash, as lenient readers do.
        fault ??= { at: i, message: `\`\\${letter}\` is no escape sequence of JSON`, fatal: false };
      }
      from = i + 1;
    } else if (c < 32) {
      fault ??= { at: i, message: 'a control character or line break within a string', fatal: false };
    }
  }
  return { value, end: text.length, fault: { at: start, message: 'the string is not closed', fatal: true } };
}
