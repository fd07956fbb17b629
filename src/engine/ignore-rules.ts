/** Rules as in .gitignore, of which only those are heard that can be matched in short time. */
import ignore, { type Ignore } from 'ignore';

/** Rules that can be asked about paths. */
export type IgnoreRules = Pick<Ignore, 'ignores' | 'test'>;

/** What came of lines of rules. */
export interface HeardRules {
  readonly rules: IgnoreRules;
  /** How many lines are no rules, or ones that are not heard. */
  readonly refused: number;
}

const longest = 500;
const mostRules = 5000;
/** Matching backtracks, by the power of the wildcards in a row. */
const mostWildcards = 3;

/** Reads lines of rules. */
export function rulesOf(lines: readonly string[]): HeardRules {
  const rules = ignore({ allowRelativePaths: true });
  let heard = 0;
  let refused = 0;
  for (const line of lines) {
    const rule = line.trim();
    if (rule === '' || rule.startsWith('#')) continue;
    if (heard < mostRules && isHeard(rule)) {
      heard++;
      rules.add(line);
    } else refused++;
  }
  return { rules, refused };
}

function isHeard(rule: string): boolean {
  if (rule.length > longest || (rule.match(/\*+(?:\/\*\*)*/g)?.length ?? 0) > mostWildcards) return false;
  if (!/[[\]\\]/.test(rule)) return true;
  try {
    // A rule becomes a regular expression when it is first asked; some with brackets become none.
    ignore({ allowRelativePaths: true }).add(rule).ignores('a');
    return true;
  } catch {
    return false;
  }
}
