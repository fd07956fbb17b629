/** Lists that hold nothing twice, with work that does not grow with their length. */
import { jsonOf } from './digest.ts';
import type { Item, List } from './item.ts';

const known = new WeakMap<List, Set<string>>();

/** Adds an item to a list, unless the list has one whose `part` says the same. */
export function addDistinct(list: List, item: Item, part: (item: Item) => Item | undefined = (whole) => whole): void {
  const textOfPart = (one: Item) => {
    const own = part(one);
    return own ? jsonOf(own) : '';
  };
  let texts = known.get(list);
  if (!texts) known.set(list, (texts = new Set(list.items.map(textOfPart))));
  const text = textOfPart(item);
  if (texts.has(text)) return;
  texts.add(text);
  list.items.push(item);
}
