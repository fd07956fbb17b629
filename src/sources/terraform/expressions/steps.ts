/** Steps into values: attributes, elements, splats. */
import { rangeOf, type Step } from '../../../syntax/index.ts';
import type { Range } from '../../../text/index.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { restUnknown, settled, unknownIn } from '../values/known.ts';
import { isInteger, toDouble } from '../values/numeric.ts';
import { sameType, type Type, typeName, typeOf } from '../values/type.ts';
import { list, type SequenceVal, tuple, unknownVal, type UnknownVal, type Val, withMarks } from '../values/value.ts';
import type { Frame, Place } from './frame.ts';
import { becauseOf, becauseOfFirst } from './unknowns.ts';

/** A step made ready. */
export type TakeStep = (value: Val, frame: Frame) => Val;

/** Makes the steps of a traversal ready. */
export function compileSteps(steps: readonly Step[], place: Place): TakeStep {
  const taken = steps.map((step) => compileStep(step, place));
  const [only] = taken;
  if (taken.length === 1 && only) return only;
  return (value, frame) => {
    let here = value;
    for (const take of taken) here = take(here, frame);
    return here;
  };
}

function compileStep(step: Step, place: Place): TakeStep {
  const at = rangeOf(place.file, step);
  if (step.kind === 'get-attribute') {
    const { name } = step;
    return (value, frame) => marked(getAttribute(value, name, at, frame), value);
  }
  if (step.kind === 'get-index') {
    const key = place.compile(step.key, place);
    return (value, frame) => {
      const index = key(frame);
      return marked(marked(getIndex(value, index, at, frame), value), index);
    };
  }
  const inner = step.steps.length > 0 ? compileSteps(step.steps, place) : undefined;
  return (value, frame) => marked(splat(value, inner, at, frame), value);
}

function marked(result: Val, source: Val): Val {
  return source.marks === 0 ? result : withMarks(result, source.marks);
}

/** The attribute of a value. */
function getAttribute(value: Val, name: string, at: Range, frame: Frame): Val {
  switch (value.kind) {
    case 'deferred': {
      const found = value.handle.get(name);
      return found ?? missing(name, at, frame);
    }
    case 'object':
    case 'map': {
      const found = value.entries.get(name);
      // A null in a block leaves the attribute to the provider, which may have a default for it.
      if (found && !(value.rest && 'to' in value.rest && found.kind === 'null')) return found;
      return value.rest ? restUnknown(value, name) : missing(name, at, frame);
    }
    case 'unknown':
      if (isPrimitive(value)) return noAttribute(value, name, at, frame);
      return deeper(value, `.${name}`);
    case 'null':
      return frame.run.fail(at, 'terraform-null', `a null has no attribute \`${name}\``);
    default:
      return noAttribute(value, name, at, frame);
  }
}

/** Whether a value is unknown, yet sure to be a string, number or bool. */
function isPrimitive({ type }: UnknownVal): boolean {
  return typeof type === 'string' && type !== 'any';
}

function noAttribute(value: Val, name: string, at: Range, frame: Frame): Val {
  const says = `a value of type \`${typeName(typeOf(value))}\` has no attribute \`${name}\``;
  return frame.run.fail(at, 'terraform-attribute', says);
}

function missing(name: string, at: Range, frame: Frame): Val {
  return frame.run.fail(at, 'terraform-attribute', `there is no attribute \`${name}\``);
}

/** What lies behind a step into an unknown: an attribute of the same resource, where it is one. */
function deeper(value: UnknownVal, step: string): UnknownVal {
  const { refersTo } = value;
  if (!refersTo) return value.among || value.type !== 'any' ? { ...value, among: undefined, type: 'any' } : value;
  return { ...value, type: 'any', refersTo: { to: refersTo.to, attribute: pathWith(refersTo.attribute, step) } };
}

/** A resource of unknown expansion has an empty path; indexes into it, or into a splat, name one of its instances. */
function pathWith(path: string, step: string): string {
  if (path === '') return step.startsWith('[') ? (step === '[*]' ? '[*]' : '') : step.slice(1);
  if (path.startsWith('[*]')) {
    if (step.startsWith('[')) return path.slice(path.startsWith('[*].') ? 4 : 3);
    return path + step;
  }
  return path + step;
}

/** The element of a value under a key. */
function getIndex(value: Val, key: Val, at: Range, frame: Frame): Val {
  if (value.kind === 'null') return frame.run.fail(at, 'terraform-null', 'a null has no elements');
  if (key.kind === 'null') return frame.run.fail(at, 'terraform-index', 'a null is no index');
  if (value.kind === 'unknown' && !isPrimitive(value)) return deeper(value, indexStep(key));
  if (key.kind === 'unknown' || key.kind === 'partial') {
    const result = becauseOfFirst([key], { at });
    const among = elementsOf(value);
    return among && among.length <= 64 ? { ...result, among } : result;
  }
  if (value.kind === 'list' || value.kind === 'tuple') {
    const index = convert(key, 'number');
    if (isMisfit(index) || index.kind !== 'number' || !isInteger(index.value)) {
      return frame.run.fail(at, 'terraform-index', 'the index of a list must be a whole number');
    }
    if (value.open) return becauseOf(value.open, { at });
    const found = value.items[toDouble(index.value)];
    const says = `there is no element ${toDouble(index.value)} in a ${value.kind} of ${value.items.length}`;
    return found ?? frame.run.fail(at, 'terraform-index', says);
  }
  if (value.kind === 'map' || value.kind === 'object' || value.kind === 'deferred') {
    const name = convert(key, 'string');
    if (isMisfit(name) || name.kind !== 'string') {
      return frame.run.fail(at, 'terraform-index', 'the key must be a string');
    }
    if (value.kind === 'deferred') return value.handle.get(name.value) ?? missing(name.value, at, frame);
    const found = value.entries.get(name.value);
    if (found) return found;
    // In JSON a nested block may stand as an object alone instead of in a list; without the provider's schema either may be meant.
    if (name.value === '0' && value.origin.at.file.path.endsWith('.json')) return value;
    if (value.rest) return restUnknown(value, name.value);
    return frame.run.fail(at, 'terraform-index', `there is no element with the key \`${name.value}\``);
  }
  return frame.run.fail(
    at,
    'terraform-index',
    `a value of type \`${typeName(typeOf(value))}\` has no elements by index`,
  );
}

function indexStep(key: Val): string {
  if (key.kind === 'number') return `[${String(toDouble(key.value))}]`;
  if (key.kind === 'string') return `[${JSON.stringify(key.value)}]`;
  return '[?]';
}

function elementsOf(value: Val): readonly Val[] | undefined {
  if (value.kind === 'list' || value.kind === 'tuple') return value.items;
  if (value.kind === 'map' || value.kind === 'object') return [...value.entries.values()];
  return undefined;
}

/** Of a list or set a list, of a tuple a tuple; any other value counts as the one element of a tuple, and null as none. */
function splat(value: Val, inner: TakeStep | undefined, at: Range, frame: Frame): Val {
  if (value.kind === 'null') {
    const { type } = value;
    const isSequence = typeof type !== 'string' && type.kind !== 'map' && type.kind !== 'object';
    return isSequence ? frame.run.fail(at, 'terraform-null', 'a null has no elements') : tuple([], { at });
  }
  if (value.kind === 'unknown') {
    const every = deeper(value, '[*]');
    const { type } = value;
    const element = typeof type === 'string' ? type : 'element' in type ? type.element : 'any';
    // What an element of that type cannot have is wrong, whatever the value.
    if (inner && element !== 'any') inner({ ...every, type: element }, frame);
    if (!value.refersTo) return every;
    // Each element of the unknown collection is a part of the resource; the path says which.
    return inner ? inner({ ...every, type: 'any' }, frame) : every;
  }
  if (value.kind === 'list' || value.kind === 'tuple' || value.kind === 'set') {
    const items = inner ? value.items.map((item) => inner(item, frame)) : value.items;
    if (value.kind === 'tuple') return { ...tuple(items, { at }), open: value.open };
    const element = elementOf(value, items, inner, at, frame);
    if (element !== undefined) return { ...list(items, element, { at }), open: value.open };
    return frame.run.fail(at, 'terraform-splat', 'the elements of the splat have different types');
  }
  const sole = value.kind === 'deferred' ? value : settled(value);
  return tuple([inner ? inner(sole, frame) : sole], { at });
}

/** The type of the elements of a splat of a list; where there are none, that of what the steps lead to. */
function elementOf(
  { element }: SequenceVal,
  items: readonly Val[],
  inner: TakeStep | undefined,
  at: Range,
  frame: Frame,
): Type | undefined {
  if (!inner) return element;
  const [first, ...rest] = items.map(typeOf);
  if (first !== undefined) {
    if (rest.every((type) => sameType(type, first))) return first;
    return items.some((item) => unknownIn(item) ?? item.kind === 'null') ? 'any' : undefined;
  }
  const sample = unknownVal({ code: 'after-apply', says: 'there is no element' }, { at }, element);
  return typeOf(frame.run.trial(() => inner(sample, frame)).value);
}
