/** An evaluation in the shape of `terraform show -json`: planned values, and beside them what is not known, and why. */
import { type Json, knownJson, type Reason, unknownParts } from '../../graph/index.ts';
import { placeOf, type Range } from '../../text/index.ts';
import type { Evaluation } from './evaluation.ts';
import type { Instance } from './instance.ts';

/** The planned values of a root. */
export interface PlannedValues {
  readonly format_version: string;
  readonly planned_values: {
    readonly outputs: { readonly [name: string]: { readonly sensitive: boolean; readonly value?: Json } };
    readonly root_module: PlannedModule;
  };
  /** Every value that is left out of `values`, and why. */
  readonly unknowns: readonly PlannedUnknown[];
}

/** A module instance. */
export interface PlannedModule {
  readonly address?: string;
  readonly resources?: readonly PlannedResource[];
  readonly child_modules?: readonly PlannedModule[];
}

/** A resource instance. `after_unknown` is `true` wherever a value is not known, `sensitive_values` wherever it is sensitive. */
export interface PlannedResource {
  readonly address: string;
  readonly mode: Instance['mode'];
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly values: { readonly [name: string]: Json };
  readonly after_unknown: Json;
  readonly sensitive_values: Json;
}

/** A value that is not known before apply. */
export interface PlannedUnknown {
  readonly address: string;
  /** Names and indexes from the resource down, `tags.Name`; empty where the instance itself is not certain. */
  readonly path: string;
  readonly reason: string;
  /** `file:line`. */
  readonly at: string;
}

interface Node {
  readonly resources: PlannedResource[];
  readonly modules: Map<string, Node>;
}

/** The planned values of an evaluation. Of a list, unknown elements are null, so that the others keep their places. */
export function plannedValues(evaluation: Evaluation): PlannedValues {
  const unknowns: PlannedUnknown[] = [];
  const root: Node = { resources: [], modules: new Map() };
  for (const instance of evaluation.instances) {
    // Ephemeral values and actions are in no plan's values.
    if (instance.mode === 'ephemeral' || instance.mode === 'action') continue;
    nodeOf(root, instance).resources.push(resourceOf(instance, unknowns));
  }
  const outputs: Record<string, { sensitive: boolean; value?: Json }> = Object.create(null); // no prototype: the names are the user's
  for (const [name, { value, sensitive }] of evaluation.outputs) {
    const known = knownJson(
      value,
      (path, { says }, at) => unknowns.push({ address: `output.${name}`, path, reason: says, at: placeOf(at) }),
      '',
    );
    outputs[name] = known === undefined ? { sensitive } : { sensitive, value: known };
  }
  return {
    format_version: '1.2',
    planned_values: { outputs, root_module: moduleOf(root, undefined) },
    unknowns,
  };
}

function nodeOf(root: Node, { address, mode, type, name }: Instance): Node {
  const own = `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
  const end = address.lastIndexOf(own);
  let node = root;
  let path = '';
  for (const [step] of address
    .slice(0, Math.max(0, end))
    .matchAll(/module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\])?/g)) {
    path = path === '' ? step : `${path}.${step}`;
    let next = node.modules.get(path);
    if (!next) node.modules.set(path, (next = { resources: [], modules: new Map() }));
    node = next;
  }
  return node;
}

function moduleOf(node: Node, address: string | undefined): PlannedModule {
  const children = [...node.modules].map(([path, child]) => moduleOf(child, path));
  return {
    ...(address !== undefined && { address }),
    ...(node.resources.length > 0 && { resources: node.resources }),
    ...(children.length > 0 && { child_modules: children }),
  };
}

function resourceOf(instance: Instance, unknowns: PlannedUnknown[]): PlannedResource {
  const { address, mode, type, name, attributes, conditional, sensitive } = instance;
  const say = (path: string, { says }: Reason, at: Range) =>
    unknowns.push({ address, path, reason: says, at: placeOf(at) });
  if (conditional) say('', conditional.reason, conditional.origin.at);
  const values: Record<string, Json> = Object.create(null); // no prototype: the names are the user's
  for (const [key, value] of attributes.entries) {
    const known = knownJson(value, say, key);
    if (known !== undefined) values[key] = known;
  }
  const index = indexOf(address);
  return {
    address,
    mode,
    type,
    name,
    ...(index !== undefined && { index }),
    values,
    after_unknown: unknownParts(attributes) ?? {},
    sensitive_values: sensitive ?? {},
  };
}

function indexOf(address: string): string | number | undefined {
  const match = /\[(\d+|"(?:[^"\\]|\\.)*")\]$/.exec(address);
  if (!match) return undefined;
  const [, text = ''] = match;
  if (!text.startsWith('"')) return Number(text);
  const parsed: unknown = JSON.parse(text);
  return String(parsed).replaceAll('$${', '${').replaceAll('%%{', '%{');
}
