/** What the path of a file of values says: for which template it is, and for which environment. */
import * as posix from 'node:path/posix';
import { folderOf } from '../../document-file.ts';

/** Words that only say that values or templates lie there. */
const neutral =
  /^(?:parameters?|params?|config|configs|conf|cfg|configurations?|templates?|stacks?|cfn|cf|cloudformation|env|envs|environments?|values?|vars?|variables?|settings|inputs?|overrides?|main|deploy|deployments?|infra|infrastructure|json|yaml|yml)$/i;
/** Folders that hold values of templates which do not lie above them. */
const valueFolder = /^(?:parameters?|params?|config|configs|conf|configurations?|env|envs|environments?)$/i;
const sample = /^(?:examples?|samples?|dist|skeleton)$/i;

/** How far a file of values may lie from its template: folders down to it, and up from the template. */
const deepest = 3;
const highest = 2;

/** Whether a file lies where values of a template belong; then the folder that both lie in. */
export function sharedFolder(template: string, path: string): string | undefined {
  const own = folderOf(template);
  let folder = own;
  for (let up = 0; up <= highest; up++) {
    if (isIn(path, folder)) {
      const down = segmentsBelow(folder, folderOf(path));
      const fits = down.length <= deepest && (up === 0 || valueFolder.test(down[0] ?? ''));
      return fits ? folder : undefined;
    }
    if (folder === '') return undefined;
    folder = folderOf(folder);
  }
  return undefined;
}

/** How many words of a template's name the path of a file has, in one piece; 0 where it does not name the template. */
export function namedBy(template: string, path: string, folder: string): number {
  const stem = wordsOf(stemOf(template));
  const all = segmentsBelow(folder, path).flatMap((one) => wordsOf(one));
  return all.some((_, i) => stem.every((word, k) => all[i + k] === word)) ? stem.length : 0;
}

/** The environment that a file names; `default` where it names none, `undefined` where the file shows what to write. */
export function environmentName(template: string, path: string, folder: string): string | undefined {
  const own = new Set(wordsOf(stemOf(template)));
  const segments = segmentsBelow(folder, path).map((one, i, all) => (i === all.length - 1 ? stemOf(one) : one));
  if (segments.some((one) => wordsOf(one).some((word) => sample.test(word)))) return undefined;
  const telling = segments.flatMap((one) => {
    const words = one
      .split(/[._-]+/)
      .filter((word) => word !== '' && !neutral.test(word) && !own.has(word.toLowerCase()));
    return words.length > 0 ? [words.join('-')] : [];
  });
  return telling.length > 0 ? telling.join('/') : 'default';
}

function segmentsBelow(folder: string, path: string): readonly string[] {
  const rest = folder === '' ? path : path.slice(folder.length + 1);
  return rest === '' ? [] : rest.split('/');
}

function isIn(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function stemOf(path: string): string {
  const name = posix.basename(path);
  return name.slice(0, name.length - posix.extname(name).length);
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[._-]+/)
    .filter((word) => word !== '');
}
