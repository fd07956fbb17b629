/** String templates. */
import { rangeOf, type Template, type TemplateFor, type TemplateIf, type TemplatePart } from '../../../syntax/index.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { computedFrom } from '../values/history.ts';
import { MAX_TEXT, overlong } from '../values/limits.ts';
import { partialOrText } from '../values/partial.ts';
import { normalForm } from '../values/text-order.ts';
import { typeName, typeOf } from '../values/type.ts';
import { text, type UnknownVal, type Val } from '../values/value.ts';
import { constantly } from './constantly.ts';
import { type Evaluate, type Frame, type Place, withSlots } from './frame.ts';
import { type Loop, loopOver } from './loop.ts';

/** What a template has put together so far. */
interface Sink {
  readonly parts: (string | UnknownVal)[];
  readonly operands: Val[];
  length: number;
  marks: number;
}

type Emit = (frame: Frame, sink: Sink) => void;

/** Makes a template ready; one interpolation alone hands its value on as it is. */
export function compileTemplate(expression: Template, place: Place): Evaluate {
  const at = rangeOf(place.file, expression);
  const { parts } = expression;
  const [first] = parts;
  if (first === undefined) return constantly(text('', { at }));
  if (parts.every((part) => part.kind === 'text')) {
    return constantly(text(normalForm(parts.map(({ value }) => value).join('')), { at }));
  }
  if (parts.length === 1 && first.kind === 'interpolation') return place.compile(first.expression, place);
  const emit = compileParts(parts, place);
  return (frame) => {
    const sink: Sink = { parts: [], operands: [], length: 0, marks: 0 };
    emit(frame, sink);
    return assembled(sink, at, frame);
  };
}

function assembled({ parts, operands, length, marks }: Sink, at: ReturnType<typeof rangeOf>, frame: Frame): Val {
  const origin = computedFrom(at, operands);
  if (length > MAX_TEXT || !frame.run.spend(length >> 6)) {
    const says = length > MAX_TEXT ? overlong : frame.run.spent();
    return { ...frame.run.tooLargeWithin(at, says), origin, type: 'string' };
  }
  return partialOrText(parts, origin, marks);
}

function compileParts(parts: readonly TemplatePart[], place: Place): Emit {
  const emits = parts.map((part) => compilePart(part, place));
  return (frame, sink) => {
    for (const emit of emits) emit(frame, sink);
  };
}

function compilePart(part: TemplatePart, place: Place): Emit {
  switch (part.kind) {
    case 'text': {
      const { value } = part;
      return (_, sink) => add(sink, value);
    }
    case 'interpolation': {
      const evaluate = place.compile(part.expression, place);
      return (frame, sink) => addValue(sink, evaluate(frame), frame);
    }
    case 'template-if':
      return compileIf(part, place);
    case 'template-for':
      return compileFor(part, place);
  }
}

function compileIf(part: TemplateIf, place: Place): Emit {
  const condition = place.compile(part.condition, place);
  const whenTrue = compileParts(part.whenTrue, place);
  const whenFalse = compileParts(part.whenFalse, place);
  return (frame, sink) => {
    const given = condition(frame);
    const decided = given.kind === 'null' ? given : convert(given, 'bool');
    sink.marks |= given.marks;
    if (!isMisfit(decided) && decided.kind === 'bool') {
      (decided.value ? whenTrue : whenFalse)(frame, sink);
      sink.marks |= marksOf(decided.value ? whenFalse : whenTrue, frame);
    } else if (!isMisfit(decided) && decided.kind === 'unknown') {
      sink.parts.push({ ...decided, refersTo: undefined });
      sink.marks |= marksOf(whenTrue, frame) | marksOf(whenFalse, frame);
    } else addFailure(sink, given, frame, 'terraform-condition', 'the condition must be true or false');
  };
}

/** What a branch that does not come out hides is hidden all the same, as in a condition; whether it fails does not matter. */
function marksOf(branch: Emit, frame: Frame): number {
  const sink: Sink = { parts: [], operands: [], length: 0, marks: 0 };
  const { problems } = frame.run.trial(() => branch(frame, sink));
  return problems.length > 0 ? 0 : sink.marks;
}

function compileFor(part: TemplateFor, place: Place): Emit {
  const collection = place.compile(part.collection, place);
  const inner = withSlots(place, [part.keyName, part.valueName]);
  const [keySlot = 0, valueSlot = 0] = inner.slots;
  const body = compileParts(part.body, inner.place);
  return (frame, sink) => {
    const loop: Loop = { collection: collection(frame), at: rangeOf(place.file, part), by: '`%{ for }`' };
    sink.marks |= loop.collection.marks;
    const stopped = loopOver(loop, frame, (key, value) => {
      frame.slots[keySlot] = key;
      frame.slots[valueSlot] = value;
      body(frame, sink);
      return sink.length <= MAX_TEXT;
    });
    if (stopped?.kind === 'unknown') sink.parts.push({ ...stopped, refersTo: undefined });
  };
}

function add(sink: Sink, value: string): void {
  sink.length += value.length;
  if (sink.length <= MAX_TEXT) sink.parts.push(value);
}

function addValue(sink: Sink, value: Val, frame: Frame): void {
  sink.marks |= value.marks;
  sink.operands.push(value);
  switch (value.kind) {
    case 'string':
      return add(sink, value.value);
    case 'unknown': {
      sink.parts.push(value);
      return;
    }
    case 'partial': {
      for (const part of value.parts) {
        if (typeof part === 'string') add(sink, part);
        else sink.parts.push(part);
      }
      return;
    }
    case 'null':
      return addFailure(sink, value, frame, 'terraform-null', 'a null has no place in a text');
    default: {
      const converted = convert(value, 'string');
      if (!isMisfit(converted) && converted.kind === 'string') return add(sink, converted.value);
      const says = `a value of type \`${typeName(typeOf(value))}\` has no place in a text`;
      return addFailure(sink, value, frame, 'terraform-template-value', says);
    }
  }
}

function addFailure(sink: Sink, value: Val, frame: Frame, code: string, says: string): void {
  const failed = frame.run.fail(value.origin.at, code, says);
  if (failed.kind === 'unknown') sink.parts.push(failed);
}
