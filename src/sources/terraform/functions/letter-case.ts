/** Upper and lower case as Go has them: letter by letter (Unicode's simple case mapping), without regard to what stands beside. */

/** The text in lower case. */
export function lowerCase(value: string): string {
  return /[^\x00-\x7f]/.test(value) ? Array.from(value, lowerLetter).join('') : value.toLowerCase();
}

/** The text in upper case. */
export function upperCase(value: string): string {
  return /[^\x00-\x7f]/.test(value) ? Array.from(value, upperLetter).join('') : value.toUpperCase();
}

function lowerLetter(letter: string): string {
  return letter === 'İ' ? 'i' : single(letter.toLowerCase(), letter);
}

/** Letters with an iota below have a capital of their own, which is not what they become in a text. */
function upperLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCharCode(code | 8);
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCharCode(code + 9);
  return single(letter.toUpperCase(), letter);
}

/** A letter whose other case is several letters stays as it is. */
function single(turned: string, letter: string): string {
  return Array.from(turned).length === 1 ? turned : letter;
}
