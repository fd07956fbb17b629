/** Types of Terraform's value system (cty): primitives, collections of one element type, and structures. */
import type { AttributeType, CollectionType, Type, Val } from './value.ts';

export type { AttributeType, CollectionType, ObjectType, TupleType, Type } from './value.ts';

/** The type of lists, sets or maps with these elements. */
export function collectionOf(kind: CollectionType['kind'], element: Type): CollectionType {
  return { kind, element };
}

/** The type of a value. */
export function typeOf(value: Val): Type {
  switch (value.kind) {
    case 'string':
    case 'partial':
      return 'string';
    case 'number':
    case 'bool':
      return value.kind;
    case 'null':
    case 'unknown':
      return value.type;
    case 'list':
    case 'set':
    case 'map':
      return { kind: value.kind, element: value.element };
    case 'tuple':
      return { kind: 'tuple', elements: value.items.map(typeOf) };
    case 'object': {
      if (value.rest) return 'any';
      const attributes = new Map<string, AttributeType>();
      for (const [name, entry] of value.entries)
        attributes.set(name, { type: typeOf(entry), optional: false, default: undefined });
      return { kind: 'object', attributes };
    }
    case 'deferred':
      return 'any';
  }
}

/** Whether two types are the same. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string' || a.kind !== b.kind) return false;
  if (a.kind === 'tuple' || b.kind === 'tuple') {
    if (a.kind !== 'tuple' || b.kind !== 'tuple' || a.elements.length !== b.elements.length) return false;
    return a.elements.every((element, i) => sameType(element, b.elements[i] ?? 'any'));
  }
  if (a.kind === 'object' || b.kind === 'object') {
    if (a.kind !== 'object' || b.kind !== 'object' || a.attributes.size !== b.attributes.size) return false;
    for (const [name, { type }] of a.attributes) {
      const other = b.attributes.get(name);
      if (!other || !sameType(type, other.type)) return false;
    }
    return true;
  }
  return sameType(a.element, b.element);
}

/** The name of a type for people: `list of string`, `object`. */
export function typeName(type: Type): string {
  if (typeof type === 'string') return type === 'any' ? 'dynamic' : type;
  if (type.kind === 'tuple' || type.kind === 'object') return type.kind;
  return type.element === 'any' ? type.kind : `${type.kind} of ${typeName(type.element)}`;
}

/** A text that is the same for the same types. */
export function typeKey(type: Type): string {
  if (typeof type === 'string') return type;
  if (type.kind === 'tuple') return `[${type.elements.map(typeKey).join(',')}]`;
  if (type.kind !== 'object') return `${type.kind}(${typeKey(type.element)})`;
  const attributes = [...type.attributes].map(
    ([name, attribute]) => `${JSON.stringify(name)}:${typeKey(attribute.type)}`,
  );
  return `{${attributes.sort().join(',')}}`;
}
