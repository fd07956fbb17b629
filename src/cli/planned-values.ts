/** An evaluated Terraform root in the shape of `terraform show -json`: `planned_values`, with a reason for what is not known. */
import type { Unknown, Value } from '../graph/index.ts';
import type { Evaluation } from '../sources/index.ts';

/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Why a value is not known. `path` names it within the resource, as in `ingress[0].cidr_blocks`. */
export interface UnknownValue {
  readonly path: string;
  readonly code: string;
  readonly says: string;
}

/** One resource; names as Terraform's JSON output has them. What is not known is left out of `values`, or null in a list. */
export interface PlannedResource {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly values: Json;
  readonly unknown: readonly UnknownValue[];
  /** Set where it is not known whether, or how often, the resource exists. */
  readonly conditional?: { readonly code: string; readonly says: string };
}

/** A module with its resources and those of the modules that it calls. */
export interface PlannedModule {
  readonly address?: string;
  readonly resources: PlannedResource[];
  readonly child_modules: PlannedModule[];
}

/** The whole. */
export interface PlannedValues {
  readonly outputs: Readonly<
    Record<string, { readonly sensitive: boolean; readonly value?: Json; readonly unknown: readonly UnknownValue[] }>
  >;
  readonly root_module: PlannedModule;
}

const deepest = 200;

/** Resources by module, in the order of the sources; outputs by name. */
export function plannedValues({ instances, outputs }: Evaluation): PlannedValues {
  const root: PlannedModule = { resources: [], child_modules: [] };
  const modules = new Map<string, PlannedModule>([['', root]]);
  const moduleAt = (address: string): PlannedModule => {
    const known = modules.get(address);
    if (known) return known;
    const created: PlannedModule = { address, resources: [], child_modules: [] };
    modules.set(address, created);
    moduleAt(parentOf(address)).child_modules.push(created);
    return created;
  };
  for (const { address, mode, type, name, attributes, conditional } of instances) {
    const unknown: UnknownValue[] = [];
    const values = jsonOf(attributes, '', unknown, 0) ?? {};
    const module = moduleOf(address);
    const index = indexOf(address);
    moduleAt(module).resources.push({
      address,
      mode,
      type,
      name,
      ...(index !== undefined && { index }),
      values,
      unknown,
      ...(conditional && { conditional: conditional.reason }),
    });
  }
  const named = [...outputs].map(([name, { value, sensitive }]) => {
    const unknown: UnknownValue[] = [];
    const json = jsonOf(value, '', unknown, 0);
    return [name, { sensitive, ...(json !== undefined && { value: json }), unknown }] as const;
  });
  return { outputs: Object.fromEntries(named), root_module: root };
}

/** The JSON of a value; undefined where it is not known. A text of which only parts are known is not known as a whole. */
function jsonOf(value: Value, path: string, unknown: UnknownValue[], depth: number): Json | undefined {
  const miss = ({ reason }: Unknown): undefined => {
    unknown.push({ path, code: reason.code, says: reason.says });
    return undefined;
  };
  if (depth > deepest) {
    unknown.push({ path, code: 'limit', says: `it lies more than ${deepest} levels deep` });
    return undefined;
  }
  if (value.kind === 'literal') return value.value;
  if (value.kind === 'unknown') return miss(value);
  if (value.kind === 'partial') {
    // `textFrom` makes no partial text without an unknown part.
    const part = value.parts.find((one) => typeof one !== 'string');
    return part && miss(part);
  }
  if (value.open) unknown.push({ path: path === '' ? '*' : `${path}.*`, ...value.open.reason });
  if (value.kind === 'list') {
    return value.items.map((item, i) => jsonOf(item, `${path}[${i}]`, unknown, depth + 1) ?? null);
  }
  // `fromEntries` defines properties, so a key such as `__proto__` is a key like any other.
  return Object.fromEntries(
    [...value.entries].flatMap(([name, entry]) => {
      const json = jsonOf(entry, path === '' ? name : `${path}.${name}`, unknown, depth + 1);
      return json === undefined ? [] : [[name, json] as const];
    }),
  );
}

/** `module.a["x.y"].module.b` of `module.a["x.y"].module.b.aws_s3_bucket.c`; empty in the root. */
export function moduleOf(address: string): string {
  let end = 0;
  for (let at = 0; address.startsWith('module.', at); ) {
    const next = stepEnd(address, at + 'module.'.length);
    end = next;
    at = next + 1;
  }
  return address.slice(0, end);
}

/** The module that calls this one. */
function parentOf(address: string): string {
  let last = 0;
  for (let at = 0; address.startsWith('module.', at); ) {
    last = at;
    at = stepEnd(address, at + 'module.'.length) + 1;
  }
  return address.slice(0, Math.max(0, last - 1));
}

/** Where the name that begins at `from` ends, with the key in brackets that may follow it. */
function stepEnd(address: string, from: number): number {
  let at = from;
  while (at < address.length && address[at] !== '.' && address[at] !== '[') at++;
  if (address[at] !== '[') return at;
  let quoted = false;
  for (at++; at < address.length; at++) {
    if (quoted && address[at] === '\\') at++;
    else if (address[at] === '"') quoted = !quoted;
    else if (!quoted && address[at] === ']') return at + 1;
  }
  return at;
}

/** The key or number in the last brackets of an address. */
function indexOf(address: string): string | number | undefined {
  const text = /\[((?:"(?:[^"\\]|\\.)*")|\d+)\]$/.exec(address.slice(moduleOf(address).length))?.[1];
  if (text === undefined) return undefined;
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : Number(text);
}
