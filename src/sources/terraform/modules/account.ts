/** What evaluating a part of a root came to besides its values: all that has to be said and counted again where the values are kept. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { Diagnostic } from '../../../text/index.ts';
import type { Account } from '../expressions/demands.ts';
import type { MissingModule } from './missing-module.ts';

/** See the file's first line. */
export class ModuleAccount implements Account {
  readonly diagnostics = new Map<string, Diagnostic>();
  readonly ledger: LedgerEntry[] = [];
  readonly missing: MissingModule[] = [];
  elements = 0;
  /** How many instances were counted against the limit. */
  instances = 0;
  isCyclic = false;
}
