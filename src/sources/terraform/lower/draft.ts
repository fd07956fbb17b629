/** A resource under construction. */
import {
  type GraphNode,
  type Literal,
  listOf,
  literal,
  type Origin,
  recordOf,
  type Unknown,
  unknown,
  type Value,
} from '../../../graph/index.ts';
import type { Instance } from '../instance.ts';
import type { Site } from './apply.ts';
import { type Path, pathOf } from './compile.ts';
import type { KnownType } from './known-types.ts';
import type { Assumed } from './mapping.ts';
import { type Properties, put } from './put.ts';
import { afterApply } from '../values/reasons.ts';

/** A node whose properties may still change. */
export interface Draft {
  readonly instance: Instance;
  readonly type: KnownType | undefined;
  readonly kind: string;
  readonly properties: Properties;
  /** The satellite that set a property, for those that were set by one. */
  readonly setBy: Map<string, Instance>;
}

/** A draft without properties. */
export function draftOf(instance: Instance, type: KnownType | undefined, kind: string): Draft {
  return { instance, type, kind, properties: new Map(), setBy: new Map() };
}

/** The instance itself, where a value has to name it. */
export function selfOf(instance: Instance, origin: Origin = { at: instance.at }): Unknown {
  return unknown(afterApply(instance.address), origin, { to: instance.key, attribute: 'Ref' });
}

/** Properties of the instance that are under construction; records that nobody wrote come from `around`, as a rule the header. */
export function siteOf(instance: Instance, properties: Properties, around: Origin = { at: instance.at }): Site {
  return { properties, around, self: selfOf(instance) };
}

/** Puts values that a table fixes. */
export function putConstants(
  properties: Properties,
  constants: Readonly<Record<string, Literal['value']>> | undefined,
  origin: Origin,
): void {
  for (const [to, value] of Object.entries(constants ?? {}))
    put(properties, pathOf(to), literal(value, origin), origin);
}

/** Puts Terraform's own defaults where a property is absent. */
export function putAssumed(draft: Draft): void {
  const table = draft.type?.table;
  if (table?.is !== 'resource' || !table.assumed) return;
  if (draft.instance.attributes.open) return;
  for (const [to, assumed] of Object.entries(table.assumed)) {
    const path = pathOf(to);
    if (!isOpen(draft.properties, path)) continue;
    const origin = { at: draft.instance.at, default: assumed.says };
    put(draft.properties, path, assumedValue(assumed.value, origin), origin);
  }
}

function assumedValue(value: Assumed['value'], origin: Origin): Value {
  if (typeof value !== 'object' || value === null) return literal(value, origin);
  if (!('depends' in value)) return listOf([], origin);
  return unknown({ code: 'not-read', says: `depends on ${value.depends}` }, origin);
}

/** Whether nothing stands at the path, but a record around it. */
function isOpen(properties: ReadonlyMap<string, Value>, path: Path): boolean {
  let here: ReadonlyMap<string, Value> = properties;
  for (const [i, name] of path.entries()) {
    const value = here.get(name);
    if (i === path.length - 1) return value === undefined;
    if (value?.kind !== 'record' || value.open) return false;
    here = value.entries;
  }
  return false;
}

/** The finished node. `suffix` tells further resources of one instance apart. */
export function nodeOf(
  instance: Instance,
  kind: string,
  properties: Properties,
  suffix = '',
  origin?: Origin,
  conditional?: Unknown,
): GraphNode {
  const { attributes } = instance;
  const condition = conditional ?? instance.conditional;
  return {
    key: instance.key + suffix,
    kind,
    address: instance.address + suffix,
    scope: instance.scope,
    ...(instance.environment && { environment: instance.environment }),
    source: 'terraform',
    declaredAs: instance.type,
    properties: recordOf(properties, attributes.origin, attributes.open),
    at: origin?.at ?? instance.at,
    body: instance.body,
    ...(instance.via ? { via: instance.via } : {}),
    ...(condition ? { conditional: condition } : {}),
  };
}
