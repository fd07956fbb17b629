/** `for` expressions that make tuples and objects. */
import { type ForObject, type ForTuple, rangeOf } from '../../../syntax/index.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { sortedEntries } from '../values/text-order.ts';
import { object, tuple, type UnknownVal, unknownVal, type Val } from '../values/value.ts';
import { type Evaluate, type Frame, type Place, withSlots } from './frame.ts';
import { loopOver } from './loop.ts';
import { becauseOf, becauseOfFirst } from './unknowns.ts';

/** Makes `[for …]` ready. Where a condition is not known, the elements that are certain stay, and the tuple is open. */
export function compileForTuple(expression: ForTuple, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const collection = place.compile(expression.collection, place);
  const inner = withSlots(place, [expression.keyName, expression.valueName]);
  const [keySlot = 0, valueSlot = 0] = inner.slots;
  const value = place.compile(expression.value, inner.place);
  const condition = expression.condition && place.compile(expression.condition, inner.place);
  return (frame) => {
    const items: Val[] = [];
    let open: UnknownVal | undefined;
    const source = collection(frame);
    if (condition && isEmpty(source)) tryOut(condition, frame, [keySlot, valueSlot], source);
    const stopped = loopOver({ collection: source, at }, frame, (key, item) => {
      frame.slots[keySlot] = key;
      frame.slots[valueSlot] = item;
      const included = condition ? holds(condition, frame) : true;
      if (typeof included !== 'boolean') open ??= included;
      else if (included) items.push(value(frame));
      return true;
    });
    if (stopped && items.length === 0) return becauseOf(stopped, { at });
    open ??= stopped;
    const result = tuple(items, { at }, source.marks);
    return open ? { ...result, open } : result;
  };
}

/** Makes `{for …}` ready. */
export function compileForObject(expression: ForObject, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const collection = place.compile(expression.collection, place);
  const inner = withSlots(place, [expression.keyName, expression.valueName]);
  const [keySlot = 0, valueSlot = 0] = inner.slots;
  const key = place.compile(expression.key, inner.place);
  const value = place.compile(expression.value, inner.place);
  const condition = expression.condition && place.compile(expression.condition, inner.place);
  const { group } = expression;
  return (frame) => {
    const entries = new Map<string, Val>();
    const groups = new Map<string, Val[]>();
    let spoilt: Val | undefined;
    const source = collection(frame);
    if (condition && isEmpty(source)) tryOut(condition, frame, [keySlot, valueSlot], source);
    const stopped = loopOver({ collection: source, at }, frame, (itemKey, item) => {
      frame.slots[keySlot] = itemKey;
      frame.slots[valueSlot] = item;
      const included = condition ? holds(condition, frame) : true;
      if (typeof included !== 'boolean') spoilt ??= becauseOf(included, { at });
      if (included !== true) return true;
      const name = nameOf(key(frame), frame);
      if (typeof name !== 'string') {
        spoilt ??= name;
        return true;
      }
      const entry = value(frame);
      if (group) {
        const members = groups.get(name);
        if (members) members.push(entry);
        else groups.set(name, [entry]);
      } else if (entries.has(name)) {
        const says = `two elements have the key \`${name}\``;
        spoilt ??= frame.run.fail(
          at,
          'terraform-duplicate-key',
          says,
          'add `...` after the value to gather them in lists',
        );
      } else entries.set(name, entry);
      return true;
    });
    if (stopped) return becauseOf(stopped, { at });
    if (spoilt) return spoilt;
    for (const [name, members] of groups) entries.set(name, tuple(members, { at }));
    return object(sortedEntries(entries), { at }, source.marks);
  };
}

function isEmpty(source: Val): boolean {
  if ('items' in source) return source.items.length === 0;
  return 'entries' in source && source.entries.size === 0;
}

/** A condition must be one even where there is nothing to try it on. */
function tryOut(condition: Evaluate, frame: Frame, slots: readonly number[], { origin }: Val): void {
  for (const slot of slots) {
    frame.slots[slot] = unknownVal({ code: 'after-apply', says: 'there is no element' }, origin);
  }
  holds(condition, frame);
}

function holds(condition: Evaluate, frame: Frame): boolean | UnknownVal {
  const given = condition(frame);
  const decided = given.kind === 'null' ? given : convert(given, 'bool');
  if (!isMisfit(decided)) {
    if (decided.kind === 'bool') return decided.value;
    if (decided.kind === 'unknown') return decided;
  }
  const failed = frame.run.fail(given.origin.at, 'terraform-condition', 'the condition must be true or false');
  return failed.kind === 'unknown' ? failed : false;
}

function nameOf(key: Val, frame: Frame): string | Val {
  if (key.kind === 'string') return key.value;
  if (key.kind === 'unknown' || key.kind === 'partial') return becauseOfFirst([key], key.origin);
  const converted = key.kind === 'null' ? undefined : convert(key, 'string');
  if (converted && !isMisfit(converted) && converted.kind === 'string') return converted.value;
  return frame.run.fail(key.origin.at, 'terraform-object-key', 'the key of an object must be a string');
}
