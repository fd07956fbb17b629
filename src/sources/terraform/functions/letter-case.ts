/** Upper and lower case as Go has them: letter by letter (Unicode's simple case mapping), without regard to what stands beside. */

/** The text in lower case. */
export function lowerCase(value: string): string {
  return /[^\x00-\x7f]/.test(value) ? Array.from(value, lowerLetter).join('') : value.toLowerCase();
}

/** The text in upper case. */
export function upperCase(value: string): string {
  return /[^\x00-\x7f]/.test(value) ? Array.from(value, upperLetter).join('') : value.toUpperCase();
}

/** The text with a capital at the start of each word; letters, digits and `_` are within words, and so is all beyond ASCII but spaces. */
export function titleCase(value: string): string {
  let before = ' ';
  return Array.from(value, (letter) => {
    const starts = /^(?:[\x00-\x2f:-@[-^`{-\x7f]|\s|\u0085)$/u.test(before);
    before = letter;
    return starts ? titleLetter(letter) : letter;
  }).join('');
}

/** Pairs of letters in one have a form for the start of a word; the letters of Georgian keep theirs. */
function titleLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCharCode(code - ((code - 0x1c4) % 3) + 1);
  if (code >= 0x1f1 && code <= 0x1f3) return '\u01f2';
  return code >= 0x10d0 && code <= 0x10ff ? letter : upperLetter(letter);
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
