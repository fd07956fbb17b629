/** Typed access to values: what a check or an analysis sees of a resource. */
import type { Origin } from './origin.ts';
import type { Value } from './value.ts';

/** The key under which a view keeps what it stands for; not a name that a property can have. */
const inner: unique symbol = Symbol('attribute');

/** What a view stands for: a value, or its absence at a place. */
export interface AttributeState {
  /** The value; `undefined` where nobody set it and no default is known. */
  readonly value: Value | undefined;
  /** The nearest thing that was written: the value's own origin, or that of the record around the absence. */
  readonly origin: Origin;
  /** Names from the resource down, `BucketEncryption.ServerSideEncryptionConfiguration[0]`; empty for the resource itself. */
  readonly path: string;
  /** Set where the absence itself is not certain: the record around it may have further entries. */
  readonly uncertain?: Extract<Value, { kind: 'unknown' }>;
}

/** An attribute of type `T` whose state is only read through the functions below and the verdicts built on them. */
export interface Attribute<T> {
  readonly [inner]: AttributeState;
  /** Never there at run time: it makes `Attribute<string>` and `Attribute<number>` differ. */
  readonly ' type'?: T;
}

/** A view of `T`: records give views of their entries by name, lists are read with `itemsOf`, scalars with `knownOf`. */
export type View<T> = [T] extends [readonly (infer _E)[]]
  ? Attribute<T>
  : [T] extends [object]
    ? Attribute<T> & { readonly [K in keyof T]-?: View<NonNullable<T[K]>> }
    : Attribute<T>;

/** The view of a value. The caller vouches that values of this place have type `T` (its schema says so; checks never call this). */
export function viewOf<T>(value: Value | undefined, origin: Origin, path = ''): View<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the seam between untyped values and the schema, for which the caller vouches
  return make({ value, origin, path }) as View<T>;
}

const handler: ProxyHandler<{ readonly state: AttributeState }> = {
  get({ state }, name) {
    if (name === inner) return state;
    return typeof name === 'string' ? make(step(state, name)) : undefined;
  },
};

function make(state: AttributeState): unknown {
  return new Proxy({ state }, handler);
}

function step(state: AttributeState, name: string): AttributeState {
  const path = state.path === '' ? name : `${state.path}.${name}`;
  const { value } = state;
  if (value?.kind === 'record') {
    const entry = value.entries.get(name);
    if (entry) return { value: entry, origin: entry.origin, path };
    if (value.open) return { value: undefined, origin: value.origin, path, uncertain: value.open };
    return { value: undefined, origin: value.origin, path };
  }
  if (value?.kind === 'unknown') return { value, origin: value.origin, path };
  if (value?.kind === 'partial') {
    const part = value.parts.find((p) => typeof p !== 'string');
    return part ? { value: part, origin: value.origin, path } : { value: undefined, origin: value.origin, path };
  }
  return state.uncertain
    ? { value: undefined, origin: state.origin, path, uncertain: state.uncertain }
    : { value: undefined, origin: state.origin, path };
}

/** The state behind a view. */
export function stateOf(attribute: Attribute<unknown>): AttributeState {
  return attribute[inner];
}

/** The scalar that the attribute is known to have; `undefined` if it is absent, null or not known. */
export function knownOf<T extends string | number | boolean>(attribute: Attribute<T>): T | undefined {
  const { value } = attribute[inner];
  if (value?.kind !== 'literal' || value.value === null) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- normalisation made literals of this place a `T`
  return value.value as T;
}

/** Whether nobody set the attribute (or set it to null), for certain. */
export function isAbsent(attribute: Attribute<unknown>): boolean {
  const { value, uncertain } = attribute[inner];
  return value === undefined ? uncertain === undefined : value.kind === 'literal' && value.value === null;
}

/** Views of a list's known items; empty if it is absent or not known. A single value where a list belongs counts as a list of one. */
export function itemsOf<E>(attribute: Attribute<readonly E[]>): readonly View<E>[] {
  const { value, path } = attribute[inner];
  if (value === undefined || value.kind === 'unknown' || (value.kind === 'literal' && value.value === null)) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.map((item, i) => viewOf<E>(item, item.origin, `${path}[${i}]`));
}

/** Names and views of a record's known entries; empty if it is absent or not known. */
export function entriesOf<E>(
  attribute: Attribute<Readonly<Record<string, E>>>,
): readonly (readonly [string, View<E>])[] {
  const { value, path } = attribute[inner];
  if (value?.kind !== 'record') return [];
  return [...value.entries].map(([name, entry]) => [name, viewOf<E>(entry, entry.origin, `${path}.${name}`)] as const);
}

/** What is not known about the attribute itself: its value, whether it is there, or which further items it has. */
export function unknownOf(attribute: Attribute<unknown>): Extract<Value, { kind: 'unknown' }> | undefined {
  const { value, uncertain } = attribute[inner];
  if (value === undefined) return uncertain;
  if (value.kind === 'unknown') return value;
  if (value.kind === 'partial') return value.parts.find((part) => typeof part !== 'string');
  return value.kind === 'literal' ? undefined : value.open;
}
