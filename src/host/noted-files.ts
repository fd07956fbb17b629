/** Files that note where somebody looked for them. */
import type { Files } from './files.ts';

/** The same files; every folder that is listed, or that a file is read from, goes to `folders`. */
export function notedFiles(files: Files, folders: Set<string>): Files {
  return {
    list(folder) {
      folders.add(folder);
      return files.list(folder);
    },
    read(path, limit) {
      folders.add(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
      return files.read(path, limit);
    },
  };
}
