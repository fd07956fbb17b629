/** The one type that several types convert to, as cty unifies the branches of a condition or the elements of a list (`convert.UnifyUnsafe`). */
import { convertible } from './convertible.ts';
import { preferenceOrder } from './type-order.ts';
import { type AttributeType, collectionOf, sameType, type Type, typeKey } from './type.ts';

/** So many types of several kinds have nothing in common; to compare each with each would take long. */
const MAX_DISTINCT = 500;

/** The common type; `any` where one of them leaves it open; `undefined` where there is none. */
export function unify(types: readonly Type[]): Type | undefined {
  const [first] = types;
  if (first === undefined) return 'any';
  if (types.every((type) => sameType(type, first))) return first;
  const kinds = kindsOf(types);
  const only = (...among: readonly string[]) => [...kinds].every((kind) => kind === 'any' || among.includes(kind));
  if (only('map', 'object') && kinds.has('map') && kinds.has('object')) {
    const found = asCollections(types, 'object', 'map');
    if (found) return found;
  } else if (only('list', 'tuple') && kinds.has('list') && kinds.has('tuple')) {
    const found = asCollections(types, 'tuple', 'list');
    if (found) return found;
  } else if (only('map') || only('list') || only('set')) return kinds.has('any') ? 'any' : unifyElements(types);
  else if (only('object')) return kinds.has('any') ? 'any' : unifyObjects(types);
  else if (only('tuple')) return kinds.has('any') ? 'any' : unifyTuples(types);
  else if (kinds.has('object') && kinds.has('tuple')) return undefined;
  const distinct = distinctTypes(types);
  if (distinct.length > MAX_DISTINCT) return undefined;
  return preferenceOrder(distinct).find((wanted) =>
    distinct.every((type) => sameType(type, wanted) || convertible(type, wanted, unify)),
  );
}

function kindsOf(types: readonly Type[]): ReadonlySet<string> {
  return new Set(types.map((type) => (typeof type === 'string' ? type : type.kind)));
}

/** Structures are often collections in disguise: with all of them in one collection type, the types are unified again. */
function asCollections(
  types: readonly Type[],
  structure: 'object' | 'tuple',
  collection: 'map' | 'list',
): Type | undefined {
  const isStructure = (type: Type) => typeof type !== 'string' && type.kind === structure;
  const whole = structure === 'object' ? mapOf(types.filter(isStructure)) : listOf(types.filter(isStructure));
  if (whole === undefined) return undefined;
  const found = unify(types.map((type) => (isStructure(type) ? whole : type)));
  return typeof found === 'object' && found.kind === collection ? found : undefined;
}

function unifyElements(types: readonly Type[]): Type | undefined {
  const [first] = types;
  if (typeof first !== 'object' || first.kind === 'tuple' || first.kind === 'object') return undefined;
  const elements = types.flatMap((type) => (typeof type === 'object' && 'element' in type ? [type.element] : []));
  const element = unify(distinctTypes(elements));
  return element === undefined ? undefined : collectionOf(first.kind, element);
}

/** Objects of the same attributes make an object; others make a map, if all attributes have a type in common. */
function unifyObjects(types: readonly Type[]): Type | undefined {
  const objects = types.flatMap((type) =>
    typeof type === 'object' && type.kind === 'object' ? [type.attributes] : [],
  );
  const [first] = objects;
  if (!first) return undefined;
  const alike = objects.every(({ size }) => size === first.size);
  if (!alike || objects.some((object) => [...first.keys()].some((name) => !object.has(name)))) return mapOf(types);
  const attributes = new Map<string, AttributeType>();
  for (const name of first.keys()) {
    const type = unify(distinctTypes(objects.map((object) => object.get(name)?.type ?? 'any')));
    if (type === undefined) return undefined;
    attributes.set(name, { type, optional: false, default: undefined });
  }
  const whole: Type = { kind: 'object', attributes };
  return types.every((type) => sameType(type, whole) || convertible(type, whole, unify)) ? whole : mapOf(types);
}

/** Tuples of the same length make a tuple; others make a list, if all elements have a type in common. */
function unifyTuples(types: readonly Type[]): Type | undefined {
  const tuples = types.flatMap((type) => (typeof type === 'object' && type.kind === 'tuple' ? [type.elements] : []));
  const [first] = tuples;
  if (!first) return undefined;
  if (tuples.some(({ length }) => length !== first.length)) return listOf(types);
  const elements: Type[] = [];
  for (const [i] of first.entries()) {
    const type = unify(distinctTypes(tuples.map((tuple) => tuple[i] ?? 'any')));
    if (type === undefined) return undefined;
    elements.push(type);
  }
  const whole: Type = { kind: 'tuple', elements };
  return types.every((type) => sameType(type, whole) || convertible(type, whole, unify)) ? whole : listOf(types);
}

function mapOf(types: readonly Type[]): Type | undefined {
  const all = types.flatMap((type) =>
    typeof type === 'object' && type.kind === 'object' ? [...type.attributes.values()].map((each) => each.type) : [],
  );
  return collectionFor('map', all, types);
}

function listOf(types: readonly Type[]): Type | undefined {
  const all = types.flatMap((type) => (typeof type === 'object' && type.kind === 'tuple' ? type.elements : []));
  return collectionFor('list', all, types);
}

function collectionFor(kind: 'map' | 'list', elements: readonly Type[], types: readonly Type[]): Type | undefined {
  // Without any element there is nothing to unify.
  const element = elements.length === 0 ? undefined : unify(distinctTypes(elements));
  if (element === undefined) return undefined;
  const whole = collectionOf(kind, element);
  return types.every((type) => convertible(type, whole, unify)) ? whole : undefined;
}

/** Without types that occur more than once, so that long tuples cost no more than short ones. */
function distinctTypes(types: readonly Type[]): readonly Type[] {
  const distinct = [...new Set(types)];
  return distinct.length < 3 ? distinct : [...new Map(distinct.map((type) => [typeKey(type), type])).values()];
}
