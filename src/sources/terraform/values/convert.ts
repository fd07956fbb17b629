/** Conversion of values to types, by cty's rules (zclconf/go-cty, docs/convert.md), with the defaults of optional attributes. */
import { setElements } from './identity.ts';
import { settled, unknownIn } from './known.ts';
import { formatNumeric, parseNumeric } from './numeric.ts';
import { sortedEntries } from './text-order.ts';
import { type CollectionType, type ObjectType, type TupleType, type Type, typeName, typeOf } from './type.ts';
import { unify } from './unify.ts';
import { bool, type EntriesVal, nil, number, type SequenceVal, text, type Val } from './value.ts';

/** Why a value has no place in a type. */
export interface Misfit {
  /** ``a number is required`` */
  readonly misfit: string;
  /** Where in the value, such as `.ports[0]`; empty for the value itself. */
  readonly path: string;
}

/** Whether a conversion failed. */
export function isMisfit(result: Val | Misfit): result is Misfit {
  return 'misfit' in result;
}

function misfit(says: string, path = ''): Misfit {
  return { misfit: says, path };
}

function within(inner: Misfit, step: string): Misfit {
  return { misfit: inner.misfit, path: step + inner.path };
}

/** The value as one of the type. */
export function convert(value: Val, type: Type): Val | Misfit {
  if (type === 'any') return value;
  if (value.kind === 'unknown') return value.type === type ? value : { ...value, type };
  if (value.kind === 'null') return nil(value.origin, type, value.marks);
  if (typeof type === 'string') return convertPrimitive(value, type);
  if (type.kind === 'object') return toObject(value, type);
  const whole = settled(value);
  if (whole.kind === 'unknown') return { ...whole, type };
  if (type.kind === 'tuple') return toTuple(whole, type);
  return type.kind === 'map' ? toMap(whole, type) : toSequence(whole, type);
}

function convertPrimitive(value: Val, type: 'string' | 'number' | 'bool'): Val | Misfit {
  const { origin, marks } = value;
  if (value.kind === type || (value.kind === 'partial' && type === 'string')) return value;
  if (value.kind === 'deferred') return misfit(`a ${type} is required`);
  if (type === 'string') {
    if (value.kind === 'number') return text(formatNumeric(value.value), origin, marks);
    if (value.kind === 'bool') return text(String(value.value), origin, marks);
  }
  if (value.kind === 'partial') return { ...firstUnknown(value), type, origin, marks, refersTo: undefined };
  if (type === 'number' && value.kind === 'string') {
    const parsed = parseNumeric(value.value);
    return parsed === undefined ? misfit('a number is required') : number(parsed, origin, marks);
  }
  if (type === 'bool' && value.kind === 'string') {
    if (value.value === 'true' || value.value === '1') return bool(true, origin, marks);
    if (value.value === 'false' || value.value === '0') return bool(false, origin, marks);
  }
  return misfit(`a ${type} is required`);
}

function firstUnknown(value: Extract<Val, { kind: 'partial' }>): Extract<Val, { kind: 'unknown' }> {
  const found = unknownIn(value);
  return (
    found ?? {
      kind: 'unknown',
      type: 'string',
      reason: { code: 'after-apply', says: 'known only after apply' },
      refersTo: undefined,
      origin: value.origin,
      marks: value.marks,
      among: undefined,
    }
  );
}

function toSequence(value: Val, type: CollectionType): Val | Misfit {
  const kind = type.kind === 'set' ? 'set' : 'list';
  if (value.kind !== 'list' && value.kind !== 'set' && value.kind !== 'tuple') {
    return misfit(`${typeName(type)} is required`);
  }
  if (value.kind === kind && (type.element === 'any' || value.element === type.element)) return value;
  const element = type.element === 'any' ? commonType(value.items, value) : type.element;
  if (element === undefined) return misfit(`all ${kind} elements must have the same type`);
  const items: Val[] = [];
  for (const [i, item] of value.items.entries()) {
    const converted = convert(item, element);
    if (isMisfit(converted)) return within(converted, `[${i}]`);
    items.push(converted);
  }
  const result: SequenceVal = {
    kind,
    items: kind === 'set' ? setElements(items) : items,
    element,
    origin: value.origin,
    marks: value.marks,
    open: value.open,
  };
  return result;
}

function toMap(value: Val, type: CollectionType): Val | Misfit {
  if (value.kind !== 'map' && value.kind !== 'object') return misfit(`${typeName(type)} is required`);
  if (value.kind === 'map' && (type.element === 'any' || value.element === type.element)) return value;
  const element = type.element === 'any' ? commonType([...value.entries.values()], value) : type.element;
  if (element === undefined) return misfit('all map elements must have the same type');
  const entries = new Map<string, Val>();
  for (const [name, entry] of value.entries) {
    const converted = convert(entry, element);
    if (isMisfit(converted)) return within(converted, `[${JSON.stringify(name)}]`);
    entries.set(name, converted);
  }
  return { kind: 'map', entries, element, origin: value.origin, marks: value.marks, rest: value.rest };
}

/** The type that the elements have in common. */
function commonType(items: readonly Val[], whole: SequenceVal | EntriesVal): Type | undefined {
  if (whole.kind === 'list' || whole.kind === 'set' || whole.kind === 'map') return whole.element;
  return unify(items.map(typeOf));
}

function toTuple(value: Val, type: TupleType): Val | Misfit {
  if (value.kind !== 'list' && value.kind !== 'set' && value.kind !== 'tuple') return misfit('a tuple is required');
  if (value.items.length !== type.elements.length) {
    return misfit(`${type.elements.length} elements are required`);
  }
  const items: Val[] = [];
  for (const [i, item] of value.items.entries()) {
    const converted = convert(item, type.elements[i] ?? 'any');
    if (isMisfit(converted)) return within(converted, `[${i}]`);
    items.push(converted);
  }
  return { kind: 'tuple', items, element: 'any', origin: value.origin, marks: value.marks, open: value.open };
}

/** Attributes that the type does not name are dropped; missing ones get their default, or null where they are optional. */
function toObject(value: Val, type: ObjectType): Val | Misfit {
  if (value.kind !== 'object' && value.kind !== 'map' && value.kind !== 'deferred')
    return misfit('an object is required');
  const entries = new Map<string, Val>();
  for (const [name, attribute] of type.attributes) {
    const given = entryOf(value, name);
    if (given === undefined && !attribute.optional) return misfit(`attribute \`${name}\` is required`);
    const absent = given === undefined || given.kind === 'null';
    const filled = absent ? (attribute.default ?? given ?? nil(value.origin, attribute.type)) : given;
    const converted = convert(filled, attribute.type);
    if (isMisfit(converted)) return within(converted, `.${name}`);
    entries.set(name, converted);
  }
  return {
    kind: 'object',
    entries: sortedEntries(entries),
    element: 'any',
    origin: value.origin,
    marks: value.marks,
    rest: undefined,
  };
}

function entryOf(value: Extract<Val, { kind: 'object' | 'map' | 'deferred' }>, name: string): Val | undefined {
  if (value.kind === 'deferred') return value.handle.get(name);
  const entry = value.entries.get(name);
  if (entry !== undefined || !value.rest) return entry;
  return {
    kind: 'unknown',
    type: 'any',
    reason: { code: 'after-apply', says: 'known only after apply' },
    refersTo: { to: value.rest.to, attribute: `${value.rest.attribute}.${name}` },
    origin: value.origin,
    marks: value.marks,
    among: undefined,
  };
}
