/** Versions and the constraints on them, as module calls write them: `>= 1.2, < 2.0`, `~> 3.1`. Source: "Version Constraints", Terraform. */

/** A version: its numbers, and what stands after `-`. */
interface Version {
  readonly numbers: readonly [number, number, number];
  readonly prerelease: string;
}

interface Constraint {
  readonly operator: string;
  readonly version: Version;
  /** How many numbers were written; `~>` lets the last of them grow. */
  readonly written: number;
}

/** The highest of the versions that fits; `undefined` where none does, or where the constraint is none. */
export function bestVersion(versions: readonly string[], constraint: string | undefined): string | undefined {
  const constraints = parseConstraints(constraint ?? '');
  if (!constraints) return undefined;
  let best: { readonly text: string; readonly version: Version } | undefined;
  for (const text of versions) {
    const version = parseVersion(text)?.version;
    if (!version || !constraints.every((one) => fits(version, one))) continue;
    // A prerelease is taken only where it is asked for by name.
    if (version.prerelease !== '' && !constraints.some((one) => isExact(one) && compare(version, one.version) === 0))
      continue;
    if (!best || compare(version, best.version) > 0) best = { text, version };
  }
  return best?.text;
}

function parseVersion(text: string): { readonly version: Version; readonly written: number } | undefined {
  const match = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(
    text.trim(),
  );
  if (!match) return undefined;
  const [, major, minor, patch, prerelease = ''] = match;
  const numbers = [Number(major), Number(minor ?? 0), Number(patch ?? 0)] as const;
  return { version: { numbers, prerelease }, written: patch !== undefined ? 3 : minor !== undefined ? 2 : 1 };
}

function parseConstraints(text: string): readonly Constraint[] | undefined {
  if (text.trim() === '') return [];
  const found: Constraint[] = [];
  for (const part of text.split(',')) {
    const [, operator = '', rest = ''] = /^\s*(=|!=|>=|<=|~>|>|<)?\s*(\S+)\s*$/.exec(part) ?? [];
    const parsed = parseVersion(rest);
    if (!parsed) return undefined;
    found.push({ operator: operator || '=', ...parsed });
  }
  return found;
}

function isExact({ operator }: Constraint): boolean {
  return operator === '=';
}

function fits(version: Version, { operator, version: bound, written }: Constraint): boolean {
  const order = compare(version, bound);
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    default: {
      // All numbers but the last one written stay as they are.
      const fixed = bound.numbers.slice(0, Math.max(1, written - 1));
      return order >= 0 && fixed.every((number, i) => version.numbers[i] === number);
    }
  }
}

function compare(a: Version, b: Version): number {
  for (const [i, number] of a.numbers.entries()) {
    const other = b.numbers[i] ?? 0;
    if (number !== other) return number - other;
  }
  return comparePrereleases(a.prerelease, b.prerelease);
}

/** As semver has it: none is highest; parts are compared one by one, numbers as numbers and below words. */
function comparePrereleases(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const [x, y] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [p, q] = [x[i], y[i]];
    if (p === q) continue;
    if (p === undefined || q === undefined) return p === undefined ? -1 : 1;
    const [pn, qn] = [/^\d+$/.test(p), /^\d+$/.test(q)];
    if (pn && qn && Number(p) !== Number(q)) return Number(p) - Number(q);
    if (pn !== qn) return pn ? -1 : 1;
    return p < q ? -1 : 1;
  }
  return 0;
}
