/** Roots that are environments of each other: `environments/prod` and `environments/staging`. */
import type { Environment } from '../../../graph/index.ts';

const around = /^(?:env|envs|environments?|stages?|live)$/i;
const known =
  /^(?:dev|develop|development|test|testing|tst|qa|uat|int|integration|perf|sandbox|sbx|demo|preview|pre-?prod|preproduction|stag|stage|staging|stg|prod|prd|production|live|dr)$/i;

/**
 * The environment of each root whose folder is called like one, or lies in `environments` and the like, where another root differs from
 * it in that folder alone.
 */
export function folderEnvironments(roots: readonly string[]): ReadonlyMap<string, Environment> {
  const families = new Map<string, { root: string; name: string }[]>();
  for (const root of roots) {
    const parts = root.split('/');
    const inside = parts.findIndex((part, i) => i > 0 && around.test(parts[i - 1] ?? '') && part !== '');
    const at = inside > 0 ? inside : parts.findLastIndex((part) => known.test(part));
    const name = parts[at];
    if (name === undefined) continue;
    const of = `terraform:${parts.with(at, '*').join('/')}`;
    const family = families.get(of);
    if (family) family.push({ root, name });
    else families.set(of, [{ root, name }]);
  }
  const found = new Map<string, Environment>();
  for (const [of, members] of families) {
    if (members.length < 2) continue;
    for (const { root, name } of members) found.set(root, { name, of });
  }
  return found;
}
