/** The one type that several types convert to, as cty unifies the branches of a condition or the elements of a list. */
import { type AttributeType, collectionOf, sameType, type Type } from './type.ts';

/** The common type; `any` where one of them is not known; `undefined` where there is none. */
export function unify(types: readonly Type[]): Type | undefined {
  const [first] = types;
  if (first === undefined) return 'any';
  if (types.every((type) => sameType(type, first))) return first;
  if (types.includes('any')) return 'any';
  if (types.every((type) => typeof type === 'string')) return types.includes('string') ? 'string' : undefined;
  return unifyEntries(types) ?? unifySequences(types);
}

function unifyEntries(types: readonly Type[]): Type | undefined {
  const elements: Type[] = [];
  const objects: ReadonlyMap<string, AttributeType>[] = [];
  for (const type of types) {
    if (typeof type === 'string') return undefined;
    if (type.kind === 'object') {
      objects.push(type.attributes);
      for (const attribute of type.attributes.values()) elements.push(attribute.type);
    } else if (type.kind === 'map') elements.push(type.element);
    else return undefined;
  }
  if (objects.length === types.length) {
    const unified = unifyAttributes(objects);
    if (unified) return unified;
  }
  const element = unify(distinctTypes(elements));
  return element === undefined ? undefined : collectionOf('map', element);
}

function unifyAttributes(objects: readonly ReadonlyMap<string, AttributeType>[]): Type | undefined {
  const attributes = new Map<string, AttributeType>();
  const [first] = objects;
  if (!first || objects.some(({ size }) => size !== first.size)) return undefined;
  for (const name of first.keys()) {
    const types: Type[] = [];
    for (const object of objects) {
      const attribute = object.get(name);
      if (!attribute) return undefined;
      types.push(attribute.type);
    }
    const type = unify(types);
    if (type === undefined) return undefined;
    attributes.set(name, { type, optional: false, default: undefined });
  }
  return { kind: 'object', attributes };
}

function unifySequences(types: readonly Type[]): Type | undefined {
  const elements: Type[] = [];
  const tuples: (readonly Type[])[] = [];
  let sets = 0;
  for (const type of types) {
    if (typeof type === 'string') return undefined;
    if (type.kind === 'tuple') {
      tuples.push(type.elements);
      for (const one of type.elements) elements.push(one);
    } else if (type.kind === 'list' || type.kind === 'set') {
      if (type.kind === 'set') sets++;
      elements.push(type.element);
    } else return undefined;
  }
  const [first] = tuples;
  if (first && tuples.length === types.length && tuples.every(({ length }) => length === first.length)) {
    const unified = first.map((_, i) => unify(tuples.map((tuple) => tuple[i] ?? 'any')));
    const whole = unified.filter((type) => type !== undefined);
    if (whole.length === unified.length) return { kind: 'tuple', elements: whole };
  }
  const element = unify(distinctTypes(elements));
  return element === undefined ? undefined : collectionOf(sets === types.length ? 'set' : 'list', element);
}

/** Without primitives that occur more than once, so that long tuples cost one comparison. */
function distinctTypes(types: readonly Type[]): readonly Type[] {
  return types.length > 1 ? [...new Set(types)] : types;
}
