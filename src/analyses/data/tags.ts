/** Tags, labels and annotations of a resource as pairs of texts. */
import { entryAt, type Origin, textOfValue, type Value } from '../../graph/index.ts';

/** One tag whose key and value are known. */
export interface Tag {
  readonly key: string;
  readonly value: string;
  readonly origin: Origin;
}

/** The known tags of a property: a list of `Key` and `Value`, or a map. */
export function tagsIn(value: Value | undefined): readonly Tag[] {
  if (value?.kind === 'list') {
    return value.items.flatMap((item) => {
      const key = textOfValue(entryAt(item, 'Key'));
      return tag(key, entryAt(item, 'Value'));
    });
  }
  return value?.kind === 'record' ? [...value.entries].flatMap(([key, entry]) => tag(key, entry)) : [];
}

function tag(key: string | undefined, value: Value | undefined): readonly Tag[] {
  if (key === undefined || value?.kind !== 'literal' || value.value === null) return [];
  return [{ key, value: String(value.value), origin: value.origin }];
}
