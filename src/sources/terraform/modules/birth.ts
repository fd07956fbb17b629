/** How an instance of a module came to be. */
import type { Origin } from '../../../graph/index.ts';
import type { Frame } from '../expressions/frame.ts';
import type { UnknownVal, Val } from '../values/value.ts';
import type { CallDefinition, VariableDefinition } from './definition.ts';
import type { ModuleInstance } from './module-instance.ts';

/** Gives a variable its value: from the call's arguments, or for a root from its inputs and defaults. */
export type Supply = (variable: VariableDefinition) => Val;

/** See the file's first line. */
export interface Birth {
  readonly supply: Supply;
  /** `module.a["x"]`; empty for the root. */
  readonly address: string;
  /** The names of the calls from the root; empty for the root. */
  readonly calls: readonly string[];
  /** Folders of the modules that it lies in, itself not held. */
  readonly within: readonly string[];
  readonly via: Origin | undefined;
  readonly conditional: UnknownVal | undefined;
  /** The call and the module that it stands in; none for the root. */
  readonly caller:
    | { readonly module: ModuleInstance; readonly call: CallDefinition; readonly frame: Frame }
    | undefined;
}
