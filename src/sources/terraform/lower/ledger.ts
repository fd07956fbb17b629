/** Collects ledger entries, each subject and reason once. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { Instance } from '../instance.ts';

/** Entries under construction; none of them makes a result incomplete, for the resource is in the graph all the same. */
export class Ledger {
  readonly #entries = new Map<string, LedgerEntry>();

  /** Adds an entry, or counts it where it is there. */
  add(about: LedgerEntry['about'], subject: string, reason: string, instance: Instance): void {
    const name = `${about} ${subject} ${reason}`;
    const before = this.#entries.get(name);
    const count = (before?.count ?? 0) + 1;
    this.#entries.set(name, { about, subject, reason, at: instance.at, incomplete: false, ...before, count });
  }

  /** All entries in the order in which they were first added. */
  entries(): readonly LedgerEntry[] {
    return [...this.#entries.values()];
  }
}
