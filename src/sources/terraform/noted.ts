/** Problems and ledger entries of all roots, each once. */
import type { LedgerEntry, ReportedDiagnostic } from '../../findings/index.ts';
import type { Environment } from '../../graph/index.ts';
import type { Diagnostic } from '../../text/index.ts';
import type { FoundEnvironment } from '../source.ts';

/** A problem, and the environments that it was met in, by their family. */
interface Met {
  readonly diagnostic: Diagnostic;
  readonly in: Map<string, Set<string>>;
  /** It was met where there are no environments as well. */
  isAnywhere: boolean;
}

/** What was noted so far. */
export class Noted {
  readonly #diagnostics = new Map<string, Met>();
  readonly #ledger = new Map<string, LedgerEntry>();

  /** Adds problems, met in an environment where there are several; those of a module that several roots call, or a root in several environments, count once. */
  take(found: readonly Diagnostic[], environment?: Environment): void {
    for (const diagnostic of found) {
      const { at, code, message } = diagnostic;
      const key = `${at.file.path}:${at.start}:${at.end}:${code}:${message}`;
      const met = this.#diagnostics.get(key) ?? { diagnostic, in: new Map<string, Set<string>>(), isAnywhere: false };
      this.#diagnostics.set(key, met);
      if (environment) met.in.set(environment.of, (met.in.get(environment.of) ?? new Set()).add(environment.name));
      else met.isAnywhere = true;
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

  /** All problems, in the order in which they were first met, with the environments that they hold in, if not in all of those that there are. */
  diagnostics(all: readonly FoundEnvironment[]): readonly ReportedDiagnostic[] {
    const families = new Map<string, Set<string>>();
    for (const { of, name } of all) families.set(of, (families.get(of) ?? new Set()).add(name));
    return [...this.#diagnostics.values()].map(({ diagnostic, isAnywhere, in: met }) => {
      const isSplit = [...met].every(([family, names]) => names.size < (families.get(family)?.size ?? 0));
      const of = new Set([...met.keys()].flatMap((family) => [...(families.get(family) ?? [])]));
      const names = new Set([...met.values()].flatMap((some) => [...some]));
      return isAnywhere || !isSplit || names.size === of.size
        ? diagnostic
        : { ...diagnostic, environments: { in: [...names], of: [...of] } };
    });
  }

  /** All entries, in the order in which they were first met. */
  ledger(): readonly LedgerEntry[] {
    return [...this.#ledger.values()];
  }
}

function keyOf({ about, subject, reason, environments = [] }: LedgerEntry): string {
  return [about, subject, reason, ...environments].join('\0');
}
