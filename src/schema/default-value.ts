/** Turns a default of the tables into a value that says where it comes from. */
import { type DefaultValue, isDepends } from '../catalogs/index.ts';
import { listOf, literal, type Origin, recordOf, unknown, type Value } from '../graph/index.ts';

/** The value of a default; what the code cannot tell is unknown. */
export function valueOfDefault(value: DefaultValue, origin: Origin): Value {
  if (typeof value !== 'object') return literal(value, origin);
  if (isDepends(value)) return unknown({ code: 'not-read', says: `depends on ${value[' depends']}` }, origin);
  if (isList(value)) {
    return listOf(
      value.map((item) => valueOfDefault(item, origin)),
      origin,
    );
  }
  return recordOf(new Map(Object.entries(value).map(([name, entry]) => [name, valueOfDefault(entry, origin)])), origin);
}

function isList(value: DefaultValue): value is readonly DefaultValue[] {
  return Array.isArray(value);
}
