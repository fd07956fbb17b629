/** In which environments something holds, in words. */
import type { EnvironmentFamily, Finding, InEnvironments, Report } from '../findings/index.ts';

/** More names than this are counted. */
const mostNames = 4;

/** `only in prod`, `in prod and staging`, `in all 3 environments`; nothing where there is but one. */
export function environmentWords(where: InEnvironments | undefined): string {
  if (!where || where.of.length < 2 || where.in.length === 0) return '';
  const { in: there, of } = where;
  if (there.length >= of.length) return of.length === 2 ? 'in both environments' : `in all ${of.length} environments`;
  const [first = ''] = there;
  if (there.length === 1) return `only in ${first}`;
  const names = there.slice(0, mostNames);
  const rest = there.length - names.length;
  if (rest > 0) return `in ${there.length} of ${of.length} environments: ${names.join(', ')} and ${rest} more`;
  return `in ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** The same after what it is said of: with a comma before it, or nothing. */
export function inEnvironments(where: InEnvironments | undefined): string {
  const words = environmentWords(where);
  return words === '' ? '' : `, ${words}`;
}

/** The environments that several findings hold in together; `undefined` where one of them belongs to none. */
export function environmentsOf(
  findings: readonly Finding[],
  families: readonly EnvironmentFamily[] = [],
): InEnvironments | undefined {
  const there = new Set<string>();
  const all = new Set<string>();
  for (const { environments, resource } of findings) {
    const family = families.find(({ of }) => of === resource.environment?.of);
    const names = family?.environments.map(({ name }) => name) ?? [];
    const of = environments?.of ?? names;
    if (of.length === 0) return undefined;
    for (const name of environments?.in ?? (resource.environment ? [resource.environment.name] : [])) there.add(name);
    for (const name of of) all.add(name);
  }
  return { in: [...there], of: [...all] };
}

/** The names of all environments in which one text was evaluated; resources and answers are counted in each. */
export function evaluatedIn({ environments = [] }: Pick<Report, 'environments'>): readonly string[] {
  const families = environments.filter(({ of }) => !of.includes('*'));
  return [...new Set(families.flatMap((family) => family.environments.map(({ name }) => name)))].sort();
}
