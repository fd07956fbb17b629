/** Object literals. */
import { type ObjectLiteral, rangeOf } from '../../../syntax/index.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { compareText, normalForm } from '../values/text-order.ts';
import { object, text, type Val } from '../values/value.ts';
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
  if (constants.size === ordered.length) return constantly(object(constants, { at }));
  return (frame) => {
    const entries = new Map<string, Val>();
    // What is written twice is evaluated twice, for what may be wrong with it.
    for (const value of dropped) value(frame);
    for (const [name, value] of ordered) entries.set(name, value(frame));
    return object(entries, { at });
  };
}

function dynamicObject(items: readonly Item[], expression: ObjectLiteral, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  return (frame) => {
    const found: [string, Val][] = [];
    for (const { key, value } of items) {
      const name = key(frame);
      if (name.kind === 'unknown') return becauseOf(name, { at });
      if (name.kind === 'partial') return becauseOfFirst([name], { at });
      const named = name.kind === 'null' ? undefined : convert(name, 'string');
      if (!named || isMisfit(named) || named.kind !== 'string') {
        return frame.run.fail(name.origin.at, 'terraform-object-key', 'the key of an object must be a string');
      }
      found.push([named.value, value(frame)]);
    }
    const entries = new Map(found);
    return object(new Map([...entries].sort(([a], [b]) => compareText(a, b))), { at });
  };
}
