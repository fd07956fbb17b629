/** What fetches packages from elsewhere and keeps them, behind interfaces. */

/** The answer of a server. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Asks servers. */
export interface Web {
  /** The document at an address; a text says why there is none. */
  get(url: string): Promise<Answer | string>;
}

/** A folder in which packages are kept, each at a path of its own; what is kept is never changed. */
export interface PackageStore {
  /** Keeps the files of a git repository, or of one folder of it. A text says what went wrong. */
  clone(path: string, url: string, ref: string | undefined, within: string): Promise<string | undefined>;
  /** Keeps files by their paths in the package. A text says what went wrong. */
  keep(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<string | undefined>;
}
