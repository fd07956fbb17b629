/** Values and types as text, for exact comparison: the type with its members, numbers with all their digits. */
import { formatNumeric } from '../values/numeric.ts';
import { sameType, type Type, typeOf } from '../values/type.ts';
import type { Val } from '../values/value.ts';

/** A value with its type. */
export function showTyped(value: Val): string {
  return `${showType(typeOf(value))}: ${showValue(value)}`;
}

/** A value; what is not known is `?`. */
function showValue(value: Val): string {
  switch (value.kind) {
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return formatNumeric(value.value);
    case 'bool':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
    case 'set':
    case 'tuple':
      return `[${value.items.map(showValue).join(', ')}]`;
    case 'map':
    case 'object':
      return `{${[...value.entries].map(([name, entry]) => `${JSON.stringify(name)} = ${showValue(entry)}`).join(', ')}}`;
    default:
      return '?';
  }
}

/** A type as a type expression, attributes in the order of their names. */
export function showType(type: Type): string {
  if (typeof type === 'string') return type;
  if (type.kind === 'tuple') return `tuple([${type.elements.map(showType).join(', ')}])`;
  if (type.kind !== 'object') return `${type.kind}(${showType(type.element)})`;
  const attributes = [...type.attributes].sort(([a], [b]) => (a < b ? -1 : 1));
  return `object({${attributes.map(([name, attribute]) => `${name} = ${showType(attribute.type)}`).join(', ')}})`;
}

/** Whether a type is the wanted one, where `any` in the latter stands for every type. */
export function conforms(type: Type, wanted: Type): boolean {
  if (wanted === 'any' || sameType(type, wanted)) return true;
  if (typeof type === 'string' || typeof wanted === 'string' || type.kind !== wanted.kind) return false;
  if (type.kind === 'tuple' && wanted.kind === 'tuple') {
    const { elements } = wanted;
    return (
      type.elements.length === elements.length && type.elements.every((each, i) => conforms(each, elements[i] ?? 'any'))
    );
  }
  if (type.kind === 'object' && wanted.kind === 'object') {
    if (type.attributes.size !== wanted.attributes.size) return false;
    return [...type.attributes].every(([name, attribute]) => {
      const other = wanted.attributes.get(name);
      return other !== undefined && conforms(attribute.type, other.type);
    });
  }
  return 'element' in type && 'element' in wanted && conforms(type.element, wanted.element);
}
