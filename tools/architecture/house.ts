/** The house as the rules see it: every file's path, and the text of those that rules read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A tree of files, real or made up for a test. Paths are relative to the root, with forward slashes. */
export interface House {
  /** Texts of the files that rules read: TypeScript, modules of the tools, Markdown, package.json. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every file and folder; a folder without a closing slash. */
  readonly paths: ReadonlySet<string>;
}

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist', 'coverage', '.merlon']);
const read = /^(?:(?:src|tools|bench)\/.*\.(?:ts|mjs)|[^/]*\.md|docs\/.*\.md|package(?:-lock)?\.json)$/;

/** Reads the tree at `root`, without what is generated or installed. */
export function readHouse(root: string): House {
  const texts = new Map<string, string>();
  const paths = new Set<string>();
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      paths.add(path);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && read.test(path)) texts.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return { texts, paths };
}

/** A made-up tree, for the tests of the rules: path to text. */
export function madeUpHouse(files: Readonly<Record<string, string>>): House {
  const paths = new Set<string>();
  for (const file of Object.keys(files)) {
    for (let path = file; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) paths.add(path);
  }
  return { texts: new Map(Object.entries(files)), paths };
}

/** True for a test beside the code. */
export function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

/** The room of a file below src, such as `graph`; undefined for other files and for those directly in src. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** The folder that a path stands in; the empty text for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
