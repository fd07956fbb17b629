/** Object literals. */
import { type ObjectLiteral, rangeOf } from '../../../syntax/index.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { nameFor } from '../values/partial.ts';
import { compareText, normalForm, sortedEntries } from '../values/text-order.ts';
import { object, type PartialVal, text, type UnknownVal, type Val, withMarks } from '../values/value.ts';
import { constantly } from './constantly.ts';
import type { Evaluate, Place } from './frame.ts';
import { becauseOf, becauseOfFirst } from './unknowns.ts';

interface Item {
  readonly key: Evaluate;
  readonly value: Evaluate;
}

/** Makes an object literal ready; where its keys are all written out, their order is settled beforehand. */
export function compileObject(expression: ObjectLiteral, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const items: Item[] = expression.items.map(({ key, value }) => ({
    key:
      key.kind === 'key-name'
        ? constantly(text(normalForm(key.name), { at: rangeOf(place.file, key) }))
        : place.compile(key, place),
    value: place.compile(value, place),
  }));
  const names = items.map(({ key }) => (key.constant?.kind === 'string' ? key.constant.value : undefined));
  if (names.some((name) => name === undefined)) return dynamicObject(items, expression, place);
  const byName = new Map<string, Evaluate>();
  const dropped: Evaluate[] = [];
  for (const [i, { value }] of items.entries()) {
    const earlier = byName.get(names[i] ?? '');
    if (earlier && !earlier.constant) dropped.push(earlier);
    byName.set(names[i] ?? '', value);
  }
  const ordered = [...byName].sort(([a], [b]) => compareText(a, b));
  const constants = new Map<string, Val>();
  for (const [name, { constant }] of ordered) if (constant) constants.set(name, constant);
  if (constants.size === ordered.length && dropped.length === 0) return constantly(object(constants, { at }));
  return (frame) => {
    const entries = new Map<string, Val>();
    // What is written twice is evaluated twice, for what may be wrong with it.
    for (const value of dropped) value(frame);
    for (const [name, value] of ordered) entries.set(name, value(frame));
    return object(entries, { at });
  };
}

/** Where a name is known in part, it stands among the entries as `nameFor` writes it; where it is not known, the object is open. */
function dynamicObject(items: readonly Item[], expression: ObjectLiteral, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  return (frame) => {
    const entries = new Map<string, Val>();
    const names = new Map<string, PartialVal>();
    let open: UnknownVal | undefined;
    let marks = 0;
    let failed: Val | undefined;
    for (const { key, value } of items) {
      const name = key(frame);
      const entry = value(frame);
      marks |= name.marks;
      if (name.kind === 'unknown') {
        open = becauseOf(name, { at });
        // It may be any of the names before it.
        for (const before of entries.keys()) entries.set(before, open);
        names.clear();
        continue;
      }
      if (name.kind === 'partial') {
        const standing = nameFor(name);
        if (!open) names.set(standing, name);
        entries.set(standing, entry);
        continue;
      }
      const named = name.kind === 'null' ? undefined : convert(name, 'string');
      if (named && !isMisfit(named) && named.kind === 'string') entries.set(named.value, entry);
      else failed ??= frame.run.fail(name.origin.at, 'terraform-object-key', 'the key of an object must be a string');
    }
    if (failed) return failed;
    const [partial] = names.values();
    const because = open ?? (partial && becauseOfFirst([partial], { at }));
    if (because && entries.size === 0) return withMarks(because, marks);
    const result = object(sortedEntries(entries), { at }, marks);
    return because ? { ...result, rest: { because, names } } : result;
  };
}
