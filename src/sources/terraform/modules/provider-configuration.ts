/** Finds the configuration of a provider that a reference means: a module's own, or one that is handed on from the modules that call it. */
import type { Frame } from '../expressions/frame.ts';
import type { Val } from '../values/value.ts';
import type { ProviderReference } from './definition.ts';
import type { EvaluatedModule } from './evaluated-module.ts';
import { providerKey } from './provider-reference.ts';

/** The configuration that a reference of this module means; `undefined` where nobody configures that provider. */
export function configurationOf(module: EvaluatedModule, reference: ProviderReference, frame: Frame): Val | undefined {
  const key = providerKey(reference.name, reference.alias);
  const own = module.provider(key);
  if (own) return chosen(own, reference, frame);
  const value = handedIn(module, reference, frame);
  module.handedIn.set(reference.key ?? key, { reference, frame, value });
  return value;
}

/** The configuration that is handed to a module under the name of a reference. */
export function handedIn(module: EvaluatedModule, reference: ProviderReference, frame: Frame): Val | undefined {
  const { caller } = module.birth;
  const passed = caller?.call.providers.get(providerKey(reference.name, reference.alias));
  // A configuration without alias is handed on to all modules.
  if (!caller || (!passed && reference.alias !== undefined)) return undefined;
  return configurationOf(caller.module, passed ?? reference, passed ? caller.frame : frame);
}

/** Of a configuration for each key, the one that the reference names. */
function chosen(value: Val, { key }: ProviderReference, frame: Frame): Val {
  if (!key || value.kind !== 'object') return value;
  const name = key().evaluate({ ...frame, slots: [] });
  if (name.kind === 'unknown') return name;
  const found = name.kind === 'string' ? value.entries.get(name.value) : undefined;
  return (
    found ?? frame.run.fail(name.origin.at, 'terraform-provider', 'there is no provider configuration with this key')
  );
}
