/** Values of resource properties: known, unknown or in part, each with its origin. */
import type { Origin, Reason } from './origin.ts';

/** A property of a resource in its published form. An absent property is no value at all: it is not in its record. */
export type Value = Literal | ListValue | RecordValue | PartialText | Unknown;

/** A known scalar. */
export interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
  readonly origin: Origin;
  /** The structure that this text encodes as JSON, where the source built it from one: a policy document keeps its ranges so. */
  readonly encodes?: Value;
}

/** An ordered list; `open` says that there may be further items, and why that is not known. */
export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly origin: Origin;
  readonly open?: Unknown;
}

/** Named entries; `open` says that there may be further ones. */
export interface RecordValue {
  readonly kind: 'record';
  readonly entries: ReadonlyMap<string, Value>;
  readonly origin: Origin;
  readonly open?: Unknown;
}

/** A text of which only parts are known, such as `"${aws_s3_bucket.logs.arn}/*"`. Adjacent texts are merged. */
export interface PartialText {
  readonly kind: 'partial';
  readonly parts: readonly (string | Unknown)[];
  readonly origin: Origin;
  readonly encodes?: Value;
}

/** A value that nobody can know before deployment; `refersTo` names it all the same where it is an attribute of a resource. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: Reason;
  readonly origin: Origin;
  readonly refersTo?: Reference;
}

/** An attribute of another resource: `{ to: key of the resource, attribute: 'Arn' }`. `Ref` stands for the resource's own identifier. */
export interface Reference {
  readonly to: string;
  readonly attribute: string;
}

/** A known scalar. */
export function literal(value: Literal['value'], origin: Origin): Literal {
  return { kind: 'literal', value, origin };
}

/** A list of known length, or with `open` at least these items. */
export function listOf(items: readonly Value[], origin: Origin, open?: Unknown): ListValue {
  return open ? { kind: 'list', items, origin, open } : { kind: 'list', items, origin };
}

/** A record of named entries, or with `open` at least these. */
export function recordOf(
  entries: ReadonlyMap<string, Value> | Iterable<readonly [string, Value]>,
  origin: Origin,
  open?: Unknown,
): RecordValue {
  const map = entries instanceof Map ? entries : new Map(entries);
  return open ? { kind: 'record', entries: map, origin, open } : { kind: 'record', entries: map, origin };
}

/** An unknown value. */
export function unknown(reason: Reason, origin: Origin, refersTo?: Reference): Unknown {
  return refersTo ? { kind: 'unknown', reason, origin, refersTo } : { kind: 'unknown', reason, origin };
}

/** A text from parts: a literal when all are known, the sole unknown when it stands alone, else partial. */
export function textFrom(parts: readonly (string | Unknown)[], origin: Origin): Literal | PartialText | Unknown {
  const merged: (string | Unknown)[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  const [first] = merged;
  if (first === undefined) return literal('', origin);
  if (merged.length === 1) return typeof first === 'string' ? literal(first, origin) : first;
  return { kind: 'partial', parts: merged, origin };
}

/** The entry at a path of names, or `undefined` where it is absent or the way is not known. */
export function entryAt(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  let here = value;
  for (const name of path) {
    if (here?.kind !== 'record') return undefined;
    here = here.entries.get(name);
  }
  return here;
}

/** The text of a literal string, else `undefined`. */
export function textOfValue(value: Value | undefined): string | undefined {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** Every reference that the value holds at any depth, with the unknown that carries it. */
export function* referencesIn(value: Value | undefined): Generator<Unknown & { readonly refersTo: Reference }> {
  if (!value) return;
  const open: Value[] = [value];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === 'unknown') {
      if (next.refersTo) yield { ...next, refersTo: next.refersTo };
    } else if (next.kind === 'list') for (let i = next.items.length; i-- > 0; ) pushDefined(open, next.items[i]);
    else if (next.kind === 'record') for (const one of [...next.entries.values()].reverse()) open.push(one);
    else if (next.encodes) open.push(next.encodes);
    else if (next.kind === 'partial') for (const part of next.parts) if (typeof part !== 'string') open.push(part);
  }
}

function pushDefined(stack: Value[], value: Value | undefined): void {
  if (value) stack.push(value);
}
