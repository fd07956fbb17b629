/** `for` expressions that make tuples and objects. */
import { type ForObject, type ForTuple, rangeOf } from '../../../syntax/index.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { sortedEntries } from '../values/text-order.ts';
import { type BoolVal, object, tuple, type UnknownVal, unknownVal, type Val, withMarks } from '../values/value.ts';
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
    let marks = 0;
    const source = collection(frame);
    if (condition && isEmpty(source)) tryOut(condition, frame, [keySlot, valueSlot], source);
    const stopped = loopOver({ collection: source, at, by: '`for`' }, frame, (key, item) => {
      frame.slots[keySlot] = key;
      frame.slots[valueSlot] = item;
      const included = condition ? holds(condition, frame) : certain;
      marks |= included.marks;
      if (included.kind === 'unknown') open ??= included;
      else if (included.value) items.push(value(frame));
      return true;
    });
    if (stopped && items.length === 0) return withMarks(becauseOf(stopped, { at }), source.marks | marks);
    open ??= stopped;
    const result = tuple(items, { at }, source.marks | marks);
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
    let marks = 0;
    const source = collection(frame);
    if (condition && isEmpty(source)) tryOut(condition, frame, [keySlot, valueSlot], source);
    const stopped = loopOver({ collection: source, at, by: '`for`' }, frame, (itemKey, item) => {
      frame.slots[keySlot] = itemKey;
      frame.slots[valueSlot] = item;
      const included = condition ? holds(condition, frame) : certain;
      marks |= included.marks;
      if (included.kind === 'unknown') spoilt ??= becauseOf(included, { at });
      if (included.kind === 'unknown' || !included.value) return true;
      const named = key(frame);
      marks |= named.marks;
      const name = nameOf(named, frame);
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
    const open = stopped ? becauseOf(stopped, { at }) : spoilt;
    if (open) return withMarks(open, source.marks | marks);
    for (const [name, members] of groups) entries.set(name, tuple(members, { at }));
    return object(sortedEntries(entries), { at }, source.marks | marks);
  };
}

/** Whether the condition is never tried on an element. */
function isEmpty(source: Val): boolean {
  if (source.kind === 'unknown') return true;
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

/** What stands for a condition that is not there. */
const certain = { kind: 'bool', value: true, marks: 0 } as const;

function holds(condition: Evaluate, frame: Frame): BoolVal | UnknownVal | { kind: 'bool'; value: false; marks: 0 } {
  const given = condition(frame);
  const decided = given.kind === 'null' ? given : convert(given, 'bool');
  if (!isMisfit(decided) && (decided.kind === 'bool' || decided.kind === 'unknown')) return decided;
  const failed = frame.run.fail(given.origin.at, 'terraform-condition', 'the condition must be true or false');
  return failed.kind === 'unknown' ? failed : { kind: 'bool', value: false, marks: 0 };
}

function nameOf(key: Val, frame: Frame): string | Val {
  if (key.kind === 'string') return key.value;
  if (key.kind === 'unknown' || key.kind === 'partial') return becauseOfFirst([key], key.origin);
  const converted = key.kind === 'null' ? undefined : convert(key, 'string');
  if (converted && !isMisfit(converted) && converted.kind === 'string') return converted.value;
  return frame.run.fail(key.origin.at, 'terraform-object-key', 'the key of an object must be a string');
}
