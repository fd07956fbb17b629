/** Rewrites references inside of values: Terraform's names of attributes become the published ones. */
import {
  type Literal,
  type ListValue,
  listOf,
  type PartialText,
  type RecordValue,
  recordOf,
  type Reference,
  type Unknown,
  type Value,
} from '../../../graph/index.ts';

/** Deeper values are left as they are; parsers bound the depth of what a file can hold. */
const deepest = 500;

/** The value with every reference published. A value without references is returned itself, not a copy. */
function rewrite(value: Value, publish: (reference: Reference) => Reference, depth = 0): Value {
  if (depth > deepest) return value;
  switch (value.kind) {
    case 'unknown':
      return unknownWith(value, publish);
    case 'literal':
      return encoded(value, publish, depth);
    case 'list':
      return listWith(value, publish, depth);
    case 'record':
      return rewriteEntries(value, publish, depth);
    case 'partial':
      return encoded(textWith(value, publish), publish, depth);
  }
}

function unknownWith(value: Unknown, publish: (reference: Reference) => Reference): Unknown {
  if (!value.refersTo) return value;
  const refersTo = publish(value.refersTo);
  return refersTo === value.refersTo ? value : { ...value, refersTo };
}

function encoded(value: Literal | PartialText, publish: (reference: Reference) => Reference, depth: number): Value {
  if (!value.encodes) return value;
  const encodes = rewrite(value.encodes, publish, depth + 1);
  return encodes === value.encodes ? value : { ...value, encodes };
}

function textWith(value: PartialText, publish: (reference: Reference) => Reference): PartialText {
  let same = true;
  const parts = value.parts.map((part) => {
    if (typeof part === 'string') return part;
    const next = unknownWith(part, publish);
    same &&= next === part;
    return next;
  });
  return same ? value : { ...value, parts };
}

function listWith(value: ListValue, publish: (reference: Reference) => Reference, depth: number): ListValue {
  let items: Value[] | undefined;
  for (const [i, item] of value.items.entries()) {
    const next = rewrite(item, publish, depth + 1);
    if (next !== item) {
      items ??= value.items.slice();
      items[i] = next;
    }
  }
  return items ? listOf(items, value.origin, value.open) : value;
}

/** The record with every reference in it published; itself if there is none. */
export function rewriteEntries(
  value: RecordValue,
  publish: (reference: Reference) => Reference,
  depth = 0,
): RecordValue {
  let entries: Map<string, Value> | undefined;
  for (const [name, entry] of value.entries) {
    const next = rewrite(entry, publish, depth + 1);
    if (next !== entry) {
      entries ??= new Map(value.entries);
      entries.set(name, next);
    }
  }
  return entries ? recordOf(entries, value.origin, value.open) : value;
}
