/** Finds the roots: folders with Terraform files that no other folder's module block calls. */
import type { Workspace } from '../source.ts';
import { moduleAt } from './modules/library.ts';
import { isModuleFile } from './modules/module-files.ts';
import { folderOf, localFolder } from './modules/paths.ts';

/** The folders of all roots, sorted. Modules that call one another in a circle have no root among them: the first one counts as one. */
export function findRoots(workspace: Workspace): readonly string[] {
  const folders = [...new Set(workspace.paths.filter(isModuleFile).map(folderOf))]
    .filter((folder) => !folder.split('/').includes('.terraform'))
    .sort();
  const calls = new Map<string, readonly string[]>();
  const called = new Set<string>();
  for (const folder of folders) {
    const targets = (moduleAt(workspace, folder, 'opentofu')?.calls ?? []).flatMap(
      ({ source }) => localFolder(folder, source?.text) ?? [],
    );
    calls.set(folder, targets);
    for (const target of targets) if (target !== folder) called.add(target);
  }
  const roots = folders.filter((folder) => !called.has(folder));
  const reached = new Set<string>();
  for (const root of roots) reach(root, calls, reached);
  for (const folder of folders) {
    if (reached.has(folder)) continue;
    roots.push(folder);
    reach(folder, calls, reached);
  }
  return roots.sort();
}

function reach(from: string, calls: ReadonlyMap<string, readonly string[]>, reached: Set<string>): void {
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const one of calls.get(next) ?? []) open.push(one);
  }
}
