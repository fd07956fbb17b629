/** The tokens of GitHub Actions expressions. */

/** A token in `[start, end)` of the text. */
export type GithubToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'operator'; readonly operator: string }
  | { readonly kind: 'bad'; readonly message: string }
  | { readonly kind: 'end' }
);

const space = /\s*/y;
const text = /'(?:[^']|'')*'/y;
const number = /[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|Infinity)(?![\w.])/y;
const word = /[A-Za-z_][A-Za-z0-9_-]*/y;
const operator = /&&|\|\||[=!<>]=|[<>![\].,()*]/y;
const words: ReadonlyMap<string, number | boolean | null> = new Map<string, number | boolean | null>([
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
]);

/** The token at or after `from`, before `to`. After a point (`afterPoint`) a word is a name, whatever it says. */
export function githubTokenAt(source: string, from: number, to: number, afterPoint: boolean): GithubToken {
  const start = Math.min(end(space, source, from), to);
  if (start >= to) return { kind: 'end', start: to, end: to };
  const afterText = end(text, source, start);
  if (afterText !== -1 && afterText <= to) {
    const value = source.slice(start + 1, afterText - 1).replaceAll("''", "'");
    return { kind: 'literal', value, start, end: afterText };
  }
  const afterWord = end(word, source, start);
  if (afterWord !== -1 && afterWord <= to) {
    const name = source.slice(start, afterWord);
    const value = afterPoint ? undefined : words.get(name);
    return value === undefined
      ? { kind: 'name', name, start, end: afterWord }
      : { kind: 'literal', value, start, end: afterWord };
  }
  const afterNumber = end(number, source, start);
  if (afterNumber !== -1 && afterNumber <= to && !afterPoint) {
    return { kind: 'literal', value: Number(source.slice(start, afterNumber)), start, end: afterNumber };
  }
  const afterOperator = end(operator, source, start);
  if (afterOperator !== -1 && afterOperator <= to) {
    return { kind: 'operator', operator: source.slice(start, afterOperator), start, end: afterOperator };
  }
  const message =
    source.charAt(start) === "'" ? 'the string is not closed' : `\`${source.charAt(start)}\` has no meaning here`;
  return { kind: 'bad', message, start, end: start + 1 };
}

function end(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(source) ? pattern.lastIndex : -1;
}
