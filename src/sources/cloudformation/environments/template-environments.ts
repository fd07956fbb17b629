/** The environments that a template is read in: its files of values, or what the user says. */
import type { LedgerEntry } from '../../../findings/index.ts';
import { folderOf } from '../../document-file.ts';
import type { Request, Workspace } from '../../source.ts';
import { type GivenParameter, type GivenParameters, spoken } from './given-parameter.ts';
import type { OwnValues } from './own-values.ts';
import { parametersAt, parametersOf } from './parameter-file.ts';

/** One environment of a template. */
export interface StackEnvironment {
  /** Absent where the template has no named environment. */
  readonly name?: string;
  readonly given: GivenParameters;
  /** What is known of pseudo parameters, by name. */
  readonly deployment?: GivenParameters;
  /** How it came to be known, in words. */
  readonly why: string;
}

/** More environments of one template are not evaluated. */
const mostEnvironments = 24;

/** The environments of the template at `path`, sorted by name. There is always one, unless the user chose others. */
export function templateEnvironments(
  workspace: Workspace,
  path: string,
  files: readonly OwnValues[],
  request: Request,
  note: (entry: LedgerEntry) => void,
): readonly StackEnvironment[] {
  const { over, whole } = spokenOver(request);
  const said = declaredOf(workspace, path, request, note);
  let found = said ?? (whole ? [] : foundIn(files));
  if (found.length > mostEnvironments) {
    const reason = `more environments than the limit of ${mostEnvironments}; the rest is not evaluated`;
    const count = found.length - mostEnvironments;
    note({ about: 'environment', subject: path, reason, count, incomplete: true });
    found = found.slice(0, mostEnvironments);
  }
  if (found.length === 0) found = [{ given: new Map(), why: '' }];
  const { chosen = [] } = request;
  return found
    .filter(({ name }) => chosen.length === 0 || name === undefined || chosen.includes(name))
    .map((one) => ({ ...one, given: new Map([...one.given, ...byName(over)]) }));
}

/** Each name is an environment; of two files with one name, both are called by their paths. */
function foundIn(files: readonly OwnValues[]): readonly StackEnvironment[] {
  const count = new Map<string, number>();
  for (const { environment } of files) count.set(environment, (count.get(environment) ?? 0) + 1);
  return files
    .map(({ environment, fullName, parameters, deployment, why }) => ({
      name: (count.get(environment) ?? 0) > 1 ? fullName : environment,
      given: byName(parameters),
      ...(deployment && { deployment: byName(deployment) }),
      why,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function declaredOf(
  workspace: Workspace,
  path: string,
  { environments = [] }: Request,
  note: (entry: LedgerEntry) => void,
): readonly StackEnvironment[] | undefined {
  const named = environments.filter(({ root }) => root === path || root === folderOf(path));
  if (named.length === 0) return undefined;
  return named.map(({ name, files, values }) => {
    const given: GivenParameter[] = [];
    for (const one of files) {
      const file = workspace.file(one);
      const inside = parametersAt(workspace, one);
      for (const parameter of inside ?? []) given.push(parameter);
      if (inside || file?.path.includes('.tfvars')) continue;
      const reason = file
        ? `\`${one}\` is no file of values for parameters`
        : `its file of values \`${one}\` cannot be read`;
      note({ about: 'environment', subject: name, reason, count: 1, incomplete: true });
    }
    for (const [parameter, value] of Object.entries(values)) given.push(spoken(parameter, value));
    return { name, given: byName(given), why: 'the settings' };
  });
}

/** What the user gives for all templates; `whole` where a file is among it, which stands in place of environments. */
function spokenOver({ values = [] }: Request): { readonly over: readonly GivenParameter[]; readonly whole: boolean } {
  let whole = false;
  const over = values.flatMap((one): readonly GivenParameter[] => {
    if ('name' in one) return [spoken(one.name, one.value)];
    const inside = parametersOf(one.file);
    whole ||= inside !== undefined;
    return inside ?? [];
  });
  return { over, whole };
}

function byName(parameters: readonly GivenParameter[]): GivenParameters {
  return new Map(parameters.map((one) => [one.name, one]));
}
