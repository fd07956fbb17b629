/** Tells when something in some folders changes, behind an interface, so that commands can be tested without a disk. */

/** A watch over folders of one tree. Paths are relative to its root, '' is the root itself. */
export interface FolderWatch {
  /**
   * Watches these folders from now on and no others. What has changed in a new one since `since` (milliseconds of the epoch) counts as a
   * change, so that nothing is missed between reading and watching. Gives those that cannot be watched, and why.
   */
  watch(folders: ReadonlySet<string>, since: number): readonly Unwatched[];
  /** Waits for changes, then until it has been quiet for a moment: the paths that changed, sorted; `undefined` once closed. */
  changed(): Promise<readonly string[] | undefined>;
  /** Ends the watch, and whoever waits for it. */
  close(): void;
}

/** A folder that cannot be watched. */
export interface Unwatched {
  readonly folder: string;
  readonly reason: string;
}
