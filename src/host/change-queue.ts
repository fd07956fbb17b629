/** Gathers changes until it has been quiet for a moment: saving one file makes several of them, and checking out a branch makes thousands. */

/** Changes that nobody has taken yet. */
export class ChangeQueue {
  readonly #quiet: number;
  readonly #paths = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #waiting: ((paths: readonly string[] | undefined) => void) | undefined;

  /** @param quiet milliseconds without a change after which what has gathered is handed out */
  constructor(quiet: number) {
    this.#quiet = quiet;
  }

  /** Adds a change. */
  add(path: string): void {
    if (this.#isClosed) return;
    this.#paths.add(path);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#handOut();
    }, this.#quiet);
  }

  /** What has changed since the last call, once it is quiet; one caller at a time. */
  taken(): Promise<readonly string[] | undefined> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      if (this.#timer === undefined) this.#handOut();
    });
  }

  /** Ends the wait. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#handOut();
  }

  #handOut(): void {
    const { size } = this.#paths;
    if (!this.#waiting || (size === 0 && !this.#isClosed)) return;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    const paths = [...this.#paths].sort();
    this.#paths.clear();
    waiting(this.#isClosed ? undefined : paths);
  }
}
