/** Values from YAML and JSON documents. */
import type { Origin } from '../../../graph/index.ts';
import type { Node } from '../../../syntax/index.ts';
import { compareText } from '../values/text-order.ts';
import { numericOf, parseNumeric } from '../values/numeric.ts';
import { bool, nil, number, object, text, tuple, type Val } from '../values/value.ts';

/** Another meaning that a plain scalar may have. */
export type PlainScalar = (source: string, origin: Origin) => Val | undefined;

/** The value of a document; everything in it gets the origin of the text that it was read from. */
export function fromDocument(node: Node, origin: Origin, plain?: PlainScalar): Val {
  if (node.kind === 'sequence')
    return tuple(
      node.items.map((item) => fromDocument(item, origin, plain)),
      origin,
    );
  if (node.kind === 'mapping') {
    const entries = new Map<string, Val>();
    for (const { name, value } of node.entries)
      if (name !== undefined) entries.set(name, fromDocument(value, origin, plain));
    return object(new Map([...entries].sort(([a], [b]) => compareText(a, b))), origin);
  }
  const { value } = node;
  const isPlain = !node.tag || node.tag.name === 'tag:yaml.org,2002:bool';
  if (plain && node.style === 'plain' && isPlain && typeof value === 'string') {
    const other = plain(value, origin);
    if (other) return other;
  }
  if (typeof value === 'string') return text(value.replace(/\p{Surrogate}/gu, '\ufffd'), origin);
  if (typeof value === 'boolean') return bool(value, origin);
  if (value === null) return nil(origin);
  return number(parseNumeric(node.text) ?? numericOf(Number.isFinite(value) ? value : 0), origin);
}
