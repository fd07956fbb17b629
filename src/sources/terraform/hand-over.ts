/** Hands what was evaluated over to lowering: resources with their provisioners, and configurations of providers. */
import type { Environment, Json, Origin, RecordValue, Value } from '../../graph/index.ts';
import type { Range } from '../../text/index.ts';
import type { Configuration, Evaluated, Instance } from './instance.ts';
import type { ConfiguredProvider } from './modules/configured-provider.ts';
import type { ResourceInstance } from './modules/resource-instance.ts';
import { sensitiveParts } from './values/sensitive.ts';
import { toGraph, unknownOf } from './values/to-graph.ts';
import type { UnknownVal, Val } from './values/value.ts';

/** What all of a module instance have in common. */
export interface Surroundings {
  readonly scope: string;
  readonly environment: Environment | undefined;
  /** The module calls that led there, nearest first. */
  readonly via: Origin | undefined;
}

/** A resource, with the addresses that it had before. */
export function handedOver(resource: ResourceInstance, around: Surroundings, formerly: readonly string[]): Instance {
  const { definition } = resource;
  const provisioning = resource.provisioning();
  return {
    ...placed(resource.key, resource.address, definition, resource.birth.conditional, around),
    ...valuesOf(resource.attributes(), definition.at),
    mode: definition.mode,
    type: definition.type,
    name: definition.name,
    ...(provisioning.size > 0 && { provisioning: valuesOf(provisioning, definition.at, blockByBlock) }),
    ...(formerly.length > 0 && { formerly }),
  };
}

/** A configuration of a provider. */
export function configurationOf(provider: ConfiguredProvider, around: Surroundings): Configuration {
  const { definition, address, value, conditional } = provider;
  return {
    ...placed(`${around.scope}#${address}`, address, definition, conditional, around),
    ...valuesOf(value.entries, definition.at),
    type: `provider.${definition.name}`,
  };
}

function placed(
  key: string,
  address: string,
  { at, body }: { readonly at: Range; readonly body: Range },
  conditional: UnknownVal | undefined,
  { scope, environment, via }: Surroundings,
): Omit<Evaluated, 'attributes' | 'sensitive'> {
  return {
    key,
    address,
    scope,
    ...(environment && { environment }),
    at,
    body,
    ...(via && { via }),
    ...(conditional && { conditional: unknownOf(conditional) }),
  };
}

/** Blocks of which each stands for itself: none has its place by way of the first. */
function blockByBlock(value: Val): Value {
  if (value.kind !== 'list') return toGraph(value);
  return { kind: 'list', items: value.items.map(toGraph), origin: value.origin };
}

function valuesOf(
  values: Iterable<readonly [string, Val]>,
  at: Range,
  made: (value: Val) => Value = toGraph,
): Pick<Evaluated, 'attributes' | 'sensitive'> {
  const entries = new Map<string, Value>();
  const sensitive: Record<string, Json> = Object.create(null); // no prototype: the names are the user's
  for (const [name, value] of values) {
    entries.set(name, made(value));
    const parts = sensitiveParts(value);
    if (parts !== undefined) sensitive[name] = parts;
  }
  const attributes: RecordValue = { kind: 'record', entries, origin: { at } };
  return { attributes, ...(Object.keys(sensitive).length > 0 && { sensitive }) };
}
