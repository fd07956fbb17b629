/** One statement of a policy document, from its block to the form of IAM's JSON. */
import type { Origin } from '../../../graph/index.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { partOrigin } from '../values/history.ts';
import { nameFor } from '../values/partial.ts';
import { identityOf } from '../values/identity.ts';
import { settled } from '../values/known.ts';
import { compareText } from '../values/text-order.ts';
import { object, type SequenceVal, text, tuple, type UnknownVal, type Val, withOrigin } from '../values/value.ts';

/** The statement that a block stands for. */
export function statementOf(given: Val): Val {
  const block = settled(given);
  if (block.kind !== 'object' && block.kind !== 'map') return given;
  const { origin } = block;
  const entries = new Map<string, Val>();
  const get = (name: string) => {
    const value = block.entries.get(name);
    return value && value.kind !== 'null' ? settled(value) : undefined;
  };
  const sid = get('sid');
  if (sid && !(sid.kind === 'string' && sid.value === '')) entries.set('Sid', sid);
  entries.set('Effect', get('effect') ?? text('Allow', origin));
  for (const [name, key] of lists) {
    const value = get(name);
    if (value && !isEmpty(value)) entries.set(key, oneOrMany(value));
  }
  for (const [name, key] of principals) {
    const value = get(name);
    if (value && !isEmpty(value)) entries.set(key, principalsOf(value));
  }
  const conditions = get('condition');
  if (conditions && !isEmpty(conditions)) entries.set('Condition', conditionsOf(conditions));
  return object(inOrder(entries), origin);
}

const lists = [
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
] as const;

const principals = [
  ['principals', 'Principal'],
  ['not_principals', 'NotPrincipal'],
] as const;

function inOrder(entries: ReadonlyMap<string, Val>): ReadonlyMap<string, Val> {
  return new Map([...entries].sort(([a], [b]) => compareText(a, b)));
}

function isSequence(value: Val): value is SequenceVal {
  return value.kind === 'list' || value.kind === 'tuple' || value.kind === 'set';
}

function isEmpty(value: Val): boolean {
  return isSequence(value) && value.items.length === 0 && !value.open;
}

/** One value stands alone; several are a list, each once and in the provider's order, which is from the last to the first. */
function oneOrMany(value: Val): Val {
  if (!isSequence(value)) return value;
  const [only] = value.items;
  if (value.items.length === 1 && only && !value.open) return only;
  return { ...tuple(distinct(value.items), value.origin), open: value.open };
}

function distinct(items: readonly Val[]): readonly Val[] {
  const seen = new Set<string>();
  const kept = items.filter((item) => {
    if (item.kind !== 'string') return true;
    const key = identityOf(item);
    return seen.has(key) ? false : seen.add(key);
  });
  if (kept.every((item) => item.kind === 'string')) {
    return kept.sort((a, b) => (a.kind === 'string' && b.kind === 'string' ? compareText(b.value, a.value) : 0));
  }
  return kept;
}

function blocksOf(value: Val): { readonly blocks: readonly Val[]; readonly open: UnknownVal | undefined } {
  if (isSequence(value)) return { blocks: value.items, open: value.open };
  return { blocks: [value], open: undefined };
}

/** `*` of type `*` stands alone; else identifiers by type. */
function principalsOf(value: Val): Val {
  const { blocks, open } = blocksOf(value);
  if (open) return { ...open, refersTo: undefined };
  const byType = new Map<string, Val[]>();
  for (const block of blocks) {
    const type = entryOf(block, 'type');
    const identifiers = entryOf(block, 'identifiers');
    if (type?.kind !== 'string' || !identifiers) return type?.kind === 'unknown' ? type : (identifiers ?? block);
    if (identifiers.kind === 'unknown') {
      byType.set(type.value, [...(byType.get(type.value) ?? []), identifiers]);
      continue;
    }
    const items = itemsIn(block, identifiers);
    if (isSequence(identifiers) && identifiers.open) return identifiers.open;
    byType.set(type.value, [...(byType.get(type.value) ?? []), ...items]);
  }
  const anyone = byType.get('*');
  const [only] = anyone ?? [];
  if (byType.size === 1 && anyone?.length === 1 && only?.kind === 'string' && only.value === '*') return only;
  const entries = [...byType].map(([type, items]): [string, Val] => [type, together(items, value.origin)]);
  return object(inOrder(new Map(entries)), value.origin);
}

function together(items: readonly Val[], origin: Origin): Val {
  const [only] = items;
  if (items.length === 1 && only) return only;
  return tuple(distinct(items), origin);
}

/** Values by test and variable; blocks of one test and variable add up. */
function conditionsOf(value: Val): Val {
  const { blocks, open } = blocksOf(value);
  if (open) return { ...open, refersTo: undefined };
  const tests = new Map<string, Map<string, Val[]>>();
  for (const block of blocks) {
    const test = entryOf(block, 'test');
    const variable = entryOf(block, 'variable');
    const values = entryOf(block, 'values');
    if (test?.kind !== 'string' || !values) return test?.kind === 'unknown' ? test : block;
    // Which key is tested is not known, and with it nothing about the condition.
    if (variable?.kind === 'unknown') return variable;
    const key = variable && keyOf(variable);
    if (key === undefined) return block;
    const variables = tests.get(test.value) ?? new Map<string, Val[]>();
    tests.set(test.value, variables);
    if (isSequence(values) && values.open) return values.open;
    const items = itemsIn(block, values).map(asText);
    variables.set(key, [...(variables.get(key) ?? []), ...items]);
  }
  const entries = [...tests].map(([test, variables]): [string, Val] => {
    const inner = [...variables].map(([name, items]): [string, Val] => [name, conditionValues(items, value.origin)]);
    return [test, object(inOrder(new Map(inner)), value.origin)];
  });
  return object(inOrder(new Map(entries)), value.origin);
}

/** The items of an attribute, each by way of the block that it stands in. */
function itemsIn(block: Val, value: Val): readonly Val[] {
  const items = isSequence(value) ? value.items : [value];
  return items.map((item) => withOrigin(item, partOrigin(block.origin, item.origin)));
}

function keyOf(variable: Val): string | undefined {
  if (variable.kind === 'string') return variable.value;
  return variable.kind === 'partial' ? nameFor(variable) : undefined;
}

/** Unlike other lists, the values of a condition keep their order. */
function conditionValues(items: readonly Val[], origin: Origin): Val {
  const [only] = items;
  return items.length === 1 && only ? only : tuple(items, origin);
}

function asText(value: Val): Val {
  const converted = convert(value, 'string');
  return isMisfit(converted) ? value : converted;
}

function entryOf(block: Val, name: string): Val | undefined {
  const whole = settled(block);
  if (whole.kind !== 'object' && whole.kind !== 'map') return undefined;
  const value = whole.entries.get(name);
  return value && value.kind !== 'null' ? settled(value) : undefined;
}
