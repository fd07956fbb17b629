/** Instances for tests, written as plain data. */
import { listOf, literal, type Origin, recordOf, type Unknown, unknown, type Value } from '../../../graph/index.ts';
import { range } from '../../../text/index.ts';
import type { Instance } from '../instance.ts';

const file = { path: 'main.tf', text: 'resource "x" "y" {\n  a = b\n}\n' };
const header = range(file, 0, 16);
/** Where the values of all samples stand. */
export const sampleOrigin: Origin = { at: range(file, 25, 26) };

/** Plain data that stands for a value; values may stand in it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain } | Value;

/** The value of plain data. */
export function valueOf(plain: Plain): Value {
  if (plain === null || typeof plain !== 'object') return literal(plain, sampleOrigin);
  if (Array.isArray(plain)) return listOf(plain.map(valueOf), sampleOrigin);
  if (isValue(plain)) return plain;
  return recordOf(new Map(Object.entries(plain).map(([name, entry]) => [name, valueOf(entry)])), sampleOrigin);
}

function isValue(plain: object): plain is Value {
  return 'origin' in plain;
}

/** Plain data of a value, for comparison: references as `→ADDRESS.ATTRIBUTE`, other unknowns as `?`, open lists end with `…`. */
export function plainOf(value: Value | undefined): unknown {
  switch (value?.kind) {
    case undefined:
      return undefined;
    case 'literal':
      return value.encodes ? plainOf(value.encodes) : value.value;
    case 'list':
      return [...value.items.map(plainOf), ...(value.open ? ['…'] : [])];
    case 'record':
      return Object.fromEntries([...value.entries].map(([name, entry]) => [name, plainOf(entry)]));
    case 'partial':
      return value.parts.map((part) => (typeof part === 'string' ? part : plainOf(part))).join('');
    case 'unknown':
      return value.refersTo ? `→${value.refersTo.to.replace(/^.*#/, '')}.${value.refersTo.attribute}` : '?';
  }
}

/** A reference to another sample. */
export function to(address: string, attribute = 'id'): Unknown {
  return unknown({ code: 'after-apply', says: 'known after apply' }, sampleOrigin, {
    to: `terraform:.#${address}`,
    attribute,
  });
}

/** Something that nobody knows. */
export const somehow: Unknown = unknown({ code: 'input', says: 'needs `var.x`' }, sampleOrigin);

/** An instance at an address, `data.` for a data source. */
export function sample(address: string, attributes: Readonly<Record<string, Plain>>, conditional?: Unknown): Instance {
  const mode = address.startsWith('data.') ? 'data' : 'managed';
  const [type = '', name = ''] = address
    .replace(/^(module\.[^.]+\.)*(data\.)?/, '')
    .replace(/\[.*$/, '')
    .split('.');
  const entries = recordOf(
    new Map(Object.entries(attributes).map(([name, plain]) => [name, valueOf(plain)])),
    sampleOrigin,
  );
  const instance = {
    key: `terraform:.#${address}`,
    address,
    scope: 'terraform:.',
    mode,
    type,
    name,
    attributes: entries,
  } as const;
  const placed = { ...instance, at: header, body: range(file, 0, 28) };
  return conditional ? { ...placed, conditional } : placed;
}
