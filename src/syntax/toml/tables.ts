/** The tables of a TOML text while it is read: what a line may add to, and the tree that comes of it. */
import type { Entry, Mapping, Node, Scalar, Sequence, Span } from '../document.ts';

/** A table that may still grow. */
export interface Table {
  readonly kind: 'table';
  readonly place: Span;
  readonly entries: Map<string, { readonly key: Scalar; value: Table | TableList | Node }>;
  /** By a header of its own, by the dots of a key, or only because a header names something in it. */
  made: 'header' | 'dotted' | 'implied';
}

/** An array of tables: `[[name]]`. */
export interface TableList {
  readonly kind: 'tables';
  readonly place: Span;
  readonly items: Table[];
}

/** An empty table. */
export function tableAt(place: Span, made: Table['made']): Table {
  return { kind: 'table', place, entries: new Map(), made };
}

/** The table that a header `[a.b]` or `[[a.b]]` opens; the key that cannot be opened where there is none. */
export function openTable(root: Table, keys: readonly Scalar[], isList: boolean): Table | Scalar {
  let table = root;
  for (const [i, key] of keys.entries()) {
    const isLast = i === keys.length - 1;
    const known = table.entries.get(key.text)?.value;
    if (!known) {
      const made = tableAt(key, isLast ? 'header' : 'implied');
      const value: Table | TableList = isLast && isList ? { kind: 'tables', place: key, items: [made] } : made;
      table.entries.set(key.text, { key, value });
      table = made;
    } else if (known.kind === 'tables') {
      if (isLast && !isList) return key;
      if (isLast) known.items.push(tableAt(key, 'header'));
      table = known.items.at(-1) ?? table;
    } else if (known.kind !== 'table' || (isLast && (isList || known.made !== 'implied'))) return key;
    else {
      if (isLast) known.made = 'header';
      table = known;
    }
  }
  return table;
}

/** Puts the value of `a.b = value` into a table; the key that stands there already where it cannot. */
export function putInto(table: Table, keys: readonly Scalar[], value: Node): Scalar | undefined {
  let into = table;
  for (const [i, key] of keys.entries()) {
    const known = into.entries.get(key.text)?.value;
    if (i === keys.length - 1) {
      if (known) return key;
      into.entries.set(key.text, { key, value });
    } else if (!known) {
      const made = tableAt(key, 'dotted');
      into.entries.set(key.text, { key, value: made });
      into = made;
    } else if (known.kind === 'table' && known.made === 'dotted') into = known;
    else return key;
  }
  return undefined;
}

/** The tree of a table. The place of a table that is written in several pieces is the key that named it first. */
export function treeOf(table: Table, place: Span = table.place): Mapping {
  const entries: Entry[] = [];
  let size = 1;
  for (const [name, { key, value }] of table.entries) {
    const node = value.kind === 'table' ? treeOf(value) : value.kind === 'tables' ? listOf(value) : value;
    entries.push({ key, value: node, name, merge: undefined });
    size += 1 + (node.kind === 'scalar' ? 1 : node.size);
  }
  return { kind: 'mapping', start: place.start, end: place.end, tag: undefined, alias: undefined, entries, size };
}

function listOf({ place, items }: TableList): Sequence {
  const nodes = items.map((item) => treeOf(item));
  const size = nodes.reduce((sum, node) => sum + node.size, 1);
  return { kind: 'sequence', start: place.start, end: place.end, tag: undefined, alias: undefined, items: nodes, size };
}
