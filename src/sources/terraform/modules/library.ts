/** The modules of a workspace, each folder read once, whoever calls it; again only where one of its files is another than before. */
import type { SourceFile } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';
import type { ModuleDefinition } from './definition.ts';
import { type Engine, isTofuFile } from './engine.ts';
import { moduleFiles } from './module-files.ts';
import { localFolder } from './paths.ts';
import { readDefinition } from './read-definition.ts';

/** A definition, and all files that it was read from. */
interface Kept {
  readonly files: readonly SourceFile[];
  readonly definition: ModuleDefinition | undefined;
}

const libraries = new WeakMap<Workspace, Map<string, ModuleDefinition | undefined>>();
/** By the first file of the folder, so that nothing is kept longer than the files are. */
const keptBy = new WeakMap<SourceFile, Kept>();

/** The module of a folder as an engine reads it; `undefined` where it holds none. */
export function moduleAt(workspace: Workspace, folder: string, engine: Engine): ModuleDefinition | undefined {
  let library = libraries.get(workspace);
  if (!library) libraries.set(workspace, (library = new Map()));
  const key = `${engine}:${folder}`;
  if (!library.has(key)) {
    // Only where there are files for OpenTofu alone do the engines differ.
    const isShared = engine === 'opentofu' && !workspace.filesIn(folder).some(isTofuFile);
    library.set(key, isShared ? moduleAt(workspace, folder, 'terraform') : keptOrRead(workspace, folder, engine));
  }
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

function keptOrRead(workspace: Workspace, folder: string, engine: Engine): ModuleDefinition | undefined {
  const { primary, overrides } = moduleFiles(workspace.filesIn(folder), engine);
  const files: SourceFile[] = [];
  for (const path of [...primary, ...overrides]) {
    const file = workspace.file(path);
    if (!file) return readDefinition(workspace, folder, engine);
    files.push(file);
  }
  const [first] = files;
  if (!first) return undefined;
  const before = keptBy.get(first);
  if (before?.files.length === files.length && files.every((file, i) => file === before.files[i])) {
    return before.definition;
  }
  const definition = readDefinition(workspace, folder, engine);
  keptBy.set(first, { files, definition });
  return definition;
}
