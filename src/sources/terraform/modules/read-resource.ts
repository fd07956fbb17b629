/** Reads `resource`, `data`, `ephemeral` and `action` blocks, and what repeats them. */
import { rangeOf } from '../../../syntax/index.ts';
import type { Names } from '../expressions/frame.ts';
import { planProvisioning, planResource } from './body-plan.ts';
import { attributeOf, type BodySource, type TopBlock } from './body-source.ts';
import type { Mode, Repetition, ResourceDefinition } from './definition.ts';
import { lazily } from './lazy.ts';
import { bodyOfBlocks, conditionsIn } from './read-conditions.ts';
import { providerReference } from './provider-reference.ts';

/** The modes by the type of the block. */
export const modes: ReadonlyMap<string, Mode> = new Map([
  ['resource', 'managed'],
  ['data', 'data'],
  ['ephemeral', 'ephemeral'],
  ['action', 'action'],
]);

/** How the address of a resource begins in each mode. */
function addressPrefix(mode: Mode): string {
  return mode === 'managed' ? '' : `${mode}.`;
}

/** A block of one of the modes. */
export function readResource(
  mode: Mode,
  type: string,
  name: string,
  { body, at, whole }: TopBlock,
  names: Names,
): ResourceDefinition {
  let plan: ReturnType<typeof planResource> | undefined;
  let provisioning: ReturnType<typeof planProvisioning> | undefined;
  const provider = attributeOf(body, 'provider');
  const reference = provider && providerReference(provider.item.value, provider.file, names);
  return {
    mode,
    type,
    name,
    address: `${addressPrefix(mode)}${type}.${name}`,
    at,
    body: whole,
    repetition: readRepetition(body, names),
    provider: reference ?? { name: type.split('_')[0] ?? type, alias: undefined, key: undefined },
    conditions: conditionsIn(bodyOfBlocks(body, 'lifecycle'), names),
    plan: () => (plan ??= planResource(mode === 'action' ? bodyOfBlocks(body, 'config') : body, names)),
    provisioning: () => (provisioning ??= planProvisioning(body, names)),
  };
}

/** `count`, `for_each`, or OpenTofu's `enabled` in the `lifecycle` block. */
export function readRepetition(body: BodySource, names: Names): Repetition | undefined {
  for (const by of ['count', 'for_each', 'enabled'] as const) {
    const found = attributeOf(by === 'enabled' ? bodyOfBlocks(body, 'lifecycle') : body, by);
    if (!found) continue;
    return { by, at: rangeOf(found.file, found.item.value), ready: lazily(found.file, found.item.value, names) };
  }
  return undefined;
}
