/** The evaluator's values as values of the graph. */
import {
  type Literal,
  literal,
  type Origin,
  type PartialText,
  type RecordValue,
  textFrom,
  type Unknown,
  type Value,
} from '../../../graph/index.ts';
import { holds, partOrigin } from './history.ts';
import { toDouble } from './numeric.ts';
import type { UnknownVal, Val } from './value.ts';
import { isSmall, tooLarge } from './weight.ts';
import { afterApplyOf } from './reasons.ts';
import { oversized } from './limits.ts';

/**
 * The value as one of the graph. Values without any cause are made once, however many instances hold them. Nulls stay, as literals;
 * objects that the provider may add to are records with `open`.
 */
export function toGraph(value: Val): Value {
  // Remembering what is small would cost more than to make it again.
  if (value.kind === 'unknown' || isSmall(value)) return make(value, value.origin);
  const made = known.get(value);
  if (made) return made;
  const result = tooLarge(value, true) ? unknownGraph(value.origin) : make(value, value.origin);
  known.set(value, result);
  return result;
}

function unknownGraph(origin: Origin): Unknown {
  return {
    kind: 'unknown',
    reason: {
      code: 'limit',
      says: oversized,
    },
    origin,
  };
}

const known = new WeakMap<Val, Value>();

function part(value: Val, whole: Origin): Value {
  if (holds(whole.at, value.origin.at)) return toGraph(value);
  return make(value, partOrigin(whole, value.origin));
}

function make(value: Val, origin: Origin): Value {
  switch (value.kind) {
    case 'string': {
      const made = literal(value.value, origin);
      return value.encodes ? withEncoded(made, value.encodes) : made;
    }
    case 'number':
      return literal(toDouble(value.value) || 0, origin);
    case 'bool':
      return literal(value.value, origin);
    case 'null':
      return literal(null, origin);
    case 'unknown':
      return unknownOf(value, origin);
    case 'partial': {
      const made = textFrom(
        value.parts.map((piece) => (typeof piece === 'string' ? piece : unknownOf(piece, piece.origin))),
        origin,
      );
      return value.encodes && made.kind !== 'unknown' ? withEncoded(made, value.encodes) : made;
    }
    case 'list':
    case 'set':
    case 'tuple': {
      const items = value.items.map((item) => part(item, origin));
      if (!value.open) return { kind: 'list', items, origin };
      return { kind: 'list', items, origin, open: unknownOf(value.open, value.open.origin) };
    }
    case 'map':
    case 'object':
      return recordOf(value, origin);
    case 'deferred': {
      const whole = value.handle.whole();
      return whole.kind === 'unknown' ? unknownOf(whole, origin) : recordOf(whole, origin);
    }
  }
}

function recordOf(value: Extract<Val, { kind: 'map' | 'object' }>, origin: Origin): RecordValue {
  const entries = new Map<string, Value>();
  for (const [name, entry] of value.entries) entries.set(name, part(entry, origin));
  if (!value.rest) return { kind: 'record', entries, origin };
  if ('because' in value.rest) {
    const { because, names } = value.rest;
    // Names that are known in part stand among the entries.
    if (names.size > 0) return { kind: 'record', entries, origin };
    return { kind: 'record', entries, origin, open: unknownOf(because, because.origin) };
  }
  // Attributes that the provider adds to a written block do not contradict what is written: the record counts as complete.
  return value.rest.attribute === ''
    ? { kind: 'record', entries, origin, open: { kind: 'unknown', reason: afterApplyOf(value.rest), origin } }
    : { kind: 'record', entries, origin };
}

/** What a text encodes keeps its own places, wherever the text is passed on to: the lines of a policy's statements. */
function withEncoded<T extends Literal | PartialText>(text: T, encodes: Val): T {
  return { ...text, encodes: toGraph(encodes) };
}

/** An unknown of the graph. */
export function unknownOf(value: UnknownVal, origin: Origin = value.origin): Unknown {
  const { reason, refersTo } = value;
  if (!refersTo) return { kind: 'unknown', reason, origin };
  const attribute = refersTo.attribute.replace(/^\[\*\]\.?/, '');
  return { kind: 'unknown', reason, origin, refersTo: { to: refersTo.to, attribute } };
}
