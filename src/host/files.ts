/** The files that a scan may see, behind an interface, so that the pure rooms never touch the machine. */

/** One entry of a folder. A link is never followed while walking; `link` says that it is one. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** What could not be read, and why: `missing`, `denied`, `too-large`, `not-a-file` or `failed`. */
export interface Unreadable {
  readonly unreadable: 'missing' | 'denied' | 'too-large' | 'not-a-file' | 'failed';
  readonly reason: string;
}

/** Reading access to one tree of files. Paths are relative to its root, with `/` between the parts; '' is the root itself. */
export interface Files {
  /** The entries of a folder, sorted by name. */
  list(folder: string): readonly Entry[] | Unreadable;
  /** The bytes of a file of at most `limit` bytes (default 64 MiB). A path that leaves the root is `denied`. */
  read(path: string, limit?: number): Uint8Array | Unreadable;
}

/** Whether an answer of `Files` is a refusal. */
export function isUnreadable(answer: unknown): answer is Unreadable {
  return typeof answer === 'object' && answer !== null && 'unreadable' in answer;
}
