/** Equality of values, by cty's rules: values of different types are not equal, and what is not known may be either. */
import { restUnknown, settled } from './known.ts';
import { compareNumeric } from './numeric.ts';
import { sameType, type Type, typeOf } from './type.ts';
import type { UnknownVal, Val } from './value.ts';

/** Whether the two are equal; the unknown that leaves it open. */
export function equal(a: Val, b: Val): boolean | UnknownVal {
  if (a.kind === 'null' || b.kind === 'null') return equalNull(a, b);
  if (a.kind === 'partial' && b.kind === 'partial') return partsOpen(a);
  if (a.kind === 'partial') return b.kind === 'string' ? equalPartial(a, b.value) : b.kind === 'unknown' && b;
  if (b.kind === 'partial') return equal(b, a);
  const x = settled(a);
  const y = settled(b);
  if (x.kind === 'unknown' || y.kind === 'unknown') {
    const types = [typeOf(x), typeOf(y)] as const;
    if (x.kind !== y.kind && types.every(isWhole) && !sameType(...types)) return false;
    return x.kind === 'unknown' ? x : y.kind === 'unknown' && y;
  }
  if (x.kind === 'string' && y.kind === 'string') return x.value === y.value;
  if (x.kind === 'number' && y.kind === 'number') return compareNumeric(x.value, y.value) === 0;
  if (x.kind === 'bool' && y.kind === 'bool') return x.value === y.value;
  if (x.kind !== y.kind) return false;
  if ((x.kind === 'map' || x.kind === 'object') && (y.kind === 'map' || y.kind === 'object')) return equalEntries(x, y);
  if (
    (x.kind === 'list' || x.kind === 'set' || x.kind === 'tuple') &&
    (y.kind === 'list' || y.kind === 'set' || y.kind === 'tuple')
  ) {
    return equalItems(x, y);
  }
  return false;
}

/** Whether a type leaves nothing open. */
function isWhole(type: Type): boolean {
  if (typeof type === 'string') return type !== 'any';
  if (type.kind === 'tuple') return type.elements.every(isWhole);
  if (type.kind === 'object') return [...type.attributes.values()].every((each) => isWhole(each.type));
  return isWhole(type.element);
}

function equalNull(a: Val, b: Val): boolean | UnknownVal {
  if (a.kind === 'null' && b.kind === 'null') return true;
  const other = a.kind === 'null' ? b : a;
  return other.kind === 'unknown' ? other : false;
}

function partsOpen(value: Extract<Val, { kind: 'partial' }>): UnknownVal | false {
  return value.parts.find((part) => typeof part !== 'string') ?? false;
}

/** A text that does not begin and end with the known parts is certainly another one. */
function equalPartial({ parts }: Extract<Val, { kind: 'partial' }>, value: string): boolean | UnknownVal {
  const first = parts[0];
  const last = parts.at(-1);
  if (typeof first === 'string' && !value.startsWith(first)) return false;
  if (typeof last === 'string' && !value.endsWith(last)) return false;
  return parts.find((part) => typeof part !== 'string') ?? false;
}

type Sequence = Extract<Val, { kind: 'list' | 'set' | 'tuple' }>;
type Entries = Extract<Val, { kind: 'map' | 'object' }>;

function equalItems(a: Sequence, b: Sequence): boolean | UnknownVal {
  if (a.open) return a.open;
  if (b.open) return b.open;
  if (a.kind !== 'tuple' && !sameType(typeOf(a), typeOf(b)) && a.element !== 'any' && b.element !== 'any') return false;
  if (a.items.length !== b.items.length) return a.kind === 'set' ? (openIn(a) ?? openIn(b) ?? false) : false;
  let open: UnknownVal | undefined;
  for (const [i, item] of a.items.entries()) {
    const other = b.items[i];
    const same = other === undefined ? false : equal(item, other);
    if (same === false) {
      const doubt = a.kind === 'set' ? (openIn(a) ?? openIn(b)) : undefined;
      return doubt ?? false;
    }
    if (same !== true) open ??= same;
  }
  return open ?? true;
}

function openIn({ items }: Sequence): UnknownVal | undefined {
  for (const item of items) {
    if (item.kind === 'unknown') return item;
    if (item.kind === 'partial') return partsOpen(item) || undefined;
  }
  return undefined;
}

function equalEntries(a: Entries, b: Entries): boolean | UnknownVal {
  let open: UnknownVal | undefined;
  if (!a.rest && !b.rest && a.entries.size !== b.entries.size) return false;
  for (const [name, entry] of a.entries) {
    const other = b.entries.get(name);
    if (other === undefined) {
      if (b.rest) continue;
      return false;
    }
    const same = equal(entry, other);
    if (same === false) return false;
    if (same !== true) open ??= same;
  }
  if (a.rest || b.rest) {
    open ??= restUnknown(a.rest ? a : b);
  }
  return open ?? true;
}
