/** Functions over collections: access, order, selection. */
import { equal } from '../values/equal.ts';
import { identityOf } from '../values/identity.ts';
import { settled, unknownIn } from '../values/known.ts';
import { isInteger, toDouble } from '../values/numeric.ts';
import { compareText } from '../values/text-order.ts';
import { collectionOf, type Type } from '../values/type.ts';
import { bool, list, nil, number, type SequenceVal, tuple, type UnknownVal, type Val } from '../values/value.ts';
import { anything, type CallSite, type FunctionDefinition, numberAt, parameter, something } from './definition.ts';
import { mapFunctions } from './maps.ts';
import { productFunctions } from './products.ts';
import { inOneType, isEntries, isSequence, lengthOpen } from './sequences.ts';
import { setFunctions } from './sets.ts';
import { graphemesOf } from './graphemes.ts';

const anyList = collectionOf('list', 'any');
const boolList = collectionOf('list', 'bool');
const stringList = collectionOf('list', 'string');

/** `alltrue` … `values`. */
export const collectionFunctions: readonly FunctionDefinition[] = [
  ...mapFunctions,
  ...productFunctions,
  ...setFunctions,
  {
    name: 'alltrue',
    parameters: [parameter(boolList)],
    returns: 'bool',
    run: (args, site) => quantified(args, site, false),
  },
  {
    name: 'anytrue',
    parameters: [parameter(boolList)],
    returns: 'bool',
    run: (args, site) => quantified(args, site, true),
  },
  { name: 'coalesce', parameters: [], rest: anything, returns: 'any', run: coalesce },
  { name: 'coalescelist', parameters: [], rest: anything, returns: 'any', run: coalesceList },
  { name: 'compact', parameters: [parameter(stringList)], returns: stringList, run: compact },
  { name: 'concat', parameters: [], rest: something, required: 1, returns: 'any', run: concat },
  { name: 'contains', parameters: [something, anything], returns: 'bool', run: contains },
  { name: 'distinct', parameters: [parameter(anyList)], returns: anyList, run: distinct },
  { name: 'element', parameters: [something, parameter('number')], returns: 'any', run: element },
  { name: 'index', parameters: [something, something], returns: 'number', run: indexOf },
  { name: 'length', parameters: [{ ...something, open: true }], returns: 'number', run: lengthOf },
  { name: 'one', parameters: [something], returns: 'any', run: one },
  { name: 'reverse', parameters: [something], returns: 'any', run: reverse },
  { name: 'slice', parameters: [something, parameter('number'), parameter('number')], returns: 'any', run: slice },
  { name: 'sort', parameters: [parameter(stringList)], returns: stringList, run: sort },
];

function quantified([given]: readonly Val[], site: CallSite, decisive: boolean): Val {
  if (!isSequence(given)) return site.fail('a list of bool is required');
  let open = given.open !== undefined;
  for (const item of given.items) {
    if (item.kind === 'bool' && item.value === decisive) return bool(decisive, site.origin);
    // A null counts as not true.
    if (item.kind === 'null' && !decisive) return bool(false, site.origin);
    if (item.kind === 'unknown') open = true;
  }
  return open ? site.unknown([given]) : bool(!decisive, site.origin);
}

function coalesce(args: readonly Val[], site: CallSite): Val {
  const unified = inOneType(args);
  if (!unified) return site.fail('all arguments must have the same type');
  for (const value of unified.values) {
    if (value.kind === 'unknown') return site.unknown([value]);
    if (value.kind === 'partial') {
      if (value.parts.some((part) => typeof part === 'string')) return value;
      return site.unknown([value]);
    }
    if (value.kind === 'null' || (unified.type === 'string' && value.kind === 'string' && value.value === '')) continue;
    return value;
  }
  return site.fail('all arguments are null or empty');
}

function coalesceList(args: readonly Val[], site: CallSite): Val {
  for (const value of args) {
    if (value.kind === 'unknown') break;
    if (!isList(value) && !(value.kind === 'null' && isListType(value.type))) return site.fail('lists are required');
  }
  for (const value of args) {
    if (value.kind === 'unknown') return site.unknown([value]);
    if (!isList(value)) continue;
    if (value.items.length > 0) return value;
    if (value.open) return site.unknown([value]);
  }
  return site.fail('all lists are empty');
}

function isList(value: Val): value is SequenceVal {
  return value.kind === 'list' || value.kind === 'tuple';
}

function isListType(type: Type): boolean {
  return typeof type !== 'string' && (type.kind === 'list' || type.kind === 'tuple');
}

function compact([given]: readonly Val[], site: CallSite): Val {
  if (!isSequence(given)) return site.fail('a list of string is required');
  if (given.items.some(({ kind }) => kind === 'unknown') || given.open) return site.unknown([given]);
  const kept = given.items.filter((item) => item.kind === 'partial' || (item.kind === 'string' && item.value !== ''));
  return list(kept, 'string', site.origin);
}

function concat(args: readonly Val[], site: CallSite): Val {
  const items: Val[] = [];
  let open = undefined;
  for (const arg of args) {
    if (!isSequence(arg) || arg.kind === 'set') return site.fail('lists are required');
    for (const item of arg.items) items.push(item);
    open ??= arg.open;
  }
  if (!site.frame.run.spend(items.length)) return site.limit(site.frame.run.spent());
  const unified = args.every(({ kind }) => kind === 'list') ? inOneType(args) : undefined;
  const lists = unified?.values.filter(isSequence) ?? [];
  const [first] = lists;
  const result = first
    ? list(
        lists.flatMap((each) => each.items),
        first.element,
        site.origin,
      )
    : tuple(items, site.origin);
  return open ? { ...result, open } : result;
}

function contains([given, wanted]: readonly Val[], site: CallSite): Val {
  if (!isSequence(given) || !wanted) return site.fail('a list is required');
  // A null without a type may be equal to anything: the engines never know.
  if (wanted.kind === 'null' && wanted.type === 'any' && given.items.length > 0) return site.unknown([]);
  let open: Val | undefined = given.open;
  for (const item of given.items) {
    const same = equal(item, wanted);
    if (same === true) return bool(true, site.origin);
    if (same !== false) open ??= same;
  }
  return open ? site.unknown([open]) : bool(false, site.origin);
}

function distinct([given]: readonly Val[], site: CallSite): Val {
  if (!isSequence(given)) return site.fail('a list is required');
  if (unknownIn(given)) return given.items.length < 2 && !given.open ? given : site.unknown([given]);
  const unified = inOneType(given.items);
  if (!unified) return site.fail('all elements must have the same type');
  const seen = new Set<string>();
  const kept = unified.values.filter((item) => {
    const key = identityOf(item);
    return seen.has(key) ? false : seen.add(key);
  });
  return list(kept, unified.type, site.origin);
}

function element([given, at]: readonly Val[], site: CallSite): Val {
  if (!isSequence(given) || given.kind === 'set' || at?.kind !== 'number') return site.fail('a list is required');
  if (given.open) return site.unknown([given.open]);
  if (!isInteger(at.value)) return site.fail('the index must be a whole number');
  const { length } = given.items;
  if (length === 0) return site.fail('the list is empty');
  const index = toDouble(at.value) % length;
  return given.items[index < 0 ? index + length : index] ?? site.fail('there is no such element');
}

function indexOf([given, wanted]: readonly Val[], site: CallSite): Val {
  if (!isSequence(given) || given.kind === 'set' || !wanted) return site.fail('a list is required');
  for (const [i, item] of given.items.entries()) {
    const same = equal(item, wanted);
    if (same === true) return number(i, site.origin);
    if (same !== false) return site.unknown([same]);
  }
  return given.open ? site.unknown([given.open]) : site.fail('the list does not hold the value');
}

function lengthOf([measured]: readonly Val[], site: CallSite): Val {
  const given = measured && settled(measured);
  if (given?.kind === 'unknown') {
    const size = sizeOf(given);
    return size === undefined ? site.unknown([given]) : number(size, site.origin);
  }
  if (given?.kind === 'partial') return site.unknown([given]);
  if (given?.kind === 'string') return number(graphemesOf(given.value).length, site.origin);
  if (isSequence(given)) {
    return lengthOpen(given) ? site.unknown([given]) : number(given.items.length, site.origin);
  }
  if (isEntries(given)) return given.rest ? site.unknown([given]) : number(given.entries.size, site.origin);
  return site.fail('a string or a collection is required');
}

/** The length of a value that is not known where its type tells it, or all that it may be have the same. */
function sizeOf({ type, among }: UnknownVal): number | undefined {
  if (typeof type !== 'string' && type.kind === 'tuple') return type.elements.length;
  if (typeof type !== 'string' && type.kind === 'object') return type.attributes.size;
  const sizes = (among ?? []).map((each) => {
    if (isSequence(each)) return lengthOpen(each) ? undefined : each.items.length;
    return isEntries(each) && !each.rest ? each.entries.size : undefined;
  });
  return sizes.every((size) => size === sizes[0]) ? sizes[0] : undefined;
}

function one([given]: readonly Val[], site: CallSite): Val {
  if (!isSequence(given)) return site.fail('a list is required');
  if (given.open || (lengthOpen(given) && given.items.length > 1)) return site.unknown([given]);
  if (given.items.length > 1) return site.fail('the list has more than one element');
  return given.items[0] ?? nil(site.origin, given.element);
}

function reverse([given]: readonly Val[], site: CallSite): Val {
  if (!isSequence(given)) return site.fail('a list is required');
  if (given.open) return site.unknown([given]);
  return {
    ...given,
    kind: given.kind === 'set' ? 'list' : given.kind,
    items: [...given.items].reverse(),
    origin: site.origin,
  };
}

function slice(args: readonly Val[], site: CallSite): Val {
  const [given] = args;
  if (!isSequence(given) || given.kind === 'set') return site.fail('a list is required');
  if (given.open) return site.unknown([given]);
  const [from, to] = [toDouble(numberAt(args, 1)), toDouble(numberAt(args, 2))];
  if (!Number.isInteger(from) || !Number.isInteger(to)) return site.fail('the indexes must be whole numbers');
  if (from < 0 || to > given.items.length || from > to) return site.fail(`there are ${given.items.length} elements`);
  return { ...given, items: given.items.slice(from, to), origin: site.origin };
}

function sort([given]: readonly Val[], site: CallSite): Val {
  if (!isSequence(given)) return site.fail('a list of string is required');
  for (const item of given.items) {
    if (item.kind !== 'string')
      return item.kind === 'null' ? site.fail('a null cannot be sorted') : unsorted(given, item, site);
  }
  if (given.open) return site.unknown([given]);
  const items = [...given.items].sort((a, b) =>
    a.kind === 'string' && b.kind === 'string' ? compareText(a.value, b.value) : 0,
  );
  return list(items, 'string', site.origin);
}

/** How many there are is known at least. */
function unsorted(given: SequenceVal, because: Val, site: CallSite): Val {
  const unknown = site.unknown([because]);
  return given.open
    ? unknown
    : list(
        given.items.map(() => (unknown.kind === 'unknown' ? { ...unknown, type: 'string' } : unknown)),
        'string',
        site.origin,
      );
}
