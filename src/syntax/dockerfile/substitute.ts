/** Words of a Dockerfile with their variables filled in, as far as these are known. */
import { globPrefixes, globSuffixes, replaceGlob } from './glob-trim.ts';
import type { VariableReference, Word, WordPart } from './tree.ts';

/**
 * The variables in scope. A name that is missing is not declared and expands to nothing, as Docker has it; `undefined` stands for
 * one that is declared but whose value is only known at build time.
 */
export type Environment = ReadonlyMap<string, string | undefined>;

/** The text, or the first variable whose value would decide it. */
export type Substituted =
  | { readonly known: true; readonly text: string }
  | { readonly known: false; readonly variable: string };

/** The longest text that substitution makes; beyond it the variable counts as unknown. */
const MAX_LENGTH = 100_000;

/** Fills in the variables of a word. https://docs.docker.com/reference/dockerfile/#environment-replacement */
export function substitute(word: Word | readonly WordPart[], environment: Environment): Substituted {
  let text = '';
  for (const part of 'parts' in word ? word.parts : word) {
    if (part.kind === 'text') text += part.text;
    else {
      const value = expand(part, environment);
      if (!value.known) return value;
      text += value.text;
      if (text.length > MAX_LENGTH) return { known: false, variable: part.name };
    }
  }
  return { known: true, text };
}

/** The text of a word that refers to no variable; `undefined` where it does. */
export function literalOf(word: Word): string | undefined {
  let text = '';
  for (const part of word.parts) {
    if (part.kind === 'variable') return undefined;
    text += part.text;
  }
  return text;
}

function expand(reference: VariableReference, environment: Environment): Substituted {
  const { name, operator, operand } = reference;
  const isSet = environment.has(name);
  const value = environment.get(name);
  const unknown: Substituted = { known: false, variable: name };
  if (isSet && value === undefined) return unknown;
  const text = value ?? '';
  // With a colon, an empty value counts as none.
  const counts = operator?.startsWith(':') ? text !== '' : isSet;
  switch (operator) {
    case undefined: {
      return { known: true, text };
    }
    case '-':
    case ':-': {
      return counts ? { known: true, text } : substitute(operand, environment);
    }
    case '+':
    case ':+': {
      return counts ? substitute(operand, environment) : { known: true, text: '' };
    }
    case '?':
    case ':?': {
      // Docker stops the build here: there is no text.
      return counts ? { known: true, text } : unknown;
    }
    default: {
      const pattern = substitute(operand, environment);
      if (!pattern.known) return pattern;
      const replacement = substitute(reference.replacement, environment);
      if (!replacement.known) return replacement;
      const trimmed = trim(operator, text, pattern.text, replacement.text);
      return trimmed === undefined ? unknown : { known: true, text: trimmed };
    }
  }
}

function trim(
  operator: '#' | '##' | '%' | '%%' | '/' | '//',
  text: string,
  pattern: string,
  replacement: string,
): string | undefined {
  // Replacing tries every beginning, so that the work grows with the square of the text.
  const work = operator.startsWith('/') ? text.length ** 2 * pattern.length : text.length * pattern.length;
  if (work > 5_000_000) return undefined;
  switch (operator) {
    case '#':
    case '##': {
      const ends = globPrefixes(pattern, text);
      const end = operator === '#' ? ends[0] : ends.at(-1);
      return end === undefined ? text : text.slice(end);
    }
    case '%':
    case '%%': {
      const starts = globSuffixes(pattern, text);
      const start = operator === '%' ? starts.at(-1) : starts[0];
      return start === undefined ? text : text.slice(0, start);
    }
    case '/':
    case '//': {
      return replaceGlob(pattern, text, replacement, operator === '//');
    }
  }
}
