/** References that the transform itself resolves: parameters with known values, mappings, and the ids of what it makes. */
import { entryOf, type Mapping } from '../../../syntax/index.ts';
import { functionOf } from './functions.ts';
import { at, Dict, type Item, List, scalar, spanAlone, spanOf, textOf, thaw } from './item.ts';

/** Values of parameters by name. */
export type Parameters = ReadonlyMap<string, Item>;

/** The values that parameters have by default. */
export function defaultParameters(root: Mapping): Map<string, Item> {
  const found = new Map<string, Item>();
  const section = entryOf(root, 'Parameters')?.value;
  if (section?.kind !== 'mapping') return found;
  for (const { name, value } of section.entries) {
    const fallback = value.kind === 'mapping' ? entryOf(value, 'Default')?.value : undefined;
    if (name !== undefined && fallback) found.set(name, thaw(fallback));
  }
  return found;
}

const placeholder = /\$\{([A-Za-z0-9.]+|AWS::[A-Z][A-Za-z]*)\}/g;

/** A copy in which references to parameters are their values, also in the texts of `Fn::Sub`. Other functions stay. */
export function withParameters(one: Item, parameters: Parameters): Item {
  if (one instanceof List)
    return new List(
      one.at,
      one.items.map((each) => withParameters(each, parameters)),
    );
  if (!(one instanceof Dict)) return one;
  const name = functionOf(one);
  if (name === 'Ref') {
    const value = parameters.get(textOf(at(one, 'Ref')) ?? '');
    if (value) return moved(value, one);
  }
  const made = new Dict(one.at);
  for (const [key, value] of one.entries()) {
    made.set(key, name === 'Fn::Sub' ? filledIn(value, parameters) : withParameters(value, parameters), one.keyAt(key));
  }
  return made;
}

function moved(value: Item, from: Dict): Item {
  if (value.kind !== 'scalar') return value;
  const { file: _, ...rest } = value;
  return { ...rest, ...spanAlone(from.at) };
}

function filledIn(argument: Item, parameters: Parameters): Item {
  const replaced = (text: string) =>
    text.replaceAll(placeholder, (whole, name: string) => {
      const value = parameters.get(name);
      return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : whole;
    });
  const text = textOf(argument);
  if (text !== undefined) return scalar(replaced(text), spanOf(argument));
  const inner = withParameters(argument, parameters);
  const [head] = inner instanceof List ? inner.items : [];
  const first = textOf(head);
  if (inner instanceof List && head && first !== undefined) inner.items[0] = scalar(replaced(first), spanOf(head));
  return inner;
}

/** A copy in which `Fn::FindInMap` of three known names is what the mappings hold. */
export function withMappings(one: Item, mappings: Dict | undefined): Item {
  if (one instanceof List)
    return new List(
      one.at,
      one.items.map((each) => withMappings(each, mappings)),
    );
  if (!(one instanceof Dict)) return one;
  if (functionOf(one) === 'Fn::FindInMap') {
    const list = at(one, 'Fn::FindInMap');
    const names = list instanceof List ? list.items.map((each) => textOf(withMappings(each, mappings))) : [];
    const known = names.flatMap((name) => name ?? []);
    const found = names.length === 3 && known.length === 3 ? at(mappings, ...known) : undefined;
    if (found) return found;
  }
  const made = new Dict(one.at);
  for (const [key, value] of one.entries()) made.set(key, withMappings(value, mappings), one.keyAt(key));
  return made;
}

/** Ids that stand for others: `F.Alias` for the alias that was made of `F`, a layer's id for that of its version. */
export interface Renaming {
  /** Ids of made resources by the id and property that name them: `F.Alias`. */
  readonly properties: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
}

/** Rewrites references and `DependsOn` in a tree, in place. */
export function rename(one: Item, renaming: Renaming, done = new WeakSet<Item>()): void {
  if (one.kind === 'scalar' || done.has(one)) return;
  done.add(one);
  if (one instanceof List) {
    for (const each of one.items) rename(each, renaming, done);
    return;
  }
  const name = functionOf(one);
  const argument = name === undefined ? undefined : at(one, name);
  if (name === 'Ref' && argument) {
    const to = idOf(textOf(argument), renaming);
    if (to !== undefined) one.set('Ref', scalar(to, spanOf(argument)));
  } else if (name === 'Fn::GetAtt' && argument instanceof List) renameAttribute(argument, renaming);
  else if (name === 'Fn::Sub' && argument) renameText(one, argument, renaming);
  renameDependencies(one, renaming.ids);
  for (const [, value] of one.entries()) rename(value, renaming, done);
}

function idOf(name: string | undefined, { properties, ids }: Renaming): string | undefined {
  return name === undefined ? undefined : (properties.get(name) ?? ids.get(name));
}

function renameAttribute(list: List, renaming: Renaming): void {
  const texts = list.items.flatMap((each) => textOf(each) ?? []);
  if (texts.length < 2 || texts.length !== list.items.length) return;
  const [id = '', property = '', ...rest] = texts.join('.').split('.');
  const made = renaming.properties.get(`${id}.${property}`);
  const moved = renaming.ids.get(id);
  const parts = made !== undefined ? [made, ...rest] : moved !== undefined ? [moved, property, ...rest] : undefined;
  if (parts) list.items.splice(0, list.items.length, ...parts.map((part) => scalar(part, list.at)));
}

function renameText(call: Dict, argument: Item, renaming: Renaming): void {
  const renamed = (text: string) =>
    text.replaceAll(/\$\{([A-Za-z0-9.]+)\}/g, (whole, name: string) => {
      const [id = '', property = '', ...rest] = name.split('.');
      const made = renaming.properties.get(`${id}.${property}`);
      if (made !== undefined) return `\${${[made, ...rest].join('.')}}`;
      const moved = renaming.ids.get(id);
      return moved === undefined ? whole : `\${${[moved, ...name.split('.').slice(1)].join('.')}}`;
    });
  const text = textOf(argument);
  if (text !== undefined) {
    const made = renamed(text);
    if (made !== text) call.set('Fn::Sub', scalar(made, spanOf(argument)));
  }
  const [head] = argument instanceof List ? argument.items : [];
  const first = textOf(head);
  if (argument instanceof List && head && first !== undefined) argument.items[0] = scalar(renamed(first), spanOf(head));
}

function renameDependencies(one: Dict, ids: ReadonlyMap<string, string>): void {
  const depends = one.get('DependsOn');
  if (!depends || ids.size === 0) return;
  const to = ids.get(textOf(depends) ?? '');
  if (to !== undefined) one.set('DependsOn', scalar(to, spanOf(depends)));
  if (!(depends instanceof List)) return;
  for (const [i, each] of depends.items.entries()) {
    const moved = ids.get(textOf(each) ?? '');
    if (moved !== undefined) depends.items[i] = scalar(moved, spanOf(each));
  }
}
