/** Notes for the ledger: what looked like a link but leads nowhere. */
import type { LedgerEntry } from '../findings/index.ts';
import type { Range } from '../text/index.ts';

/** A note that something was not joined. It leaves the result complete: what was read is judged all the same. */
export function note(subject: string, reason: string, at?: Range): LedgerEntry {
  return { about: 'link', subject, reason, count: 1, ...(at && { at }), incomplete: false };
}
