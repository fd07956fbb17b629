/** Whether two values are the same in everything: content, type, marks, and histories that lead to the same words of the same files, even where they have moved. */
import type { Origin } from '../../../graph/index.ts';
import { PassageRange } from '../../../text/index.ts';
import type { Val } from './value.ts';

/** Stricter than any equality of the language. An object that is evaluated on demand is the same only as itself. */
export function identical(a: Val | Origin | undefined, b: Val | Origin | undefined): boolean {
  return alike(a, b);
}

function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof PassageRange) return b instanceof PassageRange && a.isSame(b);
  if (a instanceof Map) {
    if (!(b instanceof Map) || a.size !== b.size) return false;
    for (const [key, value] of a) if (!b.has(key) || !alike(value, b.get(key))) return false;
    return true;
  }
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => alike(item, b[i]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(a);
  const others = new Map<string, unknown>(Object.entries(b));
  return entries.length === others.size && entries.every(([name, value]) => alike(value, others.get(name)));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
