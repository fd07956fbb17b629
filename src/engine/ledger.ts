/** The ledger of what was not read or not decided. */
import type { LedgerEntry } from '../findings/index.ts';

/** One entry for each subject and reason, with how often it came up; what makes the result incomplete comes first. */
export function mergeLedger(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const merged = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const key = [entry.about, entry.subject, entry.reason, ...(entry.environments ?? [])].join('\u0000');
    const known = merged.get(key);
    merged.set(key, known ? { ...known, count: known.count + entry.count } : entry);
  }
  return [...merged.values()].sort(
    (a, b) => Number(b.incomplete) - Number(a.incomplete) || b.count - a.count || (a.subject < b.subject ? -1 : 1),
  );
}
