/** The values and types of Terraform's language (cty) as the evaluator holds them; each value with its origin. */
import type { Origin, Reason, Reference } from '../../../graph/index.ts';
import type { Numeric } from './numeric.ts';

/** A type; `any` stands for a type that is not known or not constrained. */
export type Type = 'any' | 'string' | 'number' | 'bool' | CollectionType | TupleType | ObjectType;

/** `list(T)`, `set(T)`, `map(T)`. */
export interface CollectionType {
  readonly kind: 'list' | 'set' | 'map';
  readonly element: Type;
}

/** `tuple([A, B])`. */
export interface TupleType {
  readonly kind: 'tuple';
  readonly elements: readonly Type[];
}

/** `object({ name = T })`. */
export interface ObjectType {
  readonly kind: 'object';
  readonly attributes: ReadonlyMap<string, AttributeType>;
}

/** An attribute of an object type; `optional(T, default)` sets the latter two. */
export interface AttributeType {
  readonly type: Type;
  readonly optional: boolean;
  readonly default: Val | undefined;
}

/** Any value. */
export type Val =
  | TextVal
  | NumberVal
  | BoolVal
  | NullVal
  | SequenceVal
  | EntriesVal
  | UnknownVal
  | PartialVal
  | DeferredVal;

/** Bit of `marks`: the value is sensitive. */
export const SENSITIVE = 1;
/** Bit of `marks`: the value is ephemeral. */
export const EPHEMERAL = 2;

interface Marked {
  readonly origin: Origin;
  /** Bits: `SENSITIVE`, `EPHEMERAL`; 0 for none. */
  readonly marks: number;
}

/** A known text; `encodes` is the structure that it was encoded from. */
export interface TextVal extends Marked {
  readonly kind: 'string';
  readonly value: string;
  readonly encodes: Val | undefined;
}

/** A known number. */
export interface NumberVal extends Marked {
  readonly kind: 'number';
  readonly value: Numeric;
}

/** A known boolean. */
export interface BoolVal extends Marked {
  readonly kind: 'bool';
  readonly value: boolean;
}

/** The absence of a value, of a type. */
export interface NullVal extends Marked {
  readonly kind: 'null';
  readonly type: Type;
}

/** Values in a row. Sets hold each value once, in Terraform's order. `open` says that there may be further items. */
export interface SequenceVal extends Marked {
  readonly kind: 'list' | 'set' | 'tuple';
  readonly items: readonly Val[];
  /** The type of the elements of a list or set; `any` for tuples. */
  readonly element: Type;
  readonly open: UnknownVal | undefined;
}

/** Named values, always in the order of their names. */
export interface EntriesVal extends Marked {
  readonly kind: 'map' | 'object';
  readonly entries: ReadonlyMap<string, Val>;
  /** The type of the elements of a map; `any` for objects. */
  readonly element: Type;
  /**
   * Set where there may be entries that nobody wrote: what this object is part of, where the provider may add to it; or what is not
   * known, where other entries come from that or are named by it.
   */
  readonly rest: Reference | OpenEntries | undefined;
}

/** Entries of which not all, or not all names, are known. */
export interface OpenEntries {
  readonly because: UnknownVal;
  /** Names that are known in part, by the names that stand for them among the entries; with any, there are no other entries. */
  readonly names: ReadonlyMap<string, PartialVal>;
}

/** A value that is not known. */
export interface UnknownVal extends Marked {
  readonly kind: 'unknown';
  readonly type: Type;
  readonly reason: Reason;
  readonly refersTo: Reference | undefined;
  /** The values it may have, where a condition that is not known chooses among them. */
  readonly among: readonly Val[] | undefined;
}

/** A text of which only parts are known; never null. */
export interface PartialVal extends Marked {
  readonly kind: 'partial';
  readonly parts: readonly (string | UnknownVal)[];
  readonly encodes: Val | undefined;
}

/** An object whose attributes are evaluated when somebody asks for them: an instance of a resource or of a module. */
export interface DeferredVal extends Marked {
  readonly kind: 'deferred';
  readonly handle: Handle;
}

/** What stands behind a deferred object. */
export interface Handle {
  /** The attribute, or `undefined` where there is none of that name. */
  get(name: string): Val | undefined;
  /** All attributes as an object. */
  whole(): EntriesVal | UnknownVal;
}

/** A known text; strings are in Unicode's normal form C, as in cty. */
export function text(value: string, origin: Origin, marks = 0, encodes?: Val): TextVal {
  return { kind: 'string', value, origin, marks, encodes };
}

/** A known number. */
export function number(value: Numeric, origin: Origin, marks = 0): NumberVal {
  return { kind: 'number', value, origin, marks };
}

/** A known boolean. */
export function bool(value: boolean, origin: Origin, marks = 0): BoolVal {
  return { kind: 'bool', value, origin, marks };
}

/** A null. */
export function nil(origin: Origin, type: Type = 'any', marks = 0): NullVal {
  return { kind: 'null', type, origin, marks };
}

/** A tuple. */
export function tuple(items: readonly Val[], origin: Origin, marks = 0): SequenceVal {
  return { kind: 'tuple', items, element: 'any', origin, marks, open: undefined };
}

/** A list of elements of one type. */
export function list(items: readonly Val[], element: Type, origin: Origin, marks = 0): SequenceVal {
  return { kind: 'list', items, element, origin, marks, open: undefined };
}

/** An object; the entries must be in the order of their names. */
export function object(entries: ReadonlyMap<string, Val>, origin: Origin, marks = 0): EntriesVal {
  return { kind: 'object', entries, element: 'any', origin, marks, rest: undefined };
}

/** A map of elements of one type; the entries must be in the order of their names. */
export function map(entries: ReadonlyMap<string, Val>, element: Type, origin: Origin, marks = 0): EntriesVal {
  return { kind: 'map', entries, element, origin, marks, rest: undefined };
}

/** An unknown value. */
export function unknownVal(
  reason: Reason,
  origin: Origin,
  type: Type = 'any',
  refersTo?: Reference,
  marks = 0,
): UnknownVal {
  return { kind: 'unknown', type, reason, refersTo, origin, marks, among: undefined };
}

/** The same value with another origin. */
export function withOrigin<V extends Val>(value: V, origin: Origin): V {
  // Every reference comes through here. A copy is quick only where all that a line copies has one shape, hence a line for each.
  switch (value.kind) {
    case 'string':
      return { ...value, origin };
    case 'unknown':
      return { ...value, origin };
    case 'object':
      return { ...value, origin };
    case 'deferred':
      return { ...value, origin };
    default:
      return { ...value, origin };
  }
}

/** The same value with further marks. */
export function withMarks<V extends Val>(value: V, marks: number): V {
  return (value.marks | marks) === value.marks ? value : { ...value, marks: value.marks | marks };
}
