/** Conversion of values to types, by cty's rules (zclconf/go-cty, docs/convert.md), with the defaults of optional attributes. */
import { convertible } from './convertible.ts';
import { setElements } from './identity.ts';
import { restUnknown, settled, unknownIn } from './known.ts';
import { marksWithin, unmarked } from './marks.ts';
import { formatNumeric, parseNumeric } from './numeric.ts';
import { sortedEntries } from './text-order.ts';
import {
  collectionOf,
  type CollectionType,
  type ObjectType,
  sameType,
  type TupleType,
  type Type,
  typeName,
  typeOf,
} from './type.ts';
import { unify } from './unify.ts';
import { bool, type EntriesVal, nil, number, type SequenceVal, text, type Val } from './value.ts';
import { undecided } from './reasons.ts';

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
  if (value.kind === 'unknown' || value.kind === 'null') return convertEmpty(value, type);
  if (typeof type === 'string') return convertPrimitive(value, type);
  if (type.kind === 'object') return toObject(value, type);
  const whole = settled(value);
  if (whole.kind === 'unknown') return { ...whole, type };
  if (type.kind === 'tuple') return toTuple(whole, type);
  return type.kind === 'map' ? toMap(whole, type) : toSequence(whole, type);
}

/** Of a null and of an unknown only the type is converted. */
function convertEmpty<V extends Extract<Val, { kind: 'unknown' | 'null' }>>(value: V, type: Type): V | Misfit {
  if (value.type === type) return value;
  if (!convertible(value.type, type, unify)) return misfit(`${typeName(type)} is required`);
  return { ...value, type: filledIn(type, value.type) };
}

/** The type with what it leaves open taken from the type of the value. */
function filledIn(type: Type, from: Type): Type {
  if (type === 'any') return from;
  if (typeof type === 'string' || typeof from === 'string') return type;
  if (type.kind === 'tuple' || type.kind === 'object') return type;
  if (type.element !== 'any') return type;
  if ('element' in from) return collectionOf(type.kind, from.element);
  const members =
    from.kind === 'tuple'
      ? from.elements
      : from.kind === 'object'
        ? [...from.attributes.values()].map((each) => each.type)
        : [];
  return collectionOf(type.kind, unify(members) ?? 'any');
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
      reason: undecided,
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
  if (value.kind !== 'tuple' && !convertible(value.element, element, unify)) {
    return misfit(`${typeName(type)} is required`);
  }
  // A null beside lists has no type of its own; what is not known may have any.
  if (element === 'any' && value.kind === 'tuple' && !value.items.every(isOpen)) {
    if (value.items.some(({ kind: of }) => of === 'null') && !unknownIn(value)) {
      return misfit(`all ${kind} elements must have the same type`);
    }
  }
  const items: Val[] = [];
  for (const [i, item] of value.items.entries()) {
    const converted = convert(item, element);
    if (isMisfit(converted)) return within(converted, `[${i}]`);
    items.push(converted);
  }
  // A set as a whole has the marks of its elements.
  const inner = kind === 'set' ? items.reduce((marks, item) => marks | marksWithin(item), 0) : 0;
  const plain = inner === 0 ? items : items.map(unmarked);
  const result: SequenceVal = {
    kind,
    items: kind === 'set' ? setElements(plain) : items,
    element,
    origin: value.origin,
    marks: value.marks | inner,
    open: value.open,
  };
  return result;
}

function toMap(value: Val, type: CollectionType): Val | Misfit {
  if (value.kind !== 'map' && value.kind !== 'object') return misfit(`${typeName(type)} is required`);
  if (value.kind === 'map' && (type.element === 'any' || value.element === type.element)) return value;
  const element = type.element === 'any' ? commonType([...value.entries.values()], value) : type.element;
  if (element === undefined) return misfit('all map elements must have the same type');
  if (value.kind === 'map' && !convertible(value.element, element, unify)) {
    return misfit(`${typeName(type)} is required`);
  }
  const entries = new Map<string, Val>();
  for (const [name, entry] of value.entries) {
    const converted = convert(entry, element);
    if (isMisfit(converted)) return within(converted, `[${JSON.stringify(name)}]`);
    entries.set(name, converted);
  }
  const own = element === 'any' ? ownType([...entries.values()]) : element;
  if (own === undefined) return misfit('all map elements must have the same type');
  return { kind: 'map', entries, element: own, origin: value.origin, marks: value.marks, rest: value.rest };
}

function isOpen(value: Val): boolean {
  return (value.kind === 'null' || value.kind === 'unknown') && value.type === 'any';
}

/** The one type of all elements that have one: those of a map may be null beside it. */
function ownType(items: readonly Val[]): Type | undefined {
  const types = items.filter((item) => !isOpen(item)).map(typeOf);
  const [first = 'any'] = types;
  if (types.every((type) => sameType(type, first))) return first;
  return items.some((item) => unknownIn(item)) ? 'any' : undefined;
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
  return restUnknown(value, name);
}
