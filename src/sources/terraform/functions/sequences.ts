/** What functions over lists and sets have in common. */
import { unknownIn } from '../values/known.ts';
import { type Type, typeOf } from '../values/type.ts';
import { unify } from '../values/unify.ts';
import { convert, isMisfit } from '../values/convert.ts';
import type { EntriesVal, SequenceVal, Val } from '../values/value.ts';

/** How many elements a function may produce. */
export const MAX_ELEMENTS = 1_000_000;

/** Whether the value is a list, set or tuple. */
export function isSequence(value: Val | undefined): value is SequenceVal {
  return value?.kind === 'list' || value?.kind === 'set' || value?.kind === 'tuple';
}

/** Whether the value is a map or an object. */
export function isEntries(value: Val | undefined): value is EntriesVal {
  return value?.kind === 'map' || value?.kind === 'object';
}

/** The type that all values have in common, and the values in that type; `undefined` where there is none. */
export function inOneType(
  values: readonly Val[],
): { readonly type: Type; readonly values: readonly Val[] } | undefined {
  const type = unify([...new Set(values.map(typeOf))]);
  if (type === undefined) return undefined;
  const converted: Val[] = [];
  for (const value of values) {
    const result = convert(value, type);
    if (isMisfit(result)) return undefined;
    converted.push(result);
  }
  return { type, values: converted };
}

/** Whether some element of a set, or the length of a list, is not known. */
export function lengthOpen(value: SequenceVal): boolean {
  return (
    value.open !== undefined || (value.kind === 'set' && value.items.some((item) => unknownIn(item) !== undefined))
  );
}
