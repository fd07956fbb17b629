/** One instance of a module, as those see it who work with it while it is evaluated. */
import type { Origin } from '../../../graph/index.ts';
import type { Frame } from '../expressions/frame.ts';
import type { EntriesVal, UnknownVal, Val } from '../values/value.ts';
import type { Observed } from '../observed.ts';
import type { ModuleAccount } from './account.ts';
import type { CallDefinition, ModuleDefinition, ProviderReference, VariableDefinition } from './definition.ts';
import type { SoughtCall } from './find-module.ts';

/** Gives a variable its value: from the call's arguments, or for a root from its inputs and defaults. */
export type Supply = (variable: VariableDefinition) => Val;

/** How an instance came to be. */
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
    | { readonly module: EvaluatedModule; readonly call: CallDefinition; readonly frame: Frame }
    | undefined;
}

/** A reference to a provider that a module does not configure itself, and what is handed to it under that name. */
export interface HandedIn {
  readonly reference: ProviderReference;
  readonly frame: Frame;
  readonly value: Val | undefined;
}

/** See the file's first line. */
export interface EvaluatedModule {
  readonly definition: ModuleDefinition;
  readonly birth: Birth;
  /** What was said while its own values were evaluated. */
  readonly account: ModuleAccount;
  /** What was said while the values that come into it were evaluated: of that the caller's text speaks. */
  readonly taken: ModuleAccount;
  /** Configurations of providers that it takes from outside. */
  readonly handedIn: Map<unknown, HandedIn>;
  /** Where its calls lead; kept only for a later evaluation, as is `read`. */
  readonly sought: readonly SoughtCall[];
  /** What it read. */
  readonly read: Observed | undefined;
  /** All its values are there, and its conditions are judged. */
  readonly isSettled: boolean;
  variable(index: number): Val;
  /** Its own configuration of a provider, by name and alias. */
  provider(key: string): Val | undefined;
  /** The value of an output. */
  get(name: string): Val | undefined;
  /** All outputs. */
  whole(): EntriesVal;
  /** The module and all within it, each before those that it calls. */
  withAllCalled(): readonly EvaluatedModule[];
  /** Takes the place of an instance that would come to the same. */
  replace(instance: Pick<EvaluatedModule, 'birth' | 'taken'>): void;
}
