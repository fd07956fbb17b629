/** A positioned tree as plain data, for those who need no places. */
import type { Node, ScalarValue } from './document.ts';

/** Plain data: objects have no prototype, so that a key such as `__proto__` is a key like others. */
export type PlainValue = ScalarValue | PlainValue[] | { [name: string]: PlainValue };

/**
 * The value of `node` without places and tags; entries whose key is no scalar are left out, of equal keys the last one holds.
 * Aliased nodes are copied at each use: the parsers' bounds on `size` and depth bound the result, to a depth of some 1700.
 */
export function plainValue(node: Node): PlainValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(plainValue);
  // The prototype is null, which the type of `Object.create` does not say.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const object: { [name: string]: PlainValue } = Object.create(null) as { [name: string]: PlainValue };
  for (const { name, value } of node.entries) if (name !== undefined) object[name] = plainValue(value);
  return object;
}
