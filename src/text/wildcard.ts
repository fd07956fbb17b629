/** Patterns in which `*` stands for any characters and `?` for one, as IAM, selectors and check names use them. */

/** Stands in `wildcardCovers` for a `*` of the inner pattern; a `?` cannot read it, for it may be any number of characters. */
const anyText = '\u0000';

/** Whether the whole text fits the pattern. Time is at most the product of the lengths; there is nothing to backtrack into but the last `*`. */
export function matchesWildcard(text: string, pattern: string): boolean {
  let t = 0;
  let p = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.length && ((pattern[p] === '?' && text[t] !== anyText) || pattern[p] === text[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

/** Whether some text fits both patterns: emptiness of the product of the two automata, in time of the product of the lengths. */
export function wildcardsMeet(a: string, b: string): boolean {
  const width = b.length + 1;
  const seen = new Uint8Array((a.length + 1) * width);
  const open = [0];
  seen[0] = 1;
  const visit = (i: number, j: number) => {
    const state = i * width + j;
    if (seen[state]) return;
    seen[state] = 1;
    open.push(state);
  };
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const i = Math.floor(state / width);
    const j = state % width;
    const x = a[i];
    const y = b[j];
    if (x === undefined && y === undefined) return true;
    if (x === '*') visit(i + 1, j);
    if (y === '*') visit(i, j + 1);
    if (x === undefined || y === undefined) continue;
    // One character that both can read; a star stays where it is.
    if (x === '*' && y !== '*') visit(i, j + 1);
    else if (y === '*' && x !== '*') visit(i + 1, j);
    else if (x === y || x === '?' || y === '?') visit(i + 1, j + 1);
  }
  return false;
}

/** Whether every text that fits `inner` also fits `outer`; may answer false for some true cases with `?`, never true for a false one. */
export function wildcardCovers(outer: string, inner: string): boolean {
  // `inner` read as a text of its own, in which its stars are letters that only a star of `outer` can read.
  return matchesWildcard(inner.replaceAll('*', anyText).replaceAll('?', '\u0001'), outer);
}
