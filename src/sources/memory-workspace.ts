/** A workspace over texts in memory: for tests, and for whoever has the texts already. */
import { parseJson, parseYaml } from '../syntax/index.ts';
import type { SourceFile } from '../text/index.ts';
import type { Workspace, WorkspaceEntry } from './source.ts';

/** The workspace of a record of path to text. */
export function memoryWorkspace(texts: Readonly<Record<string, string>>): Workspace {
  const files = new Map<string, SourceFile>(Object.entries(texts).map(([path, text]) => [path, { path, text }]));
  const paths = [...files.keys()].sort();
  const parsed = <T>(parse: (file: SourceFile) => T) => {
    const known = new Map<string, T>();
    return (path: string): T | undefined => {
      const file = files.get(path);
      if (!file) return undefined;
      const value = known.get(path) ?? parse(file);
      known.set(path, value);
      return value;
    };
  };
  return {
    paths,
    filesIn: (folder) => paths.filter((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder),
    entriesIn: (folder) => entriesOf(paths, folder),
    file: (path) => files.get(path),
    yaml: parsed((file) => parseYaml(file)),
    json: parsed(parseJson),
  };
}

function entriesOf(paths: readonly string[], folder: string): readonly WorkspaceEntry[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, WorkspaceEntry>();
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...deeper] = path.slice(prefix.length).split('/');
    entries.set(name, { name, kind: deeper.length > 0 ? 'folder' : 'file' });
  }
  return [...entries.values()];
}
