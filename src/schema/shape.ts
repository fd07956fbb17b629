/** Shapes: the properties of a kind as data, from which both the types and the normalisation follow. */

/** What a property can be. `S` is never there at run time; it carries the TypeScript type. */
export type Shape<T = unknown> = ShapeForm & { readonly ' type'?: T };

type ShapeForm =
  | { readonly is: 'text' | 'number' | 'flag' | 'any' }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'map'; readonly of: Shape }
  /** `named`: the published specification's name of this structure is not needed; entries are property names as published. */
  | { readonly is: 'record'; readonly entries: Readonly<Record<string, Shape>> }
  /** A structure that may also come as text in JSON, such as a policy document. */
  | { readonly is: 'json'; readonly of: Shape };

/** The TypeScript type of the values of a shape. */
export type Infer<S> = S extends { readonly ' type'?: infer T } ? NonNullable<T> : never;

/** A string; numbers and flags in the source become text. */
export const text: Shape<string> = { is: 'text' };

/** A string that is one of these; others are kept, for they may be newer than this list. */
export function oneOf<const T extends readonly string[]>(..._values: T): Shape<T[number]> {
  return text;
}

/** A number; text that is one becomes a number. */
export const number: Shape<number> = { is: 'number' };

/** A boolean; the texts `true` and `false` become one. */
export const flag: Shape<boolean> = { is: 'flag' };

/** Anything, read as text by checks that look at it. */
export const any: Shape<string> = { is: 'any' };

/** A list; a single value where a list belongs becomes a list of one. */
export function list<T>(of: Shape<T>): Shape<readonly T[]> {
  return { is: 'list', of };
}

/** Free names to values of one shape. */
export function map<T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return { is: 'map', of };
}

type Fields<E extends Readonly<Record<string, Shape>>> = { readonly [K in keyof E]: Infer<E[K]> };

/** A record of named properties. Properties that it does not name are kept, but checks cannot reach them by name. */
export function record<const E extends Readonly<Record<string, Shape>>>(entries: E): Shape<Fields<E>> & RecordShape<E> {
  return { is: 'record', entries };
}

/** A record shape whose entries are still at hand. */
export interface RecordShape<E = Readonly<Record<string, Shape>>> {
  readonly is: 'record';
  readonly entries: E;
}

/** A structure, or its JSON as text. */
export function json<T>(of: Shape<T>): Shape<T> {
  return { is: 'json', of };
}
