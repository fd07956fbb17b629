/** Puts values into properties under construction. */
import { type ListValue, listOf, recordOf, type Value } from '../../../graph/index.ts';
import type { Path } from './compile.ts';

/** Properties that are not finished. */
export type Properties = Map<string, Value>;

/** Lists that only the properties under construction hold, so that adding to one costs its new items only. */
const growing = new WeakMap<ListValue, Value[]>();

/** Sets the value at a path; `add` joins it to the list that is there. What lies below an unknown stays unknown. */
export function put(properties: Properties, path: Path, value: Value, add = false): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  const before = properties.get(name);
  if (rest.length === 0) {
    properties.set(name, add && before ? joined(before, value) : value);
    return;
  }
  if (before?.kind === 'unknown') return;
  const inside: Properties = before?.kind === 'record' ? new Map(before.entries) : new Map();
  put(inside, rest, value, add);
  const open = before?.kind === 'record' ? before.open : undefined;
  properties.set(name, recordOf(inside, before?.origin ?? value.origin, open));
}

/** Both lists in one; what is not known makes the list open. */
export function joined(before: Value, after: Value): Value {
  const more = after.kind === 'list' ? after.items : after.kind === 'unknown' ? [] : [after];
  const open = (after.kind === 'list' ? after.open : undefined) ?? (after.kind === 'unknown' ? after : undefined);
  if (before.kind === 'list' && !before.open && !open) {
    const items = growing.get(before);
    if (items) {
      items.push(...more);
      return before;
    }
    const grown = [...before.items, ...more];
    const list = listOf(grown, before.origin);
    growing.set(list, grown);
    return list;
  }
  if (before.kind === 'unknown') return listOf(more, after.origin, open ?? before);
  const items = before.kind === 'list' ? before.items : [before];
  const stillOpen = open ?? (before.kind === 'list' ? before.open : undefined);
  return listOf([...items, ...more], before.origin, stillOpen);
}
