/** Whether values of one type convert to another, as far as the types alone tell (cty's unsafe conversions). */
import { sameType, type Type } from './type.ts';

/** Finds the type that several have in common; handed in, as it needs this file. */
export type Unify = (types: readonly Type[]) => Type | undefined;

/** Whether there is a conversion; single values may still fail in it. */
export function convertible(from: Type, to: Type, unify: Unify): boolean {
  if (to === 'any' || from === 'any' || sameType(from, to)) return true;
  if (typeof to === 'string') return typeof from === 'string' && (to === 'string' || from === 'string');
  if (typeof from === 'string') return false;
  switch (to.kind) {
    case 'tuple': {
      if (from.kind !== 'tuple' || from.elements.length !== to.elements.length) return false;
      return from.elements.every((element, i) => convertible(element, to.elements[i] ?? 'any', unify));
    }
    case 'object': {
      if (from.kind !== 'object' && from.kind !== 'map') return false;
      for (const [name, { type, optional }] of to.attributes) {
        const given = from.kind === 'object' ? from.attributes.get(name)?.type : from.element;
        if (given === undefined ? !optional : !convertible(given, type, unify) && (from.kind === 'object' || !optional))
          return false;
      }
      return true;
    }
    case 'map': {
      if (from.kind === 'map') return convertible(from.element, to.element, unify);
      if (from.kind !== 'object') return false;
      return allConvertible(
        [...from.attributes.values()].map(({ type }) => type),
        to.element,
        unify,
      );
    }
    default: {
      if (from.kind === 'list' || from.kind === 'set') return convertible(from.element, to.element, unify);
      return from.kind === 'tuple' && allConvertible(from.elements, to.element, unify);
    }
  }
}

function allConvertible(from: readonly Type[], to: Type, unify: Unify): boolean {
  if (from.length === 0) return true;
  const element = to === 'any' ? unify(from) : to;
  return element !== undefined && from.every((type) => convertible(type, element, unify));
}
