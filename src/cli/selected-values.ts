/** Which value of a resource an address of `merlon evaluate` names. */
import type { EvaluatedResource } from '../engine/index.ts';
import type { Json, Value } from '../graph/index.ts';

/** A value within a resource. */
export interface Selected {
  /** Names and indexes from the resource down; empty for the resource itself. */
  readonly path: string;
  readonly value: Value;
  /** As in `sensitive_values`. */
  readonly sensitive: Json | undefined;
}

/**
 * What `address` names of a resource: all of it, if it is the resource's own address or that of a module or block that it is an
 * instance of, or the value at a path below; `undefined` if it names something else.
 */
export function selected(
  { address: own, values, sensitive }: EvaluatedResource,
  address: string,
): Selected | undefined {
  const whole: Selected = { path: '', value: values, sensitive };
  if (
    own === address ||
    own.startsWith(`${address}.`) ||
    own.startsWith(`${address}[`) ||
    own.startsWith(`${address}/`)
  )
    return whole;
  // Whoever leaves out the index means every instance.
  for (const name of [own, own.replace(/\[[^\]]*\]$/, '')]) {
    if (address.startsWith(`${name}.`)) return below(whole, address.slice(name.length + 1));
  }
  return undefined;
}

function below(from: Selected, path: string): Selected | undefined {
  let here: Selected = { ...from, path };
  for (const [, name, index, key] of path.matchAll(/([^.[\]]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g)) {
    const step = name ?? key ?? Number(index);
    const next = member(here.value, step);
    if (!next) return undefined;
    here = { path, value: next, sensitive: sensitiveMember(here.sensitive, step) };
  }
  return here;
}

function member(value: Value, step: string | number): Value | undefined {
  if (value.kind === 'list') return value.items[Number(step)];
  if (value.kind === 'record') return value.entries.get(String(step));
  return 'encodes' in value && value.encodes ? member(value.encodes, step) : undefined;
}

/** The part of a structure of `sensitive_values` that is about one member. */
export function sensitiveMember(parts: Json | undefined, step: string | number): Json | undefined {
  if (typeof parts !== 'object' || parts === null) return parts === true ? true : undefined;
  if (Array.isArray(parts)) return parts[Number(step)];
  return Object.entries(parts).find(([name]) => name === String(step))?.[1];
}
