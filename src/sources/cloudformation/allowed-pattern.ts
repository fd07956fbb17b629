/** `AllowedPattern` of parameters: patterns of Java, read as far as they mean the same in RE2. */
import { matchesOf, type Pattern, patternOf } from '../../syntax/index.ts';

/**
 * Whether the whole of a text matches the pattern; `undefined` where that is not known: for patterns with parts that RE2 has not or takes
 * for something else (lookaround, possessive quantifiers, classes within classes), and texts that the two read differently.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html,
 * https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html
 */
export function matchesWhole(pattern: string, text: string): boolean | undefined {
  // Beyond ASCII and in line ends the two differ: what a dot takes, what case folding joins.
  if (!/^[ -~\t]*$/.test(text)) return undefined;
  const ready = sharedPattern(pattern);
  if (!ready) return undefined;
  const found = matchesOf(text, ready, 1);
  return typeof found === 'string' ? undefined : found.length > 0;
}

/** The pattern from the first letter of a text to the last, if it means the same in both languages. */
function sharedPattern(pattern: string): Pattern | undefined {
  if (!isShared(pattern)) return undefined;
  const made = patternOf(`\\A(?:${pattern})\\z`);
  return made.kind === 'pattern' ? made : undefined;
}

/** Escapes of a letter or digit that stand for the same in both; those of punctuation always do. */
const sharedEscape = /^[dDwWsSbBAzntrfa]$/;

/** Of what RE2 refuses, `patternOf` says so; here it is what both take, each in its own way. */
function isShared(pattern: string): boolean {
  if (!/^[ -~]*$/.test(pattern) || pattern.includes('(?U') || pattern.includes('(?-U')) return false;
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const here = pattern[i] ?? '';
    const next = pattern[i + 1] ?? '';
    if (here === '\\') {
      if (/[A-Za-z0-9]/.test(next) && !sharedEscape.test(next)) return false;
      i++;
    } else if (inClass) {
      if (here === '[' || (here === '&' && next === '&')) return false;
      if (here === ']') inClass = false;
    } else if (here === '[') {
      inClass = true;
      if (next === '^') i++;
      // Java's books do not say what a bracket that closes at once is.
      if (pattern[i + 1] === ']') return false;
    } else if (here === '{' && !/^\{\d+(?:,\d*)?\}/.test(pattern.slice(i, i + 16))) {
      return false;
    }
  }
  return true;
}
