/** Hands what was evaluated over to lowering: instances with their provisioners, and configurations of providers. */
import type { Environment, Json, RecordValue, Value } from '../../graph/index.ts';
import type { Range } from '../../text/index.ts';
import type { Configuration, Evaluated, Instance } from './instance.ts';
import type { ConfiguredProvider, ConfiguredSetting } from './modules/configured-provider.ts';
import type { ModuleInstance } from './modules/module-instance.ts';
import type { ResourceInstance } from './modules/resource-instance.ts';
import { sensitiveParts } from './values/sensitive.ts';
import { toGraph, unknownOf } from './values/to-graph.ts';
import type { UnknownVal, Val } from './values/value.ts';

/** The instance for lowering. One that was handed over before, and has not become another since, is the same object. */
export function handedOver(
  resource: ResourceInstance,
  module: ModuleInstance,
  scope: string,
  formerly: readonly string[],
  environment: Environment | undefined,
): Instance {
  const before = module.isSettled ? handedOverBefore.get(resource) : undefined;
  if (before && areSame(before.formerly ?? none, formerly)) return before;
  const instance = instanceOf(resource, module, scope, formerly, environment);
  handedOverBefore.set(resource, instance);
  return instance;
}

const none: readonly string[] = [];

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
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
  const provisioning = resource.provisioning();
  return {
    ...placed(resource.key, resource.address, definition, resource.birth.conditional),
    ...surroundings(module, scope, environment),
    ...valuesOf(resource.attributes(), definition.at),
    mode: definition.mode,
    type: definition.type,
    name: definition.name,
    ...(provisioning.size > 0 && { provisioning: valuesOf(provisioning, definition.at, blockByBlock) }),
    ...(formerly.length > 0 && { formerly }),
  };
}

/** The configurations that a module makes, for lowering: of providers, and of Terraform itself. */
export function configurationsOf(
  module: ModuleInstance,
  scope: string,
  environment: Environment | undefined,
): readonly Configuration[] {
  const around = surroundings(module, scope, environment);
  const configured = ({ address, definition, conditional, value }: ConfiguredProvider | ConfiguredSetting) => ({
    ...placed(`${scope}#${address}`, address, definition, conditional),
    ...around,
    ...valuesOf(value.entries, definition.at, 'kind' in definition ? blockByBlock : toGraph),
  });
  const providers = module.definition.providers.flatMap((_, i) => module.providersOf(i));
  return [
    ...providers.map((one): Configuration => {
      return { ...configured(one), type: `provider.${one.definition.name}`, of: 'provider' };
    }),
    ...module.settings.map((one): Configuration => {
      return { ...configured(one), type: one.definition.address, of: one.definition.kind };
    }),
  ];
}

function placed(
  key: string,
  address: string,
  { at, body }: { readonly at: Range; readonly body: Range },
  conditional: UnknownVal | undefined,
): Pick<Evaluated, 'key' | 'address' | 'at' | 'body' | 'conditional'> {
  return { key, address, at, body, ...(conditional && { conditional: unknownOf(conditional) }) };
}

function surroundings(
  { birth: { via } }: ModuleInstance,
  scope: string,
  environment: Environment | undefined,
): Pick<Evaluated, 'scope' | 'environment' | 'via'> {
  return { scope, ...(environment && { environment }), ...(via && { via }) };
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
