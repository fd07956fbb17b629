/** Paths within the scanned folder: parts divided by `/`, empty for the folder itself. */

/** `path` as seen from `folder`; `undefined` where it leaves the scanned folder or is absolute. */
export function joinPath(folder: string, path: string): string | undefined {
  if (path.startsWith('/') || path.startsWith('~') || /^[A-Za-z]:[\\/]/.test(path)) return undefined;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** The folder that a file lies in. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The way from one folder to another as Terraform writes it in `path.module`: `.`, `modules/x`, `../modules/x`. */
export function relativePath(from: string, to: string): string {
  const a = from === '' ? [] : from.split('/');
  const b = to === '' ? [] : to.split('/');
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  const way = [...a.slice(shared).map(() => '..'), ...b.slice(shared)].join('/');
  return way === '' ? '.' : way;
}

/** The folder that a local module source names, seen from the calling module; `undefined` for all other sources. */
export function localFolder(folder: string, source: string | undefined): string | undefined {
  return source !== undefined && isLocal(source) ? joinPath(folder, source) : undefined;
}

/** Whether a module source is a path. */
export function isLocal(source: string): boolean {
  return /^\.\.?(?:[\\/]|$)/.test(source);
}
