/** What configures providers and Terraform itself, evaluated. */
import type { EntriesVal, UnknownVal } from '../values/value.ts';
import type { ProviderDefinition, SettingDefinition } from './definition.ts';

/** What a `provider` block makes; one of several, where it is repeated. */
export type ConfiguredProvider = Configured<ProviderDefinition>;

/** What a `backend` block or another one makes that sets up Terraform itself. */
export type ConfiguredSetting = Configured<SettingDefinition>;

interface Configured<Definition> {
  readonly definition: Definition;
  /** `provider.aws`, `module.a.provider.aws.west`. */
  readonly address: string;
  readonly value: EntriesVal;
  /** Set where it is not known whether it is there. */
  readonly conditional: UnknownVal | undefined;
}
