/** Names of images as far as they are known. */
import { fail, pass, undecided, type Verdict } from '../findings/index.ts';
import { isAbsent, stateOf, type View } from '../graph/index.ts';

/** Stands for what is not known of a name; no name holds it. */
const gap = '\u0000';

/** The name with NUL for what is not known; `undefined` where nothing of it is. */
function nameOf(image: View<string>): string | undefined {
  const { value } = stateOf(image);
  if (value?.kind === 'literal') return typeof value.value === 'string' ? value.value : undefined;
  if (value?.kind !== 'partial') return undefined;
  return value.parts.map((part) => (typeof part === 'string' ? part : gap)).join('');
}

/** The image, where one is named, satisfies `good`, which is given what is known of its name. */
export function isImage(image: View<string>, good: (name: string) => boolean, otherwise: string): Verdict {
  if (isAbsent(image)) return pass();
  const name = nameOf(image);
  if (name === undefined) return undecided(image);
  return good(name) ? pass(image) : fail(image, otherwise);
}

/** The image is named by a digest, or by a tag other than `latest`. */
export function isPinned(image: View<string>): Verdict {
  if (isAbsent(image)) return pass();
  const name = nameOf(image);
  if (name === undefined) return undecided(image);
  if (/@sha256:/.test(name)) return pass(image);
  const last = name.slice(name.lastIndexOf('/') + 1);
  const tag = /:([^:@]*)/.exec(last)?.[1];
  if (tag === 'latest') return fail(image, 'whatever is the latest on that day');
  if (tag === undefined && !last.endsWith(gap))
    return fail(image, 'no version is named, so it is the latest on that day');
  return tag === undefined || tag === gap ? undecided(image) : pass(image);
}

/** Whether the name has neither registry nor version: build tools such as Skaffold put both in. */
export function isBareName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]*$/.test(name);
}
