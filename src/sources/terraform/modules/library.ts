/** The modules of a workspace, each folder read once, whoever calls it. */
import type { Workspace } from '../../source.ts';
import type { ModuleDefinition } from './definition.ts';
import { readDefinition } from './read-definition.ts';

const libraries = new WeakMap<Workspace, Map<string, ModuleDefinition | undefined>>();

/** The module of a folder; `undefined` where it holds none. */
export function moduleAt(workspace: Workspace, folder: string): ModuleDefinition | undefined {
  let library = libraries.get(workspace);
  if (!library) libraries.set(workspace, (library = new Map()));
  if (!library.has(folder)) library.set(folder, readDefinition(workspace, folder));
  return library.get(folder);
}
