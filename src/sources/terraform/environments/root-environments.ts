/** The environments of one root: its files of values, the workspaces that its code names, or what the user says. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { SourceFile } from '../../../text/index.ts';
import type { Request, Workspace } from '../../source.ts';
import { foldersFrom, moduleAt } from '../modules/library.ts';
import { type GivenInput, loadedFiles, namesIn } from '../variables/inputs.ts';
import { declaredOf } from './declared.ts';
import { environmentsOfFiles, type OwnFile } from './file-environments.ts';
import type { RootEnvironment } from './root-environment.ts';

/** All of them, sorted by name, and what is to be said of them. */
export interface RootEnvironments {
  readonly environments: readonly RootEnvironment[];
  readonly ledger: readonly LedgerEntry[];
}

/** More environments of one root are not evaluated. */
const mostEnvironments = 24;

/** The environments that `root` is to be evaluated in. There is always one, unless the user chose others. */
export function rootEnvironments(
  workspace: Workspace,
  root: string,
  files: readonly OwnFile[],
  request: Request,
): RootEnvironments {
  const ledger: LedgerEntry[] = [];
  const note = (reason: string, count: number, incomplete: boolean) =>
    ledger.push({ about: 'environment', subject: root === '' ? '.' : root, reason, count, incomplete });
  const said = declaredOf(workspace, root, request, (entry) => ledger.push(entry));
  let found = said ?? foundIn(workspace, root, files, request);
  if (!said && found.length === 0) {
    const shared = environmentsOfFiles(files).shared.length;
    if (shared > 0)
      note(
        'files of values that all environments would share are not used, for there are no environments',
        shared,
        false,
      );
    found = [{ name: undefined, given: [], workspace: 'default', why: '' }];
  }
  if (found.length > mostEnvironments) {
    note(
      `more environments than the limit of ${mostEnvironments}; the rest is not evaluated`,
      found.length - mostEnvironments,
      true,
    );
    found = found.slice(0, mostEnvironments);
  }
  const { chosen = [] } = request;
  const kept = chosen.length === 0 ? found : found.filter(({ name }) => name === undefined || chosen.includes(name));
  return { environments: kept, ledger };
}

function foundIn(
  workspace: Workspace,
  root: string,
  files: readonly OwnFile[],
  request: Request,
): readonly RootEnvironment[] {
  const { environments, shared } = environmentsOfFiles(files);
  const { names, others, asks } = workspacesOf(workspace, root);
  const workspaces = new Set([...names, ...keptStates(workspace, root)]);
  const found: RootEnvironment[] = [];
  for (const { name, files: given, own } of environments) {
    const [first = ''] = name.split('/');
    const same = [...workspaces].filter((one) => one === name || meaning(one) === meaning(first));
    for (const one of same) workspaces.delete(one);
    const why = `the ${own.length > 1 ? 'files' : 'file'} of values ${own.map(({ path }) => `\`${path}\``).join(', ')}`;
    found.push({ name, given: given.map(inputOf), workspace: same[0] ?? (asks ? first : 'default'), why });
  }
  // A name that several environments share (`prod/eu` and `prod/us`) is given to none alone.
  for (const { name } of environments) workspaces.delete(name.split('/')[0] ?? '');
  for (const name of workspaces)
    found.push({ name, given: shared.map(inputOf), workspace: name, why: `the workspace \`${name}\`` });
  const plain =
    environments.length === 0
      ? found.length > 0 && others
      : environments.length > 0 && standsAlone(workspace, root, request);
  if (plain && !found.some(({ name }) => name === 'default'))
    found.push({
      name: 'default',
      given: [],
      workspace: 'default',
      why: 'what Terraform takes where nothing is chosen',
    });
  return found.sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
}

function inputOf(file: SourceFile): GivenInput {
  return { file };
}

/** The workspaces that the root's code names, and that of the modules beside it that it calls. */
function workspacesOf(
  workspace: Workspace,
  root: string,
): { readonly names: ReadonlySet<string>; readonly others: boolean; readonly asks: boolean } {
  const names = new Set<string>();
  let others = false;
  let asks = false;
  for (const folder of foldersFrom(workspace, root)) {
    const said = moduleAt(workspace, folder, 'opentofu')?.workspaces;
    if (!said) continue;
    asks = true;
    others ||= said.others;
    for (const name of said.names) names.add(name);
  }
  return { names, others, asks };
}

/** Workspaces whose state lies beside the code, as the local backend keeps it. */
function keptStates(workspace: Workspace, root: string): readonly string[] {
  const entries = workspace.entriesIn?.(root === '' ? 'terraform.tfstate.d' : `${root}/terraform.tfstate.d`) ?? [];
  return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
}

/** Whether the root has values that Terraform loads by itself, and needs no others: then it is deployed so as well. */
function standsAlone(workspace: Workspace, root: string, { values = [] }: Request): boolean {
  const loaded = loadedFiles(workspace, root).flatMap((path) => workspace.file(path) ?? []);
  if (loaded.length === 0) return false;
  const set = new Set([...loaded.flatMap(namesIn), ...values.flatMap((one) => ('name' in one ? one.name : []))]);
  return (moduleAt(workspace, root, 'opentofu')?.variables ?? []).every(
    (variable) => variable.default !== undefined || set.has(variable.name),
  );
}

const meanings: readonly (readonly [RegExp, string])[] = [
  [/^(?:prod|prd|production|live)$/i, 'prod'],
  [/^(?:stag|stage|staging|stg)$/i, 'staging'],
  [/^(?:dev|develop|development)$/i, 'dev'],
  [/^(?:test|testing|tst)$/i, 'test'],
];

/** Names that people use for one environment. */
function meaning(name: string): string {
  return meanings.find(([words]) => words.test(name))?.[1] ?? name;
}
