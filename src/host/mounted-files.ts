/** A tree of files with another one in one of its folders. */
import type { Files } from './files.ts';

/** The files of `outer`; what lies at or below `folder` is `inner`'s. No listing of `outer` shows the folder. */
export function mountedFiles(outer: Files, folder: string, inner: Files): Files {
  const below = (path: string) =>
    path === folder ? '' : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  return {
    list(path) {
      const within = below(path);
      return within === undefined ? outer.list(path) : inner.list(within);
    },
    read(path, limit) {
      const within = below(path);
      return within === undefined ? outer.read(path, limit) : inner.read(within, limit);
    },
  };
}
