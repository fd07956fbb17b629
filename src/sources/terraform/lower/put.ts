/** Puts values into properties under construction. */
import { type ListValue, listOf, type Origin, recordOf, type Value } from '../../../graph/index.ts';
import type { Path } from './compile.ts';

/** Properties that are not finished. */
export type Properties = Map<string, Value>;

/** Lists that only the properties under construction hold, so that adding to one costs its new items only. */
const growing = new WeakMap<ListValue, Value[]>();

/** `set` replaces what is there, `add` joins a list to it, `merge` puts a record's entries over it. */
export type Manner = 'set' | 'add' | 'merge';

/**
 * Puts the value at a path. What lies below an unknown stays unknown. Records that nobody wrote, but that lie on the way, come from
 * `around`.
 */
export function put(properties: Properties, path: Path, value: Value, around: Origin, manner: Manner = 'set'): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  const before = properties.get(name);
  if (rest.length === 0) {
    properties.set(name, before ? together(before, value, manner) : value);
    return;
  }
  if (before?.kind === 'unknown') return;
  const inside: Properties = before?.kind === 'record' ? new Map(before.entries) : new Map();
  put(inside, rest, value, around, manner);
  const open = before?.kind === 'record' ? before.open : undefined;
  properties.set(name, recordOf(inside, before?.origin ?? around, open));
}

function together(before: Value, after: Value, manner: Manner): Value {
  if (manner === 'add') return joined(before, after);
  if (manner === 'set' || before.kind !== 'record' || after.kind !== 'record') return after;
  return recordOf(new Map([...before.entries, ...after.entries]), before.origin, before.open ?? after.open);
}

/** Both lists in one; what is not known makes the list open. */
export function joined(before: Value, after: Value): Value {
  const more = after.kind === 'list' ? after.items : after.kind === 'unknown' ? [] : [after];
  const open = (after.kind === 'list' ? after.open : undefined) ?? (after.kind === 'unknown' ? after : undefined);
  if (before.kind === 'list' && !before.open && !open) {
    const items = growing.get(before);
    if (items) {
      for (const one of more) items.push(one);
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
