/** The positioned tree of YAML and JSON texts: every node keeps where it was written. */

import type { SourceFile } from '../text/index.ts';

/** A half-open stretch `[start, end)` of the file that was parsed, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The file in which it lies, for what was put into the tree from another file than the tree's own. */
  readonly file?: SourceFile;
}

/** A comment; the span covers its mark as well, `text` is what follows the mark, trimmed. */
export interface Comment extends Span {
  readonly text: string;
}

/**
 * An explicit tag. `name` is as written for local tags (`!Ref`) and the resolved name for others
 * (`tag:yaml.org,2002:str` for `!!str`); `!` alone is the non-specific tag.
 */
export interface Tag extends Span {
  readonly name: string;
}

/** What a scalar can hold. Timestamps and binary data stay text. */
export type ScalarValue = string | number | boolean | null;

/** How a scalar was written; JSON strings count as `double-quoted`, other JSON scalars as `plain`. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

interface NodePlace extends Span {
  /** The tag before the node; it lies within the node's span. */
  readonly tag: Tag | undefined;
  /** For a node that was reached through an alias: where the alias stands. The node's own span is where the anchor's node was written. */
  readonly alias: Span | undefined;
}

/** A single value. The span covers quotes and, for block scalars, the `|` or `>` line. An omitted value has an empty span. */
export interface Scalar extends NodePlace {
  readonly kind: 'scalar';
  /** The value under the schema that the text was parsed with. */
  readonly value: ScalarValue;
  /** The text after unquoting and unfolding, before the schema made a number, boolean or null of it: `012` stays `012`. */
  readonly text: string;
  readonly style: ScalarStyle;
}

/** A list of nodes. */
export interface Sequence extends NodePlace {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
  /** How many nodes a walk meets that follows every alias, this one included; at most `Number.MAX_SAFE_INTEGER`. */
  readonly size: number;
}

/** One key and its value. */
export interface Entry {
  readonly key: Node;
  readonly value: Node;
  /** The key's text, for a scalar key. */
  readonly name: string | undefined;
  /** The `<<` key that brought the entry here from another mapping; absent for a mapping's own entries. */
  readonly merge: Span | undefined;
}

/** Keys with values. */
export interface Mapping extends NodePlace {
  readonly kind: 'mapping';
  /**
   * In order of writing, duplicates kept (the last one holds); then the entries that merge keys (`<<`) bring and that the
   * mapping does not have itself. The merge keys themselves are not among them.
   */
  readonly entries: readonly Entry[];
  /** How many nodes a walk meets that follows every alias, this one included; at most `Number.MAX_SAFE_INTEGER`. */
  readonly size: number;
}

/** A node of a YAML or JSON text. Nodes reached through an alias share their children with the anchor's node; there are no cycles. */
export type Node = Scalar | Sequence | Mapping;

const indexes = new WeakMap<Mapping, ReadonlyMap<string, Entry>>();
const INDEX_FROM = 16;

/** The entry that holds for `name`: the last one of that name; `undefined` where there is none. */
export function entryOf(mapping: Mapping, name: string): Entry | undefined {
  const { entries } = mapping;
  if (entries.length < INDEX_FROM) {
    for (let i = entries.length - 1; i >= 0; i--) if (entries[i]?.name === name) return entries[i];
    return undefined;
  }
  let index = indexes.get(mapping);
  if (!index) {
    const built = new Map<string, Entry>();
    for (const entry of entries) if (entry.name !== undefined) built.set(entry.name, entry);
    indexes.set(mapping, built);
    index = built;
  }
  return index.get(name);
}

/** The value under `name` where `node` is a mapping that has it, else `undefined`. */
export function childOf(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === 'mapping' ? entryOf(node, name)?.value : undefined;
}

/** The text of a scalar that holds a string, else `undefined`. */
export function stringOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** How many nodes a walk over `node` meets, aliases followed. */
export function sizeOf(node: Node): number {
  return node.kind === 'scalar' ? 1 : node.size;
}
