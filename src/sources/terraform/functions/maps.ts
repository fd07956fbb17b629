/** Functions over maps and objects. */
import { convert, isMisfit } from '../values/convert.ts';
import { equal } from '../values/equal.ts';
import { settled } from '../values/known.ts';
import { sortedEntries } from '../values/text-order.ts';
import { collectionOf, sameType, type Type, typeOf } from '../values/type.ts';
import { unify } from '../values/unify.ts';
import { type EntriesVal, list, map, object, text, tuple, type UnknownVal, type Val } from '../values/value.ts';
import { anything, type CallSite, type FunctionDefinition, parameter, something, textAt } from './definition.ts';
import { isEntries, isSequence } from './sequences.ts';

const stringList = collectionOf('list', 'string');
const anyList = parameter(collectionOf('list', 'any'));
const nullable = { type: 'any', nullable: true, open: true } as const;

/** `keys`, `lookup`, `merge`, … */
export const mapFunctions: readonly FunctionDefinition[] = [
  { name: 'keys', parameters: [something], returns: stringList, run: keys },
  { name: 'values', parameters: [something], returns: 'any', run: values },
  {
    name: 'lookup',
    parameters: [something, { type: 'string', open: true }, anything],
    required: 2,
    returns: 'any',
    run: lookup,
  },
  { name: 'matchkeys', parameters: [anyList, anyList, anyList], returns: 'any', run: matchKeys },
  { name: 'merge', parameters: [], rest: nullable, returns: 'any', run: merge },
  { name: 'transpose', parameters: [parameter(collectionOf('map', stringList))], returns: 'any', run: transpose },
  { name: 'zipmap', parameters: [parameter(stringList), something], returns: 'any', run: zipmap },
];

function keys([given]: readonly Val[], site: CallSite): Val {
  if (!isEntries(given)) return site.fail('a map is required');
  if (given.rest) return site.unknown([given]);
  const names = [...given.entries].map(([name, entry]) => text(name, { at: entry.origin.at }));
  return given.kind === 'map' ? list(names, 'string', site.origin) : tuple(names, site.origin);
}

function values([given]: readonly Val[], site: CallSite): Val {
  if (!isEntries(given)) return site.fail('a map is required');
  if (given.rest) return site.unknown([given]);
  const items = [...given.entries.values()];
  return given.kind === 'map' ? list(items, given.element, site.origin) : tuple(items, site.origin);
}

function lookup(args: readonly Val[], site: CallSite): Val {
  const [given, , fallback] = args;
  if (!isEntries(given)) return site.fail('a map is required');
  const key = args[1];
  // Whatever the key turns out to be, an empty map does not have it.
  const decided = key?.kind === 'string' || (given.entries.size === 0 && fallback !== undefined);
  if (key && !decided) return site.unknown([key]);
  const name = textAt(args, 1);
  const found = given.entries.get(name);
  // A default of another type is wrong whether it is needed or not.
  const fitting = fallback && given.kind === 'map' ? convert(fallback, given.element) : fallback;
  if (fitting && isMisfit(fitting)) return site.fail('the default has another type than the elements');
  if (found) return found;
  if (given.rest) return site.unknown([given]);
  return fitting ?? site.fail(`there is no key \`${name}\` and no default`);
}

function merge(given: readonly Val[], site: CallSite): Val {
  const args = given.map(settled);
  const merged = new Map<string, Val>();
  const [first] = args;
  let rest: EntriesVal['rest'];
  for (const arg of args) {
    if (arg.kind === 'null') {
      if (arg.type !== 'any' && !isEntriesType(arg.type)) return site.fail('maps or objects are required');
      continue;
    }
    const open = openOf(arg, site);
    if (open) {
      // What is not known of it may stand in place of all that came before.
      for (const name of merged.keys()) merged.set(name, open);
      rest = { because: open, names: new Map() };
    }
    if (arg.kind === 'unknown' && (arg.type === 'any' || isEntriesType(arg.type))) continue;
    if (!isEntries(arg)) return site.fail('maps or objects are required');
    for (const [name, entry] of arg.entries) merged.set(name, entry);
    if (arg.rest && 'because' in arg.rest && merged.size === arg.entries.size) rest = arg.rest;
  }
  if (!site.frame.run.spend(merged.size)) return site.limit(site.frame.run.spent());
  if (rest && merged.size === 0) return site.unknown(args);
  const entries = sortedEntries(merged);
  const type = first && typeOf(first);
  if (!rest && typeof type === 'object' && type.kind === 'map' && args.every((arg) => sameType(typeOf(arg), type))) {
    return map(entries, type.element, site.origin);
  }
  return { ...object(entries, site.origin), rest };
}

/** What is not known of the entries of an argument. */
function openOf(arg: Val, site: CallSite): UnknownVal | undefined {
  const unknown = arg.kind === 'unknown' || (isEntries(arg) && arg.rest) ? site.unknown([arg]) : undefined;
  return unknown?.kind === 'unknown' ? { ...unknown, type: 'any', refersTo: undefined } : undefined;
}

function isEntriesType(type: Type): boolean {
  return typeof type !== 'string' && (type.kind === 'map' || type.kind === 'object');
}

function zipmap([names, items]: readonly Val[], site: CallSite): Val {
  if (!isSequence(names) || !isSequence(items) || items.kind === 'set') return site.fail('two lists are required');
  if (names.open || items.open) return site.unknown([names, items]);
  if (names.items.length !== items.items.length) {
    return site.fail(`${names.items.length} keys and ${items.items.length} values`);
  }
  const entries = new Map<string, Val>();
  for (const [i, name] of names.items.entries()) {
    if (name.kind !== 'string') return name.kind === 'null' ? site.fail('a key is null') : site.unknown([name]);
    const item = items.items[i];
    if (item) entries.set(name.value, item);
  }
  const sorted = sortedEntries(entries);
  return items.kind === 'tuple' ? object(sorted, site.origin) : map(sorted, items.element, site.origin);
}

function matchKeys(args: readonly Val[], site: CallSite): Val {
  const [items, names, wanted] = args.filter(isSequence);
  if (!items || !names || !wanted) return site.fail('three lists are required');
  const type = unify([names.element, wanted.element]);
  if (type === undefined) return site.fail('keys and searched ones must have the same type');
  if (items.items.length !== names.items.length) return site.fail('values and keys differ in number');
  const kept: Val[] = [];
  const searched = wanted.items.map((want) => convert(want, type));
  for (const [i, each] of names.items.entries()) {
    const name = convert(each, type);
    for (const want of searched) {
      if (isMisfit(name) || isMisfit(want)) continue;
      const same = equal(name, want);
      if (typeof same !== 'boolean') return site.unknown([same]);
      const item = items.items[i];
      if (!same || !item) continue;
      kept.push(item);
      break;
    }
  }
  return list(kept, items.element, site.origin);
}

function transpose([given]: readonly Val[], site: CallSite): Val {
  if (!isEntries(given)) return site.fail('a map of lists of string is required');
  const turned = new Map<string, Val[]>();
  for (const [name, members] of given.entries) {
    if (members.kind === 'unknown') return site.unknown([members]);
    if (!isSequence(members)) return site.fail('a map of lists of string is required');
    for (const member of members.items) {
      if (member.kind !== 'string')
        return member.kind === 'unknown' ? site.unknown([member]) : site.fail('strings are required');
      const names = turned.get(member.value) ?? [];
      names.push(text(name, members.origin));
      turned.set(member.value, names);
    }
  }
  const entries = [...turned].map(([name, names]) => [name, list(names, 'string', site.origin)] as const);
  return map(sortedEntries(new Map(entries)), stringList, site.origin);
}
