/** Hands an evaluated instance over to lowering. */
import type { Environment, Json, RecordValue, Value } from '../../graph/index.ts';
import type { Instance } from './instance.ts';
import type { ModuleInstance } from './modules/module-instance.ts';
import type { ResourceInstance } from './modules/resource-instance.ts';
import { sensitiveParts } from './values/sensitive.ts';
import { toGraph, unknownOf } from './values/to-graph.ts';

/** The instance for lowering. One that was handed over before, and has not become another since, is the same object. */
export function handedOver(
  resource: ResourceInstance,
  module: ModuleInstance,
  scope: string,
  formerly: readonly string[],
  environment: Environment | undefined,
): Instance {
  const before = module.isSettled ? handedOverBefore.get(resource) : undefined;
  if (before && (before.formerly ?? []).join(' ') === formerly.join(' ')) return before;
  const instance = instanceOf(resource, module, scope, formerly, environment);
  handedOverBefore.set(resource, instance);
  return instance;
}

/** As long as its module is kept. */
const handedOverBefore = new WeakMap<ResourceInstance, Instance>();

function instanceOf(
  resource: ResourceInstance,
  module: ModuleInstance,
  scope: string,
  formerly: readonly string[],
  environment: Environment | undefined,
): Instance {
  const { definition } = resource;
  const { conditional } = resource.birth;
  const entries = new Map<string, Value>();
  const sensitive: Record<string, Json> = Object.create(null); // no prototype: the names are the user's
  for (const [name, value] of resource.attributes()) {
    entries.set(name, toGraph(value));
    const parts = sensitiveParts(value);
    if (parts !== undefined) sensitive[name] = parts;
  }
  const attributes: RecordValue = { kind: 'record', entries, origin: { at: definition.at } };
  return {
    key: resource.key,
    address: resource.address,
    scope,
    ...(environment && { environment }),
    mode: definition.mode,
    type: definition.type,
    name: definition.name,
    attributes,
    at: definition.at,
    body: definition.body,
    ...(module.birth.via && { via: module.birth.via }),
    ...(conditional && { conditional: unknownOf(conditional) }),
    ...(formerly.length > 0 && { formerly }),
    ...(Object.keys(sensitive).length > 0 && { sensitive }),
  };
}
