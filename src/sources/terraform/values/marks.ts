/** Marks anywhere within a value: what is made of it inherits them. */
import type { Val } from './value.ts';

/** The marks of values that hold others, each found once. */
const found = new WeakMap<Val, number>();

/** The marks of the value and of all that it holds. */
export function marksWithin(value: Val): number {
  switch (value.kind) {
    case 'list':
    case 'set':
    case 'tuple':
    case 'map':
    case 'object': {
      const known = found.get(value);
      if (known !== undefined) return known;
      let marks = value.marks;
      for (const part of 'items' in value ? value.items : value.entries.values()) marks |= marksWithin(part);
      found.set(value, marks);
      return marks;
    }
    case 'partial': {
      let marks = value.marks;
      for (const part of value.parts) if (typeof part !== 'string') marks |= part.marks;
      return marks;
    }
    default:
      return value.marks;
  }
}

/** The value without marks, within it as well. */
export function unmarked(value: Val): Val {
  if (marksWithin(value) === 0) return value;
  if ('items' in value) return { ...value, items: value.items.map(unmarked), marks: 0 };
  if ('entries' in value) {
    return { ...value, entries: new Map([...value.entries].map(([name, entry]) => [name, unmarked(entry)])), marks: 0 };
  }
  return { ...value, marks: 0 };
}
