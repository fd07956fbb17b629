/** A call of a module that is not there. */
import type { Origin } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';

/** See the file's first line. */
export interface MissingModule {
  /** The names of the calls from the root, joined by dots. */
  readonly calls: string;
  readonly at: Range;
  readonly via: Origin;
  /** Names its entry in the ledger. */
  readonly subject: string;
  readonly reason: string;
  /** What the call asks for, as far as it is known. */
  readonly source: string | undefined;
  readonly version: string | undefined;
  /** The registry that a source without a host means. */
  readonly registry: string;
}
