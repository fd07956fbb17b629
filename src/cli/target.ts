/** What the paths of a command line mean: one folder to scan, and what of it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { didYouMean } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** The scanned folder and how to name what is in it. */
export interface Target {
  /** Absolute. */
  readonly root: string;
  /** As the user named it. */
  readonly name: string;
  /** Below the root, with `/`; none means all. */
  readonly paths: readonly string[];
  /** From where the user stands to the root, ending in `/`; empty where they stand in it. */
  readonly prefix: string;
  /** From the root of the repository (of the work tree that holds the root) to the root, ending in `/`. */
  readonly repositoryPrefix: string;
}

/** One folder is scanned as it is; files, or several folders, are scanned as parts of the folder that holds them all. */
export function targetOf(cwd: string, named: readonly string[]): Target {
  const given = named.length === 0 ? ['.'] : named;
  const found = given.map((name) => {
    const path = resolve(cwd, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat)
      throw new UsageError(
        `no such file or folder: \`${name}\``,
        meantPath(cwd, name) ?? 'give the path of a folder or file',
      );
    return { path, isFolder: stat.isDirectory() };
  });
  const [first] = found;
  const single = found.length === 1 && first?.isFolder ? first.path : undefined;
  const root = single ?? found.map(({ path, isFolder }) => (isFolder ? path : dirname(path))).reduce(commonFolder);
  return {
    root,
    name: given.join(' '),
    // Whoever names the folder that holds the others as well means all of it.
    paths:
      single !== undefined || found.some(({ path }) => path === root) ? [] : found.map(({ path }) => below(root, path)),
    prefix: prefixOf(cwd, root, given.some(isAbsolute)),
    repositoryPrefix: repositoryPrefixOf(cwd, root),
  };
}

/** `did you mean ...?`, where something beside a path that is not there has nearly its name. */
export function meantPath(cwd: string, name: string): string | undefined {
  const folder = dirname(resolve(cwd, name));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  try {
    const before = name.slice(0, name.length - basename(name).length);
    return didYouMean(
      name,
      readdirSync(folder).map((entry) => before + entry),
    );
  } catch {
    return undefined; // A folder that nobody may list suggests nothing.
  }
}

function below(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

function commonFolder(a: string, b: string): string {
  let folder = a;
  while (folder !== b && !b.startsWith(folder.endsWith(sep) ? folder : folder + sep)) folder = dirname(folder);
  return folder;
}

/** A way up out of the folder is shown only to users who went that way themselves. */
function prefixOf(from: string, root: string, absolute: boolean): string {
  const path = relative(from, root);
  if (path === '') return '';
  const shown = isAbsolute(path) || (absolute && path.startsWith('..')) ? root : path;
  return `${shown.split(sep).join('/')}/`;
}

/** Outside any repository paths are as seen from where the user stands, or from the root where that is elsewhere. */
function repositoryPrefixOf(cwd: string, root: string): string {
  const path = prefixOf(repositoryOf(root) ?? cwd, root, false);
  return path.startsWith('../') || isAbsolute(path) ? '' : path;
}

function repositoryOf(folder: string): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(resolve(here, '.git'))) return here;
    if (dirname(here) === here) return undefined;
  }
}
