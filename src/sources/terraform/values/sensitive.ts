/** Which parts of a value are sensitive, in the form that `sensitive_values` of `terraform show -json` has. */
import type { Json } from '../../../graph/index.ts';
import { SENSITIVE, type Val } from './value.ts';
import { tooLarge } from './weight.ts';

const known = new WeakMap<Val, Json>();

/** `true` for what is sensitive, and the structure that leads there; `undefined` where nothing is. */
export function sensitiveParts(value: Val): Json | undefined {
  if ((value.marks & SENSITIVE) !== 0) return true;
  if (!('items' in value) && !('entries' in value)) return undefined;
  const found = known.get(value) ?? partsOf(value);
  known.set(value, found);
  return found === false ? undefined : found;
}

/** `false` where nothing is sensitive. What is too large to be handed over has no parts. */
function partsOf(value: Extract<Val, { items: unknown } | { entries: unknown }>): Json {
  if (tooLarge(value, true)) return false;
  if ('items' in value) {
    const items = value.items.map((item) => sensitiveParts(item) ?? false);
    return items.some((item) => item !== false) ? items : false;
  }
  const entries: Record<string, Json> = Object.create(null); // no prototype: the names are the user's
  let some = false;
  for (const [name, entry] of value.entries) {
    const inner = sensitiveParts(entry);
    if (inner === undefined) continue;
    entries[name] = inner;
    some = true;
  }
  return some ? entries : false;
}
