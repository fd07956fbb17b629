/** Applies the rules of a type to the attributes of one instance. */
import {
  entryAt,
  listOf,
  literal,
  type Literal,
  type Origin,
  type RecordValue,
  recordOf,
  textOfValue,
  type Unknown,
  type Value,
} from '../../../graph/index.ts';
import type { Path, Plan, Step } from './compile.ts';
import { peersOf } from './peers.ts';
import { type Manner, type Properties, put } from './put.ts';
import { recase } from './recase.ts';

/** What is under construction: the properties, the text that they stand in, and what stands for the whole instance. */
export interface Site {
  readonly properties: Properties;
  readonly around: Origin;
  readonly self: Unknown;
}

/** Attributes whose empty text says something: every prefix, every event. */
const saying: ReadonlySet<string> = new Set(['filter_pattern', 'pattern', 'prefix', 'search_string', 'value']);

/**
 * Puts the properties that the attributes stand for. Attributes that no rule names stay, under their Terraform names, which no
 * published property has; an attribute that is null is absent, and so is an empty text, which the provider's SDK does not tell from one
 * that is not set (`ResourceData.GetOk`).
 */
export function apply(plan: Plan, attributes: RecordValue, site: Site): void {
  for (const [name, value] of attributes.entries) {
    if (value.kind === 'literal' && (value.value === null || (value.value === '' && !saying.has(name)))) continue;
    const step = plan.get(name);
    if (step) take(step, name, value, site);
    else site.properties.set(name, value);
  }
}

/** Takes one value to where its step says. */
export function take(step: Step, name: string, value: Value, site: Site): void {
  const at = (to: Path, found: Value | undefined, manner?: Manner) => {
    if (found) put(site.properties, to, found, site.around, manner);
  };
  switch (step.how) {
    case 'as-is':
      return at(step.to, value);
    case 'one':
      return takeOne(step, name, value, site);
    case 'each':
      return at(
        step.to,
        blocks(step.fields, step.by === undefined ? value : spreadBy(value, step.by), site),
        step.add ? 'add' : 'set',
      );
    case 'picked':
      return at(step.to, values(value, step.name));
    case 'flagged':
      return at(step.to, presence(value));
    case 'telling':
      at(step.to, value);
      return step.also.forEach(([to, told]) => at(to, literal(told, value.origin)));
    case 'named':
      return at(step.to, namedEntries(step, value, site), 'merge');
    case 'peers': {
      const rules = blocks(undefined, value, site);
      return at(step.to, rules && spread(rules, step.peer, site.self));
    }
    case 'wrapped':
      return at(step.to, changed(step, value), step.add ? 'add' : 'set');
    case 'keyed':
    case 'item':
      return at(step.to, changed(step, value), 'add');
    default:
      return at(step.to, changed(step, value));
  }
}

function takeOne(step: Extract<Step, { how: 'one' }>, name: string, value: Value, site: Site): void {
  const written = value.kind === 'list' ? (value.items[0] ?? value.open) : value;
  const block = step.flag === undefined || written?.kind !== 'record' ? written : flagged(written, step.flag);
  if (!block) return;
  if (step.to.length > 0) {
    const found = block.kind === 'record' ? inner(step.fields, block, site) : block;
    put(site.properties, step.to, found, site.around, 'merge');
  } else if (block.kind === 'record') apply(step.fields, block, site);
  else {
    for (const to of targets(step.fields)) put(site.properties, to, block, site.around);
    site.properties.set(name, value);
  }
}

/** The block without its flag if that is true, nothing if it is false or not written, the flag if it is not known. */
function flagged(block: RecordValue, name: string): Value | undefined {
  const flag = block.entries.get(name) ?? block.open;
  if (flag?.kind === 'unknown') return flag;
  return flag?.kind === 'literal' && String(flag.value) === 'true' ? without(block, name) : undefined;
}

/** Every path that a plan may write to. */
function targets(plan: Plan): readonly Path[] {
  return [...plan.values()].flatMap((step) => ('to' in step && step.to.length > 0 ? [step.to] : []));
}

function inner(plan: Plan, block: RecordValue, { self }: Site): RecordValue {
  const properties: Properties = new Map();
  apply(plan, block, { properties, around: block.origin, self });
  return recordOf(properties, block.origin, block.open);
}

/** Blocks as a list; none at all is no property. */
function blocks(plan: Plan | undefined, value: Value, site: Site): Value | undefined {
  const list = value.kind === 'record' ? listOf([value], value.origin) : value;
  if (list.kind !== 'list') return list;
  if (list.items.length === 0 && !list.open) return undefined;
  if (!plan) return list;
  const items = list.items.map((item) => (item.kind === 'record' ? inner(plan, item, site) : item));
  return listOf(items, list.origin, list.open);
}

/** One attribute of each block, as a list. */
function values(value: Value, name: string): Value | undefined {
  if (value.kind !== 'list') return value.kind === 'record' ? value.entries.get(name) : value;
  if (value.items.length === 0 && !value.open) return undefined;
  const items = value.items.flatMap((item) =>
    item.kind === 'record' ? (item.entries.get(name) ?? item.open ?? []) : [item],
  );
  return listOf(items, value.origin, value.open);
}

/** An empty record for a flag that is true, nothing for one that is false. */
function presence(value: Value): Value | undefined {
  if (value.kind !== 'literal') return value;
  return String(value.value) === 'true' ? recordOf(new Map(), value.origin) : undefined;
}

/** Blocks with several values of one attribute as blocks with one value each. */
function spreadBy(value: Value, by: string): Value {
  if (value.kind !== 'list') return value;
  const items = value.items.flatMap((item): readonly Value[] => {
    const values = item.kind === 'record' ? item.entries.get(by) : undefined;
    if (item.kind !== 'record' || values?.kind !== 'list') return [item];
    const all = [...values.items, ...(values.open ? [values.open] : [])];
    return all.map((one) => recordOf(new Map(item.entries).set(by, one), item.origin, item.open));
  });
  return listOf(items, value.origin, value.open);
}

/** Blocks as a map; of one whose name is not known, only that it may be there. */
function namedEntries(step: Extract<Step, { how: 'named' }>, value: Value, site: Site): Value | undefined {
  const list = value.kind === 'record' ? listOf([value], value.origin) : value;
  if (list.kind !== 'list') return list;
  if (list.items.length === 0 && !list.open) return undefined;
  const entries: Properties = new Map();
  let { open } = list;
  for (const item of list.items) {
    const key = entryAt(item, step.key);
    const name = textOfValue(key);
    if (item.kind !== 'record' || name === undefined) {
      open ??= openPart(key) ?? openPart(item) ?? unnamed(item.origin, step.key);
      continue;
    }
    const found =
      typeof step.value === 'string' ? item.entries.get(step.value) : inner(step.value, without(item, step.key), site);
    if (found) entries.set(name, found);
  }
  return recordOf(entries, list.origin, open);
}

function without({ entries, origin, open }: RecordValue, name: string): RecordValue {
  return recordOf(new Map([...entries].filter(([other]) => other !== name)), origin, open);
}

/** What keeps a name from being known. */
function openPart(value: Value | undefined): Unknown | undefined {
  if (value?.kind === 'partial') return value.parts.find((part) => typeof part !== 'string');
  return value?.kind === 'unknown' ? value : undefined;
}

function unnamed(origin: Origin, key: string): Unknown {
  return { kind: 'unknown', reason: { code: 'error', says: `a block has no text for \`${key}\`` }, origin };
}

function spread(rules: Value, peer: 'Source' | 'Destination', self: Unknown): Value {
  if (rules.kind !== 'list') return rules;
  const items = rules.items.flatMap((rule): readonly Value[] =>
    rule.kind === 'record' ? peersOf(rule, peer, self) : [rule],
  );
  return listOf(items, rules.origin, rules.open);
}

function changed(
  step: Extract<Step, { how: 'pairs' | 'renamed' | 'item' | 'wrapped' | 'keyed' | 'recased' }>,
  value: Value,
): Value {
  switch (step.how) {
    case 'pairs':
      return value.kind === 'record' ? paired(value, step.name, step.value) : value;
    case 'renamed':
      return value.kind === 'literal' ? renamed(value, step.values) : value;
    case 'item': {
      const list = value.kind === 'list' ? value : listOf([value], value.origin);
      return listOf(
        list.items.map((one) => itemOf(one, step.name)),
        value.origin,
        list.open,
      );
    }
    case 'wrapped':
      return value.kind === 'list' ? value : listOf([value], value.origin);
    case 'keyed': {
      const { origin } = value;
      const [name, content] = step.names;
      const item = recordOf(
        new Map([
          [name, literal(step.key, origin) as Value],
          [content, value],
        ]),
        origin,
      );
      return listOf([item], origin);
    }
    case 'recased':
      return recase(value, step.shape);
  }
}

function itemOf(value: Value, name: Path): Value {
  const entries: Properties = new Map();
  put(entries, name, value, value.origin);
  return recordOf(entries, value.origin);
}

function paired(value: RecordValue, name: string, content: string): Value {
  const items = [...value.entries].map(([key, entry]) => {
    const both: Properties = new Map<string, Value>([[name, literal(key, entry.origin)]]);
    both.set(content, entry);
    return recordOf(both, entry.origin);
  });
  return listOf(items, value.origin, value.open);
}

function renamed(value: Literal, names: ReadonlyMap<string, Literal['value']>): Literal {
  const found = names.get(String(value.value));
  return found === undefined ? value : literal(found, value.origin);
}
