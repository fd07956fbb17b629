/** Folds satellites into the resources that they belong to. */
import { listOf, type RecordValue, recordOf, type Unknown, type Value } from '../../../graph/index.ts';
import type { Instance } from '../instance.ts';
import { apply } from './apply.ts';
import { type Path, pathOf, type Step } from './compile.ts';
import { type Draft, putConstants, siteOf } from './draft.ts';
import type { KnownType } from './known-types.ts';
import type { Satellite } from './mapping.ts';
import { joined, type Properties, put } from './put.ts';

/**
 * Adds the satellite's properties to its owner. Where it is not known whether both exist, they are not known either. Returns the
 * properties that another satellite of the same type had set before: the later one wins.
 */
export function fold(satellite: Instance, type: KnownType, attributes: RecordValue, owner: Draft): readonly string[] {
  const { table } = type;
  if (table.is !== 'satellite') return [];
  const doubt = satellite.conditional ?? owner.instance.conditional;
  const lost: string[] = [];
  const { found, lists } = propertiesOf(satellite, type, table, attributes);
  for (const [name, value] of found) {
    const before = owner.properties.get(name);
    const setter = owner.setBy.get(name);
    const again = setter !== undefined && setter.type === satellite.type && !lists.has(name);
    if (again) lost.push(name);
    owner.properties.set(
      name,
      merged(again ? undefined : before, doubt ? doubted(value, doubt) : value, lists.has(name)),
    );
    owner.setBy.set(name, satellite);
  }
  return lost;
}

/** Attributes of a satellite that are written and have no place in any of its owners: they are left out. */
export function leftOut({ attributes }: Instance, types: readonly KnownType[]): readonly string[] {
  const isKept = (name: string) => types.some((type) => keeps(type, name) || joinsOf(type).has(name));
  return [...attributes.entries].flatMap(([name, value]) => {
    const isWritten = !(value.kind === 'literal' && value.value === null) && !(value.kind === 'list' && isEmpty(value));
    return isWritten && !isKept(name) ? [name] : [];
  });
}

function isEmpty({ items, open }: Extract<Value, { kind: 'list' }>): boolean {
  return items.length === 0 && open === undefined;
}

/** Attributes that say to what a satellite belongs, or how Terraform goes about it. */
function joinsOf({ table }: KnownType): ReadonlySet<string> {
  const own = table.is === 'satellite' ? [...Object.keys(table.by), ...(table.unpublished ?? [])] : [];
  return new Set([...own, 'expected_bucket_owner', 'id', 'region', 'skip_destroy', 'timeouts']);
}

/** Of what has no published name, only items keep anything: in the owner it would seem to be the owner's. */
function keeps(type: KnownType, name: string): boolean {
  const { table, plan } = type;
  return plan.has(name) || (table.is === 'satellite' && table.item !== undefined && !joinsOf(type).has(name));
}

/** What the satellite says, by property of the owner; `lists` are those to which it only adds. */
function propertiesOf(satellite: Instance, type: KnownType, table: Satellite, attributes: RecordValue) {
  const own = new Map([...attributes.entries].filter(([name]) => keeps(type, name)));
  const record = recordOf(own, attributes.origin, attributes.open);
  const found: Properties = new Map();
  const lists = new Set<string>();
  const around = { at: satellite.at };
  if (table.item === undefined) {
    for (const name of table.ensures ?? []) put(found, pathOf(name), recordOf(new Map(), around), around);
    apply(type.plan, record, siteOf(satellite, found));
    for (const step of type.plan.values()) if (adds(step) && step.to[0] !== undefined) lists.add(step.to[0]);
  } else {
    const item: Properties = new Map();
    apply(type.plan, record, siteOf(satellite, item));
    const path = pathOf(table.item);
    put(found, path, listOf([recordOf(item, around, attributes.open)], around), around);
    lists.add(path[0] ?? table.item);
  }
  putConstants(found, table.always, around);
  return { found, lists };
}

function adds(step: Step): step is Extract<Step, { to: Path }> {
  return step.how === 'keyed' || step.how === 'item' || ('add' in step && step.add);
}

/** A value that holds only if something exists of which that is not known. */
function doubted(value: Value, doubt: Unknown): Value {
  const reason = { ...doubt, origin: value.origin };
  return value.kind === 'list' ? listOf([], value.origin, reason) : reason;
}

/** Records are merged name by name, lists to which satellites add are joined, all else is replaced. */
function merged(before: Value | undefined, after: Value, adds: boolean): Value {
  if (!before) return after;
  if (before.kind === 'record' && after.kind === 'record') {
    const entries = new Map(before.entries);
    for (const [name, value] of after.entries) entries.set(name, merged(entries.get(name), value, adds));
    return recordOf(entries, before.origin, before.open ?? after.open);
  }
  return adds && (after.kind === 'list' || after.kind === 'unknown') ? joined(before, after) : after;
}
