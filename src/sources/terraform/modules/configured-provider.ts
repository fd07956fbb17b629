/** A configuration of a provider, evaluated. */
import type { EntriesVal, UnknownVal } from '../values/value.ts';
import type { ProviderDefinition } from './definition.ts';

/** What a `provider` block makes; one of several, where it is repeated. */
export interface ConfiguredProvider {
  readonly definition: ProviderDefinition;
  /** `provider.aws`, `module.a.provider.aws.west`. */
  readonly address: string;
  readonly value: EntriesVal;
  /** Set where it is not known whether it is there. */
  readonly conditional: UnknownVal | undefined;
}
