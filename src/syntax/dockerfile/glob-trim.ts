/** Shell patterns (`*`, `?`, `\` before a literal) against the ends and the middle of a text. */

type Step = { readonly kind: 'any' } | { readonly kind: 'one' } | { readonly kind: 'literal'; readonly text: string };

/** The lengths of the beginnings of `text` that `pattern` matches, ascending. */
export function globPrefixes(pattern: string, text: string): readonly number[] {
  return matchEnds(stepsOf(pattern), text, 0);
}

/** Where the endings of `text` begin that `pattern` matches, ascending. */
export function globSuffixes(pattern: string, text: string): readonly number[] {
  const steps = stepsOf(pattern).reverse();
  const backwards = reversedUnits(text);
  return matchEnds(steps, backwards, 0)
    .map((length) => text.length - length)
    .reverse();
}

/** `text` with the first match of `pattern`, or all of them, replaced; each match as long as it can be. */
export function replaceGlob(pattern: string, text: string, replacement: string, all: boolean): string {
  const steps = stepsOf(pattern);
  let result = '';
  let at = 0;
  while (at < text.length) {
    const end = matchEnds(steps, text, at).at(-1);
    if (end === undefined || end === at) {
      result += text.charAt(at);
      at++;
      continue;
    }
    result += replacement;
    at = end;
    if (!all) break;
  }
  return result + text.slice(at);
}

function reversedUnits(text: string): string {
  return Array.from({ length: text.length }, (_, i) => text.charAt(text.length - 1 - i)).join('');
}

function stepsOf(pattern: string): Step[] {
  const steps: Step[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === '*') steps.push({ kind: 'any' });
    else if (c === '?') steps.push({ kind: 'one' });
    else {
      if (c === '\\' && i + 1 < pattern.length) i++;
      steps.push({ kind: 'literal', text: pattern.charAt(i) });
    }
  }
  return steps;
}

/** Where a match of all `steps` that begins at `from` may end, ascending: the set of places is moved over the steps one by one. */
function matchEnds(steps: readonly Step[], text: string, from: number): number[] {
  let places = [from];
  for (const step of steps) {
    const [first] = places;
    if (first === undefined) return [];
    if (step.kind === 'any') {
      places = Array.from({ length: text.length - first + 1 }, (_, i) => first + i);
      continue;
    }
    places = places
      .filter((at) => at < text.length && (step.kind === 'one' || text.charAt(at) === step.text))
      .map((at) => at + 1);
  }
  return places;
}
