/** Names for the plans of one root, by which their scopes are told apart. */
import { folderOf, nameOf } from '../modules/paths.ts';

/** Words in the name of a plan or state that say nothing but that it is one. */
const plain = /^(?:tf|terraform|tofu|plan|tfplan|planned|state|tfstate|out|output|show|json)$/i;

/** The labels of the paths: what tells them apart in their names, else in their folders, else the whole path. */
export function labelsOf(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => told(nameOf(path).replace(/\.(?:json|tfstate|tfplan)$/i, '')));
  if (areDistinct(names)) return names;
  const folders = paths.map((path) => told(nameOf(folderOf(path))));
  return areDistinct(folders) ? folders : paths;
}

function told(name: string): string {
  return name
    .split(/[._-]+/)
    .filter((word) => word !== '' && !plain.test(word))
    .join('-');
}

function areDistinct(labels: readonly string[]): boolean {
  return !labels.includes('') && new Set(labels).size === labels.length;
}
