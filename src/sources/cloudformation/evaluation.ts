/** What intrinsic functions see of the template around them. */
import { type Origin, type Reason, textFrom, type Unknown, unknown, type Value } from '../../graph/index.ts';
import type { Node } from '../../syntax/index.ts';
import type { SourceFile } from '../../text/index.ts';

/** Whether a condition holds; an unknown where an input decides. */
export type Truth = boolean | Unknown;

/** The template as its functions see it. Nothing of it throws. */
export interface Evaluation {
  readonly file: SourceFile;
  /** The value of a node with all functions applied; `undefined` where it is `AWS::NoValue`. */
  evaluate(node: Node): Value | undefined;
  /** The value of a node without applying functions. */
  plain(node: Node): Value;
  originOf(node: Node): Origin;
  /** What `Ref` gives for a name; `undefined` for `AWS::NoValue`. */
  ref(name: string, origin: Origin): Value | undefined;
  /** What `Fn::GetAtt` gives. */
  attribute(logicalId: string, attribute: string, origin: Origin): Value;
  /** The values of all parameters of a type. */
  parametersOf(type: string): readonly Value[];
  condition(name: string, origin: Origin): Truth;
  truth(node: Node): Truth;
  /** An export of another stack of the workspace; `undefined` where none is known. */
  exported(name: string): Value | undefined;
  /** A section of the template's mappings by name. */
  mapping(name: string): Node | undefined;
  /** A mistake in the template, reported; the value is then unknown. */
  mistake(code: string, says: string, origin: Origin): Unknown;
}

/** No text is put together that is longer than this many UTF-16 code units. */
const longestText = 1_000_000;

/** `value` as seen from another place that took it over. */
export function takenOver<V extends Value>(value: V, origin: Origin): V {
  return { ...value, origin: { ...origin, cause: value.origin } };
}

/** The parts of a text that a value contributes; a list or record has none and is a mistake of the template. */
export function textParts(
  value: Value | undefined,
  origin: Origin,
  evaluation: Evaluation,
): readonly (string | Unknown)[] {
  if (!value) return [''];
  if (value.kind === 'literal') return [value.value === null ? '' : String(value.value)];
  if (value.kind === 'partial') return value.parts;
  if (value.kind === 'unknown') return [value];
  if (value.open) return [unknownBecause(value.open, origin)];
  return [evaluation.mistake('cloudformation-text', 'a list or map stands where text belongs', origin)];
}

/** The text of parts, unless it is too long to be kept. */
export function boundedText(parts: readonly (string | Unknown)[], origin: Origin): Value {
  let length = 0;
  for (const part of parts) length += typeof part === 'string' ? part.length : 1;
  if (length > longestText)
    return unknown({ code: 'limit', says: `the text is longer than ${longestText} characters` }, origin);
  return textFrom(parts, origin);
}

/** The first thing that is not known among values, at any depth. */
export function firstUnknown(...values: readonly (Value | undefined)[]): Unknown | undefined {
  const open: (Value | undefined)[] = [...values].reverse();
  while (open.length > 0) {
    const next = open.pop();
    if (next?.kind === 'unknown') return next;
    if (next?.kind === 'partial') return next.parts.find((part) => typeof part !== 'string');
    if (next?.kind === 'list') {
      if (next.open) return next.open;
      for (const one of next.items.slice(0, 10_000)) open.push(one);
    } else if (next?.kind === 'record') {
      if (next.open) return next.open;
      for (const one of next.entries.values()) open.push(one);
    }
  }
  return undefined;
}

/** An unknown at `origin` for the reason of another one; what that referred to is not what this is. */
export function unknownBecause(why: Unknown, origin: Origin): Unknown {
  return unknown(why.reason, { ...origin, cause: why.origin });
}

/** What comes of arguments that a function does not take: a mistake of the template, unless they hold something that is not known. */
export function misused(
  code: string,
  says: string,
  origin: Origin,
  evaluation: Evaluation,
  ...values: readonly (Value | undefined)[]
): Unknown {
  const open = firstUnknown(...values);
  return open ? unknownBecause(open, origin) : evaluation.mistake(code, says, origin);
}

/** A value unless it is of the kind that belongs there. */
export function otherThan(kind: Value['kind'], value: Value | undefined): Value | undefined {
  return value?.kind === kind ? undefined : value;
}

/** The whole number from 0 on that a value is or writes in digits. */
export function wholeNumber(value: Value | undefined): number | undefined {
  if (value?.kind !== 'literal') return undefined;
  const text = String(value.value);
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : undefined;
}

/** An unknown at a place. */
export function unknownAt(code: Reason['code'], says: string, origin: Origin): Unknown {
  return unknown({ code, says }, origin);
}
