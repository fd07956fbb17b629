/** Problems and ledger entries of all roots, each once. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Diagnostic } from '../../text/index.ts';

/** What was noted so far. */
export class Noted {
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #ledger = new Map<string, LedgerEntry>();

  /** Adds problems; those of a module that several roots call, or a root in several environments, count once. */
  take(found: readonly Diagnostic[]): void {
    for (const diagnostic of found) {
      const { at, code, message } = diagnostic;
      this.#diagnostics.set(`${at.file.path}:${at.start}:${at.end}:${code}:${message}`, diagnostic);
    }
  }

  /** Adds entries; those of one subject and reason are counted. */
  note(found: readonly LedgerEntry[]): void {
    for (const entry of found) {
      const key = keyOf(entry);
      const before = this.#ledger.get(key);
      this.#ledger.set(key, before ? { ...before, count: before.count + entry.count } : entry);
    }
  }

  /** Adds the entries of one root by environment: what holds in several is one entry that names them, unless it holds in all. */
  noteIn(found: ReadonlyMap<string, readonly LedgerEntry[]>): void {
    const joined = new Map<string, { readonly entry: LedgerEntry; readonly environments: string[] }>();
    for (const [environment, entries] of found) {
      for (const entry of entries) {
        const known = joined.get(keyOf(entry));
        if (known) known.environments.push(environment);
        else joined.set(keyOf(entry), { entry, environments: [environment] });
      }
    }
    this.note(
      [...joined.values()].map(({ entry, environments }) =>
        environments.length === found.size ? entry : { ...entry, environments },
      ),
    );
  }

  /** All problems, in the order in which they were first met. */
  diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()];
  }

  /** All entries, in the order in which they were first met. */
  ledger(): readonly LedgerEntry[] {
    return [...this.#ledger.values()];
  }
}

function keyOf({ about, subject, reason, environments = [] }: LedgerEntry): string {
  return [about, subject, reason, ...environments].join('\0');
}
