/** A template while it is transformed: a tree that can be changed, in which everything still knows where it was written. */
import {
  type Entry,
  type Mapping,
  type Node,
  type Scalar,
  type ScalarValue,
  type Sequence,
  type Span,
  sizeOf,
} from '../../../syntax/index.ts';

/** A value of the tree. */
export type Item = Scalar | List | Dict;

/** What `item` makes an item of: items stay as they are, `undefined` entries are left out. */
export type Plain = Item | ScalarValue | undefined | readonly Plain[] | { readonly [name: string]: Plain };

/** A list that can be changed. */
export class List {
  readonly kind = 'list';
  readonly at: Span;
  readonly items: Item[];

  constructor(at: Span, items: Item[] = []) {
    this.at = at;
    this.items = items;
  }
}

interface Field {
  readonly key: Span;
  readonly value: Item;
}

/** A map that can be changed; of equal keys the last one holds. */
export class Dict {
  readonly kind = 'dict';
  readonly at: Span;
  readonly #fields = new Map<string, Field>();

  constructor(at: Span) {
    this.at = at;
  }

  get size(): number {
    return this.#fields.size;
  }

  has(name: string): boolean {
    return this.#fields.has(name);
  }

  get(name: string): Item | undefined {
    return this.#fields.get(name)?.value;
  }

  /** Where the key stands, else where the map does. */
  keyAt(name: string): Span {
    return this.#fields.get(name)?.key ?? this.at;
  }

  set(name: string, value: Plain, key?: Span): void {
    const made = item(value, key ?? this.at);
    if (made) this.#fields.set(name, { key: key ?? this.#fields.get(name)?.key ?? spanOf(made), value: made });
  }

  delete(name: string): void {
    this.#fields.delete(name);
  }

  keys(): readonly string[] {
    return [...this.#fields.keys()];
  }

  entries(): readonly (readonly [string, Item])[] {
    return [...this.#fields].map(([name, { value }]) => [name, value] as const);
  }

  /** The dict under `name`, made if it is absent or nothing. */
  dictAt(name: string): Dict | undefined {
    const found = this.get(name);
    if (found instanceof Dict) return found;
    if (found && !isNull(found)) return undefined;
    const made = new Dict(this.at);
    this.set(name, made);
    return made;
  }
}

/** The place of an item. */
export function spanOf(one: Item): Span {
  return one instanceof Dict || one instanceof List ? one.at : one;
}

function isItem(value: object): value is Item {
  return value instanceof Dict || value instanceof List || ('kind' in value && value.kind === 'scalar');
}

function isArray(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}

/** An item of plain data, placed at `at`. */
export function item(value: Plain, at: Span): Item | undefined {
  if (value === undefined) return undefined;
  if (value === null || typeof value !== 'object') return scalar(value, at);
  if (isItem(value)) return value;
  if (isArray(value))
    return new List(
      at,
      value.flatMap((one) => item(one, at) ?? []),
    );
  const dict = new Dict(at);
  for (const [name, entry] of Object.entries(value)) dict.set(name, item(entry, at), entryAt(entry, at));
  return dict;
}

function entryAt(entry: Plain, at: Span): Span {
  return entry !== null && typeof entry === 'object' && isItem(entry) ? spanOf(entry) : at;
}

/** A span without what else is known of its place. */
export function spanAlone({ start, end, file }: Span): Span {
  return file ? { start, end, file } : { start, end };
}

/** A scalar that the transform writes. */
export function scalar(value: ScalarValue, at: Span): Scalar {
  const style = typeof value === 'string' ? 'double-quoted' : 'plain';
  const place = { ...spanAlone(at), tag: undefined, alias: undefined };
  return { kind: 'scalar', ...place, value, text: String(value ?? ''), style };
}

/** A dict of plain data. */
export function dict(value: { readonly [name: string]: Plain }, at: Span): Dict {
  const made = item(value, at);
  return made instanceof Dict ? made : new Dict(at);
}

/** Whether an item is `null`. */
export function isNull(one: Item | undefined): boolean {
  return one?.kind === 'scalar' && one.value === null;
}

/** An item that is there and not `null`. */
export function present(one: Item | undefined): Item | undefined {
  return isNull(one) ? undefined : one;
}

/** Whether an item says something: neither absent nor null, false, zero or empty. */
export function isFilled(one: Item | undefined): one is Item {
  if (!one) return false;
  if (one instanceof Dict) return one.size > 0;
  if (one instanceof List) return one.items.length > 0;
  return one.value !== null && one.value !== false && one.value !== '' && one.value !== 0;
}

/** An item that says something. */
export function filled(one: Item | undefined): Item | undefined {
  return isFilled(one) ? one : undefined;
}

/** The text of a scalar that is a string. */
export function textOf(one: Item | undefined): string | undefined {
  return one?.kind === 'scalar' && typeof one.value === 'string' ? one.value : undefined;
}

/** The boolean that a scalar is. */
export function flagOf(one: Item | undefined): boolean | undefined {
  return one?.kind === 'scalar' && typeof one.value === 'boolean' ? one.value : undefined;
}

/** The value under a path of names. */
export function at(one: Item | undefined, ...path: readonly string[]): Item | undefined {
  let here = one;
  for (const name of path) here = here instanceof Dict ? here.get(name) : undefined;
  return here;
}

/** An independent copy. */
export function copyOf<T extends Item>(one: T): T;
export function copyOf(one: Item): Item {
  if (one instanceof List)
    return new List(
      one.at,
      one.items.map((each) => copyOf(each)),
    );
  if (!(one instanceof Dict)) return one;
  const made = new Dict(one.at);
  for (const [name, value] of one.entries()) made.set(name, copyOf(value), one.keyAt(name));
  return made;
}

/** The tree of a node, with the short forms of functions (`!Sub x`) written out as `Fn::Sub: x`. */
export function thaw(node: Node): Item {
  const tag = node.tag?.name;
  if (node.tag && tag !== undefined && tag.startsWith('!') && tag.length > 1) {
    const short = tag.slice(1);
    const name = short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`;
    const made = new Dict(node);
    const dot = node.kind === 'scalar' && short === 'GetAtt' ? node.text.indexOf('.') : -1;
    const argument =
      node.kind === 'scalar' && dot > 0
        ? new List(node, [scalar(node.text.slice(0, dot), node), scalar(node.text.slice(dot + 1), node)])
        : thaw({ ...node, tag: undefined });
    made.set(name, argument, node.tag);
    return made;
  }
  if (node.kind === 'scalar') return node;
  if (node.kind === 'sequence') return new List(node, node.items.map(thaw));
  const made = new Dict(node);
  for (const { name, key, value } of node.entries) if (name !== undefined) made.set(name, thaw(value), key);
  return made;
}

/** Nodes of items that stand in several places are made once. */
const frozen = new WeakMap<List | Dict, Node>();

function freeze(one: Item): Node {
  if (one.kind === 'scalar') return one;
  let node = frozen.get(one);
  if (!node) frozen.set(one, (node = one instanceof List ? freezeList(one) : freezeDict(one, one.at)));
  return node;
}

function freezeList({ items, at }: List): Sequence {
  const nodes = items.map(freeze);
  const size = nodes.reduce((sum, each) => sum + sizeOf(each), 1);
  return { kind: 'sequence', ...spanAlone(at), tag: undefined, alias: undefined, items: nodes, size };
}

/** The node of a map, at a place of one's choice. */
export function freezeDict(one: Dict, at: Span): Mapping {
  const entries = one.entries().map(([name, value]): Entry => {
    return { key: scalar(name, one.keyAt(name)), value: freeze(value), name, merge: undefined };
  });
  const size = entries.reduce((sum, { value }) => sum + sizeOf(value) + 1, 1);
  return { kind: 'mapping', ...spanAlone(at), tag: undefined, alias: undefined, entries, size };
}
