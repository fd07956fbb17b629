/** The modules of a workspace, each folder read once, whoever calls it; again only where one of its files is another than before. */
import type { SourceFile } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';
import type { ModuleDefinition } from './definition.ts';
import { moduleFiles } from './module-files.ts';
import { readDefinition } from './read-definition.ts';

/** A definition, and all files that it was read from. */
interface Kept {
  readonly files: readonly SourceFile[];
  readonly definition: ModuleDefinition | undefined;
}

const libraries = new WeakMap<Workspace, Map<string, ModuleDefinition | undefined>>();
/** By the first file of the folder, so that nothing is kept longer than the files are. */
const keptBy = new WeakMap<SourceFile, Kept>();

/** The module of a folder; `undefined` where it holds none. */
export function moduleAt(workspace: Workspace, folder: string): ModuleDefinition | undefined {
  let library = libraries.get(workspace);
  if (!library) libraries.set(workspace, (library = new Map()));
  if (!library.has(folder)) library.set(folder, keptOrRead(workspace, folder));
  return library.get(folder);
}

function keptOrRead(workspace: Workspace, folder: string): ModuleDefinition | undefined {
  const { primary, overrides } = moduleFiles(workspace.filesIn(folder));
  const files: SourceFile[] = [];
  for (const path of [...primary, ...overrides]) {
    const file = workspace.file(path);
    if (!file) return readDefinition(workspace, folder);
    files.push(file);
  }
  const [first] = files;
  if (!first) return undefined;
  const before = keptBy.get(first);
  if (before?.files.length === files.length && files.every((file, i) => file === before.files[i])) {
    return before.definition;
  }
  const definition = readDefinition(workspace, folder);
  keptBy.set(first, { files, definition });
  return definition;
}
