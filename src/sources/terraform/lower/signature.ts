/** Tells whether values of two instances are surely equal, although they need not be known. */
import { historyOf, type Unknown, type Value } from '../../../graph/index.ts';
import { type Range, textOf } from '../../../text/index.ts';
import type { Instance } from '../instance.ts';

/**
 * A text that is the same for values of one scope that are surely equal; `undefined` where that cannot be said. Values that are not
 * known, and are no attribute of a resource, count as equal if they were computed by the same expressions from the same place in
 * the same instance of a module, under the same key of `count` or `for_each`; `anywhere` lets the place differ.
 */
export function signatureOf(
  instance: Instance,
  values: readonly (Value | undefined)[],
  anywhere = false,
): string | undefined {
  const place = anywhere ? [] : placeOf(instance);
  const parts = [instance.scope];
  for (const value of values) {
    if (value?.kind === 'literal' && value.value !== null) parts.push(`=${String(value.value)}`);
    else if (value?.kind === 'unknown') parts.push(partOf(place, value));
    else if (value?.kind === 'partial') {
      for (const part of value.parts) parts.push(typeof part === 'string' ? `=${part}` : partOf(place, part));
    } else return undefined;
  }
  return JSON.stringify(parts);
}

function partOf(place: readonly string[], value: Unknown): string {
  if (value.refersTo) return `>${value.refersTo.to}#${value.refersTo.attribute}`;
  const links = historyOf(value.origin);
  const root = links.at(-1)?.at;
  // What lies before the last header is how one resource took the value from another; the value is what lies behind it.
  const texts = links.map(({ at }) => textOf(at));
  const own = texts.slice(texts.findLastIndex((text) => /^(resource|data)\b/.test(text)) + 1);
  return JSON.stringify([...place, root?.file.path, root?.start, value.reason.says, ...own]);
}

/** The headers of resources that the value came through, nearest first. */
export function headersOf(value: Value): readonly Range[] {
  const links = historyOf(value.origin).map(({ at }) => at);
  return links.filter((at) => textOf(at).startsWith('resource'));
}

/** The instance of the module, and the key under which the resource stands in it. */
export function placeOf({ address, type, name }: Instance): readonly [string, string] {
  const at = address.lastIndexOf(`${type}.${name}`);
  return [address.slice(0, at), address.slice(at + type.length + name.length + 1)];
}
