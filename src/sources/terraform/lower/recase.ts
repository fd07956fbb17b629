/** Brings names of a JSON structure into the case that the published form has. */
import { listOf, type RecordValue, recordOf, type Value } from '../../../graph/index.ts';
import { normalise } from '../../../schema/index.ts';

type Shape = Parameters<typeof normalise>[1];

const deepest = 64;

/** The structure that the value is or encodes, each name of a record as the shape spells it. Free names, as of a map, stay. */
export function recase(value: Value, shape: Shape | undefined): Value {
  const structure = normalise(value, { is: 'json', of: { is: 'any' } });
  return shape ? within(structure, shape, 0) : structure;
}

function within(value: Value, shape: Shape, depth: number): Value {
  if (depth > deepest) return value;
  switch (shape.is) {
    case 'json':
      return within(value, shape.of, depth);
    case 'list': {
      const { of } = shape;
      if (value.kind !== 'list') return value;
      return listOf(
        value.items.map((item) => within(item, of, depth + 1)),
        value.origin,
        value.open,
      );
    }
    case 'record':
      return value.kind === 'record' ? spelled(value, shape.entries, depth) : value;
    default:
      return value;
  }
}

function spelled(value: RecordValue, entries: Readonly<Record<string, Shape>>, depth: number): RecordValue {
  const names = new Map(Object.keys(entries).map((name) => [name.toLowerCase(), name]));
  const renamed = new Map<string, Value>();
  for (const [name, entry] of value.entries) {
    const published = names.get(name.toLowerCase());
    const shape = published === undefined ? undefined : entries[published];
    renamed.set(published ?? name, shape ? within(entry, shape, depth + 1) : entry);
  }
  return recordOf(renamed, value.origin, value.open);
}
