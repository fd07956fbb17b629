/** The modules of a workspace, each folder read once, whoever calls it. */
import type { Workspace } from '../../source.ts';
import type { ModuleDefinition } from './definition.ts';
import { type Engine, isTofuFile } from './engine.ts';
import { localFolder } from './paths.ts';
import { readDefinition } from './read-definition.ts';

const libraries = new WeakMap<Workspace, Map<string, ModuleDefinition | undefined>>();

/** The module of a folder as an engine reads it; `undefined` where it holds none. */
export function moduleAt(workspace: Workspace, folder: string, engine: Engine): ModuleDefinition | undefined {
  let library = libraries.get(workspace);
  if (!library) libraries.set(workspace, (library = new Map()));
  // Only where there are files for OpenTofu alone do the engines differ.
  const read = workspace.filesIn(folder).some(isTofuFile) ? engine : 'terraform';
  const key = `${read}:${folder}`;
  if (!library.has(key)) library.set(key, readDefinition(workspace, folder, read));
  return library.get(key);
}

/** The folders of a module and of all modules of the workspace that it calls, directly or not. */
export function foldersFrom(workspace: Workspace, root: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const { source } of moduleAt(workspace, next, 'opentofu')?.calls ?? []) {
      const target = localFolder(next, source?.text);
      if (target !== undefined) open.push(target);
    }
  }
  return reached;
}
