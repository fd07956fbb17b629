/** Applies the rules of a type to the attributes of one instance. */
import {
  listOf,
  literal,
  type Literal,
  type RecordValue,
  recordOf,
  type Unknown,
  type Value,
} from '../../../graph/index.ts';
import type { Path, Plan, Step } from './compile.ts';
import { peersOf } from './peers.ts';
import { type Properties, put } from './put.ts';
import { recase } from './recase.ts';

/**
 * The properties that the attributes stand for. Attributes that no rule names stay, under their Terraform names, which no published
 * property has; an attribute that is null is absent. `self` stands for the instance where one of its blocks refers to it.
 */
export function apply(
  plan: Plan,
  attributes: RecordValue,
  self: Unknown,
  properties: Properties = new Map(),
): Properties {
  for (const [name, value] of attributes.entries) {
    if (value.kind === 'literal' && value.value === null) continue;
    const step = plan.get(name);
    if (step) take(step, name, value, self, properties);
    else properties.set(name, value);
  }
  return properties;
}

/** Takes one value to where its step says. */
export function take(step: Step, name: string, value: Value, self: Unknown, properties: Properties): void {
  switch (step.how) {
    case 'as-is':
      return put(properties, step.to, value);
    case 'all':
      for (const one of step.steps) take(one, name, value, self, properties);
      return;
    case 'one':
      return takeOne(step, name, value, self, properties);
    case 'each': {
      const items = blocks(step.fields, value, self);
      return items ? put(properties, step.to, items, step.add) : undefined;
    }
    case 'peers': {
      const rules = blocks(undefined, value, self);
      return rules ? put(properties, step.to, spread(rules, step.peer, self)) : undefined;
    }
    case 'first': {
      const item = value.kind === 'list' ? (value.items[0] ?? value.open) : value;
      return item ? put(properties, step.to, item) : undefined;
    }
    default:
      return put(
        properties,
        step.to,
        changed(step, value),
        step.how === 'keyed' || step.how === 'item' || (step.how === 'wrapped' && step.add),
      );
  }
}

function takeOne(
  step: Extract<Step, { how: 'one' }>,
  name: string,
  value: Value,
  self: Unknown,
  properties: Properties,
): void {
  const block = value.kind === 'list' ? (value.items[0] ?? value.open) : value;
  if (!block) return;
  if (step.to.length === 0) {
    if (block.kind === 'record') apply(step.fields, block, self, properties);
    else for (const to of targets(step.fields)) put(properties, to, block);
    if (block.kind !== 'record') properties.set(name, value);
    return;
  }
  put(properties, step.to, block.kind === 'record' ? inner(step.fields, block, self) : block);
}

/** Every path that a plan may write to. */
function targets(plan: Plan): readonly Path[] {
  return [...plan.values()].flatMap((step) => ('to' in step && step.to.length > 0 ? [step.to] : []));
}

function inner(plan: Plan, block: RecordValue, self: Unknown): RecordValue {
  return recordOf(apply(plan, block, self), block.origin, block.open);
}

/** Blocks as a list; none at all is no property. */
function blocks(plan: Plan | undefined, value: Value, self: Unknown): Value | undefined {
  const list = value.kind === 'record' ? listOf([value], value.origin) : value;
  if (list.kind !== 'list') return list;
  if (list.items.length === 0 && !list.open) return undefined;
  if (!plan) return list;
  const items = list.items.map((item) => (item.kind === 'record' ? inner(plan, item, self) : item));
  return listOf(items, list.origin, list.open);
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
  put(entries, name, value);
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
