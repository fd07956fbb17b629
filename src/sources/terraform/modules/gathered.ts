/** The instances of a block as one value. */
import type { Range } from '../../../text/index.ts';
import { type DeferredVal, type Handle, nil, object, tuple, unknownVal, type Val } from '../values/value.ts';
import type { Expansion } from './expansion.ts';
import { MAX_TOTAL } from './budget.ts';

/** The instances of `subject` as one value: the object itself, a tuple, or an object by key. */
export function gathered(expansion: Expansion, instances: readonly Handle[], subject: string, at: Range): Val {
  const values = instances.map((handle): DeferredVal => ({ kind: 'deferred', handle, origin: { at }, marks: 0 }));
  return together(expansion, values, subject, at);
}

/** The same of values that are there already. */
export function together(expansion: Expansion, values: readonly Val[], subject: string, at: Range): Val {
  const [first] = values;
  if (expansion.by === 'enabled') return first ?? nil({ at });
  if (expansion.by === 'single') {
    const says = `\`${subject}\` is beyond the limit of ${MAX_TOTAL} instances in all`;
    return first ?? unknownVal({ code: 'limit', says }, { at });
  }
  if (expansion.by === 'count') return tuple(values, { at });
  const entries = new Map<string, Val>();
  for (const [i, value] of values.entries()) entries.set(String(expansion.occurrences[i]?.key), value);
  return object(entries, { at });
}
