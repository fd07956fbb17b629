/** Which root each file of values belongs to: the one that declares what it sets. */
import type { LedgerEntry } from '../../../findings/index.ts';
import { range } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';
import { moduleAt } from '../modules/library.ts';
import { folderOf, nameOf } from '../modules/paths.ts';
import { loadedFiles, namesIn } from '../variables/inputs.ts';
import type { OwnFile } from './file-environments.ts';
import { isValuesFile, wordsOf } from './file-words.ts';

/** Of what a file below a root sets, at least this share must be declared there; beside a root more, for nothing else joins the two. */
const leastInside = 0.5;
const leastBeside = 0.8;

/** Files by root, and why others belong to none. */
export interface Claims {
  readonly byRoot: ReadonlyMap<string, readonly OwnFile[]>;
  readonly ledger: readonly LedgerEntry[];
}

/** Gives every file of values that Terraform does not load by itself to the roots that it is for. */
export function claimFiles(workspace: Workspace, roots: readonly string[]): Claims {
  const byRoot = new Map<string, OwnFile[]>();
  const ledger: LedgerEntry[] = [];
  const isRoot = new Set(roots);
  for (const path of workspace.paths) {
    if (!isValuesFile(path) || (isRoot.has(folderOf(path)) && loadedFiles(workspace, folderOf(path)).includes(path)))
      continue;
    const file = workspace.file(path);
    if (!file) continue;
    const names = namesIn(file);
    const near = nearest(workspace, path, isRoot);
    const candidates = near.root === undefined ? beside(path, roots) : [near.root];
    const least = near.root === undefined ? leastBeside : leastInside;
    const note = (reason: string) =>
      ledger.push({ about: 'environment', subject: path, reason, count: 1, at: range(file, 0, 0), incomplete: false });
    if (near.module !== undefined) {
      note(`its values are not used: the module \`${near.module}\` is called by others and gets its values from them`);
      continue;
    }
    const base =
      near.root ??
      candidates.reduce<string | undefined>((a, b) => (a === undefined ? folderOf(b) : shared(a, b)), undefined) ??
      '';
    const own = new Set(near.root === undefined ? roots.map(nameOf) : []);
    const words = wordsOf(below(shared(base, folderOf(path)), path), own);
    if (words.sample) {
      note('its values are not used: by its name it is an example of what to write');
      continue;
    }
    const fitting = candidates.filter(
      (root) => share(workspace, root, names) >= least && (near.root !== undefined || names.length > 0),
    );
    for (const root of fitting) {
      const list = byRoot.get(root);
      const one: OwnFile = { ...words, file, names };
      if (list) list.push(one);
      else byRoot.set(root, [one]);
    }
    if (fitting.length === 0) note(unfit(workspace, candidates, names));
  }
  return { byRoot, ledger };
}

/** The root at or above a file; a module that is no root keeps the files below it to itself. */
function nearest(
  workspace: Workspace,
  path: string,
  isRoot: ReadonlySet<string>,
): { readonly root?: string; readonly module?: string } {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (isRoot.has(folder)) return { root: folder };
    if (folder !== '' && moduleAt(workspace, folder, 'opentofu')) return { module: folder };
    if (folder === '') return {};
  }
}

/** The roots below the nearest folder above the file that has any; those that its path names, where it does. */
function beside(path: string, roots: readonly string[]): readonly string[] {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const found = roots.filter((root) => folder === '' || root.startsWith(`${folder}/`));
    if (found.length > 0) {
      const parts = new Set(below(folder, path).split(/[/.]/));
      const named = found.filter((root) => parts.has(nameOf(root)));
      return named.length > 0 ? named : found;
    }
    if (folder === '') return [];
  }
}

function share(workspace: Workspace, root: string, names: readonly string[]): number {
  const declared = moduleAt(workspace, root, 'opentofu')?.names.variables;
  if (!declared) return 0;
  return names.length === 0 ? 1 : names.filter((name) => declared.has(name)).length / names.length;
}

function unfit(workspace: Workspace, candidates: readonly string[], names: readonly string[]): string {
  const best = candidates
    .map((root) => ({ root, share: share(workspace, root, names) }))
    .sort((a, b) => b.share - a.share)[0];
  if (!best || best.share === 0) return 'its values are not used: no root declares what it sets';
  const declared = Math.round(best.share * names.length);
  return `its values are not used: \`${best.root || '.'}\` declares only ${declared} of the ${names.length} variables that it sets`;
}

function below(folder: string, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

/** The folder that holds both. */
function shared(a: string, b: string): string {
  let folder = a;
  while (folder !== '' && b !== folder && !b.startsWith(`${folder}/`)) folder = folderOf(folder);
  return folder;
}
