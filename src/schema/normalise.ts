/** Brings values into the shape that their kind publishes: numbers from text, lists of one, structures from JSON text. */
import { type Literal, listOf, literal, type RecordValue, recordOf, type Value } from '../graph/index.ts';
import { parseJsonText } from './json-text.ts';
import type { Shape } from './shape.ts';

/** `value` in the given shape. What does not fit is kept as it is: a check then finds no known value of its type there. */
export function normalise(value: Value, shape: Shape): Value {
  if (value.kind === 'unknown') return value;
  switch (shape.is) {
    case 'list':
      return asList(value, shape.of);
    case 'map':
      return value.kind === 'record' ? mapEntries(value, () => shape.of) : value;
    case 'record':
      return value.kind === 'record'
        ? mapEntries(value, (name) => (Object.hasOwn(shape.entries, name) ? shape.entries[name] : undefined))
        : value;
    case 'json':
      return normalise(fromJson(value), shape.of);
    case 'any':
      return value;
    default:
      return value.kind === 'literal' ? scalar(value, shape.is) : value;
  }
}

function asList(value: Value, of: Shape): Value {
  if (value.kind === 'literal' && value.value === null) return value;
  if (value.kind !== 'list') return listOf([normalise(value, of)], value.origin);
  return listOf(
    value.items.map((item) => normalise(item, of)),
    value.origin,
    value.open,
  );
}

function mapEntries(value: RecordValue, shapeOf: (name: string) => Shape | undefined): RecordValue {
  const entries = new Map<string, Value>();
  for (const [name, entry] of value.entries) {
    const shape = shapeOf(name);
    entries.set(name, shape ? normalise(entry, shape) : entry);
  }
  return recordOf(entries, value.origin, value.open);
}

function fromJson(value: Value): Value {
  if (value.kind !== 'literal' && value.kind !== 'partial') return value;
  return value.encodes ?? parseJsonText(value) ?? value;
}

function scalar(value: Literal, is: 'text' | 'number' | 'flag'): Literal {
  const { value: raw } = value;
  if (raw === null) return value;
  if (is === 'text') return typeof raw === 'string' ? value : { ...value, value: String(raw) };
  if (typeof raw !== 'string') return value;
  if (is === 'flag') {
    const lower = raw.toLowerCase();
    return lower === 'true' || lower === 'false' ? literal(lower === 'true', value.origin) : value;
  }
  return raw.trim() !== '' && Number.isFinite(Number(raw)) ? literal(Number(raw), value.origin) : value;
}
