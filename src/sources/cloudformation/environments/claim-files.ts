/** Which templates each file of values belongs to: those near it that declare what it gives. */
import type { LedgerEntry } from '../../../findings/index.ts';
import { childOf } from '../../../syntax/index.ts';
import { placeAt } from '../../document-value.ts';
import type { Workspace } from '../../source.ts';
import type { Template } from '../template.ts';
import { environmentName, namedBy, sharedFolder } from './file-words.ts';
import type { GivenParameter } from './given-parameter.ts';
import type { Claims, OwnValues } from './own-values.ts';
import { parametersAt } from './parameter-file.ts';

/** Of what a file that names its template gives, at least this share must be declared there; without the name, all of it. */
const leastNamed = 0.8;
/** A file of values is held against no more templates than this. */
const mostCandidates = 5000;

/** Gives every file of values to the templates that it is for. */
export function claimFiles(
  workspace: Workspace,
  all: ReadonlyMap<string, Template>,
  tops: readonly Template[],
): Claims {
  const byTemplate = new Map<string, OwnValues[]>();
  const ledger: LedgerEntry[] = [];
  const candidates = tops.slice(0, mostCandidates);
  for (const path of tops.length === 0 ? [] : workspace.paths) {
    if (all.has(path) || !/\.(?:json|ya?ml)$/i.test(path)) continue;
    const file = workspace.file(path);
    const parameters = file && parametersAt(workspace, path);
    if (!parameters) continue;
    const owners = ownersOf(path, parameters, candidates);
    let why = owners.length === 0 ? whyNobody(path, parameters, all) : undefined;
    for (const { template, folder } of owners) {
      const environment = environmentName(template.path, path, folder);
      if (environment === undefined) {
        why = 'by its name it is an example of what to write';
        continue;
      }
      const list = byTemplate.get(template.path);
      const fullName = path.replace(/\.[a-z]+$/i, '');
      const one = { environment, fullName, parameters, why: `the parameter file \`${path}\`` };
      if (list) list.push(one);
      else byTemplate.set(template.path, [one]);
    }
    if (why === undefined) continue;
    const reason = `its values are not used: ${why}`;
    const at = placeAt(file, { start: 0, end: 0 });
    ledger.push({ about: 'environment', subject: path, reason, count: 1, at, incomplete: false });
  }
  return { byTemplate, ledger };
}

/** A template that another one nests is deployed by that alone. */
function whyNobody(path: string, given: readonly GivenParameter[], all: ReadonlyMap<string, Template>): string {
  const [nested] = ownersOf(path, given, [...all.values()].slice(0, mostCandidates));
  return nested
    ? `they fit \`${nested.template.path}\`, which takes its parameters from the template that nests it`
    : 'no template near it declares what it gives';
}

interface Owner {
  readonly template: Template;
  readonly folder: string;
  readonly named: number;
}

/** The templates that fit: those that the path names best, else those that share the innermost folder with it. */
function ownersOf(path: string, given: readonly GivenParameter[], templates: readonly Template[]): readonly Owner[] {
  const fitting = templates.flatMap((template): readonly Owner[] => {
    const folder = sharedFolder(template.path, path);
    if (folder === undefined) return [];
    const named = namedBy(template.path, path, folder);
    return fits(template, given, named > 0) ? [{ template, folder, named }] : [];
  });
  const most = (of: (owner: Owner) => number, among: readonly Owner[]) => {
    const best = among.reduce((top, one) => Math.max(top, of(one)), 0);
    return among.filter((one) => of(one) === best);
  };
  return most(
    ({ folder }) => folder.length,
    most(({ named }) => named, fitting),
  );
}

/** CloudFormation refuses values for what is not declared, and parameters without a value. */
function fits(template: Template, given: readonly GivenParameter[], named: boolean): boolean {
  const declared = template.section('Parameters');
  const fitting = given.filter(({ name }) => declared.has(name)).length;
  if (named) return fitting > 0 && fitting >= leastNamed * given.length;
  const names = new Set(given.map(({ name }) => name));
  const needsMore = [...declared].some(([name, definition]) => !names.has(name) && !childOf(definition, 'Default'));
  return fitting > 0 && fitting === given.length && !needsMore;
}
