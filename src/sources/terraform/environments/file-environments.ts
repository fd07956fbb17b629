/** The environments that the files of values of one root make, each with its files in the order in which they count. */
import type { SourceFile } from '../../../text/index.ts';
import type { FileWords } from './file-words.ts';
import { isRegion } from './region.ts';

/** A file of values that belongs to a root. */
export interface OwnFile extends FileWords {
  readonly file: SourceFile;
  /** Names of the variables that it sets. */
  readonly names: readonly string[];
}

/** Files that make one environment. */
export interface FileEnvironment {
  readonly name: string;
  /** Later files win: those that several environments share first, from the outer folders to the inner ones. */
  readonly files: readonly SourceFile[];
  /** The files that are its own. */
  readonly own: readonly SourceFile[];
}

/** Environments by name, and the files that all environments would share. */
export interface FileEnvironments {
  readonly environments: readonly FileEnvironment[];
  /** Shared by every environment of the root. */
  readonly shared: readonly SourceFile[];
}

/**
 * Groups the files. In a folder that is called like an environment, files that set the same variables or are called like regions are
 * alternatives (`prod/eu.tfvars` is `prod/eu`); others are parts of the one environment of the folder. Everywhere else each name is an
 * environment.
 */
export function environmentsOfFiles(files: readonly OwnFile[]): FileEnvironments {
  const layers = new Map<string, OwnFile[]>();
  const own = new Map<string, OwnFile[]>();
  const byFolder = new Map<string, OwnFile[]>();
  for (const file of files) push(file.shared ? layers : byFolder, file.folders.join('/'), file);
  for (const [folder, inside] of byFolder) {
    const named = inside.filter(({ word }) => word !== '');
    const apart = folder === '' || areAlternatives(named);
    const words = new Set(named.map(({ word }) => word));
    for (const file of inside) {
      if (!apart) push(own, folder, file);
      else if (file.word === '') push(layers, folder, file);
      else push(own, joined(folder, partOf(file.word, words)), file);
    }
  }
  // What has environments of its own below is shared by them.
  for (const [name, inside] of own) {
    if (![...own.keys()].some((other) => other.startsWith(`${name}/`))) continue;
    own.delete(name);
    for (const file of inside) push(layers, name, file);
  }
  const environments = [...own].map(([name, inside]): FileEnvironment => {
    const above = [...layers].filter(([folder]) => folder === '' || name === folder || name.startsWith(`${folder}/`));
    const shared = above.sort(([a], [b]) => a.length - b.length).flatMap(([, found]) => inOrder(found));
    const mine = inOrder(inside);
    return { name, files: [...shared, ...mine], own: mine };
  });
  environments.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { environments, shared: inOrder(layers.get('') ?? []) };
}

function push(to: Map<string, OwnFile[]>, key: string, file: OwnFile): void {
  const list = to.get(key);
  if (list) list.push(file);
  else to.set(key, [file]);
}

function areAlternatives(files: readonly OwnFile[]): boolean {
  if (files.length === 0) return false;
  if (files.every(({ word }) => isRegion(word))) return true;
  const seen = new Set<string>();
  return files.some(({ names }) => {
    const again = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return again;
  });
}

/** `prod.secrets` is a part of `prod`, where that has a file. */
function partOf(word: string, words: ReadonlySet<string>): string {
  for (let dot = word.lastIndexOf('.'); dot > 0; dot = word.lastIndexOf('.', dot - 1)) {
    if (words.has(word.slice(0, dot))) return word.slice(0, dot);
  }
  return word;
}

function joined(folder: string, word: string): string {
  return folder === '' ? word : `${folder}/${word}`;
}

/** Outer files first, then by path. */
function inOrder(files: readonly OwnFile[]): readonly SourceFile[] {
  const depth = (path: string) => path.split('/').length;
  return files.map(({ file }) => file).sort((a, b) => depth(a.path) - depth(b.path) || (a.path < b.path ? -1 : 1));
}
