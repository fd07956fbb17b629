/** Which parts of a value something holds of: `after_unknown`, `sensitive_values` and the like. */
import type { Node, Span } from '../../../syntax/index.ts';

/** All of it (and where that is said, if it is), none of it, or some of its entries or items. */
export type Mark = boolean | Span | ReadonlyMap<string | number, Mark>;

/** Whether the mark is of the whole value. */
export function isWhole(mark: Mark): mark is true | Span {
  return mark === true || (mark !== false && 'start' in mark);
}

/** The mark that a JSON value stands for: `true`, or objects and lists that lead there. */
export function markOf(node: Node | undefined): Mark {
  if (node?.kind === 'scalar') return node.value === true && { start: node.start, end: node.end };
  const parts = new Map<string | number, Mark>();
  if (node?.kind === 'mapping') {
    for (const { key, name, value } of node.entries) {
      const part = markOf(value);
      if (name === undefined || part === false) continue;
      // Without its name the word tells a reader nothing.
      parts.set(name, isWhole(part) ? { start: key.start, end: value.end } : part);
    }
  } else if (node?.kind === 'sequence') {
    for (const [i, item] of node.items.entries()) {
      const part = markOf(item);
      if (part !== false) parts.set(i, part);
    }
  }
  return parts.size > 0 && parts;
}

/** The mark of an entry or item. */
export function markAt(mark: Mark, step: string | number): Mark {
  return mark === false || isWhole(mark) ? mark : (mark.get(step) ?? false);
}

/** Names of entries that have a mark of their own. */
export function namesIn(mark: Mark): readonly string[] {
  return mark === false || isWhole(mark) ? [] : [...mark.keys()].filter((step) => typeof step === 'string');
}

/** Both marks in one. */
export function either(a: Mark, b: Mark): Mark {
  if (isWhole(a)) return a;
  if (isWhole(b)) return b;
  if (a === false) return b;
  if (b === false) return a;
  const parts = new Map(a);
  for (const [step, part] of b) parts.set(step, either(parts.get(step) ?? false, part));
  return parts;
}
