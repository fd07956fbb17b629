/** What a root comes to. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Value } from '../../graph/index.ts';
import type { Diagnostic } from '../../text/index.ts';
import type { Configuration, Instance } from './instance.ts';
import type { MissingModule } from './modules/missing-module.ts';
import type { Val } from './values/value.ts';

/** See the file's first line. */
export interface Evaluation {
  /** The folder of the root, empty for the scanned one. */
  readonly root: string;
  /** The name of the environment that it was evaluated in. */
  readonly environment?: string;
  readonly instances: readonly Instance[];
  /** Configurations of providers and of Terraform itself. */
  readonly configurations: readonly Configuration[];
  readonly outputs: ReadonlyMap<string, Output>;
  /** The other roots whose outputs it reads. */
  readonly others: readonly Evaluation[];
  /** Calls of modules that are not there. */
  readonly missing: readonly MissingModule[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ledger: readonly LedgerEntry[];
}

/** An output of the root. */
export interface Output {
  readonly value: Value;
  /** The same as the evaluator holds it, for roots that read it. */
  readonly evaluated: Val;
  readonly sensitive: boolean;
}

/** What a place without code comes to, of which there may be something to say. */
export function nothingAt(root: string, diagnostics: readonly Diagnostic[] = []): Evaluation {
  return {
    root,
    instances: [],
    configurations: [],
    outputs: new Map(),
    others: [],
    missing: [],
    diagnostics,
    ledger: [],
  };
}
