/** Asks how much of a value is known. */
import type { UnknownVal, Val } from './value.ts';
import { afterApplyOf, undecided } from './reasons.ts';

/** The first unknown anywhere in the value; `undefined` where all of it is known. */
export function unknownIn(value: Val): UnknownVal | undefined {
  switch (value.kind) {
    case 'unknown':
      return value;
    case 'partial':
      return value.parts.find((part) => typeof part !== 'string');
    case 'list':
    case 'set':
    case 'tuple': {
      for (const item of value.items) {
        const found = unknownIn(item);
        if (found) return found;
      }
      return value.open;
    }
    case 'map':
    case 'object': {
      for (const entry of value.entries.values()) {
        const found = unknownIn(entry);
        if (found) return found;
      }
      return value.rest ? restUnknown(value) : undefined;
    }
    case 'deferred': {
      return unknownIn(value.handle.whole());
    }
    default:
      return undefined;
  }
}

/** The unknown that stands for the entries of an object that are not known. */
export function restUnknown(value: Extract<Val, { kind: 'map' | 'object' }>, path?: string): UnknownVal {
  const { rest, origin } = value;
  if (rest && 'because' in rest) return { ...rest.because, type: 'any', refersTo: undefined, among: undefined };
  const refersTo = rest && { to: rest.to, attribute: joined(rest.attribute, path) };
  return {
    kind: 'unknown',
    type: 'any',
    reason: refersTo ? afterApplyOf(refersTo) : undecided,
    refersTo,
    origin,
    marks: value.marks,
    among: undefined,
  };
}

function joined(head: string, name: string | undefined): string {
  if (name === undefined) return head;
  return head === '' ? name : `${head}.${name}`;
}

/** The object or collection behind a deferred value; other values as they are. */
export function settled(value: Val): Exclude<Val, { kind: 'deferred' }> {
  if (value.kind !== 'deferred') return value;
  const whole = value.handle.whole();
  return { ...whole, origin: value.origin, marks: whole.marks | value.marks };
}
