/** Functions over sets. */
import { convert, isMisfit } from '../values/convert.ts';
import { identityOf, setElements } from '../values/identity.ts';
import { unknownIn } from '../values/known.ts';
import { collectionOf } from '../values/type.ts';
import { unify } from '../values/unify.ts';
import type { Val } from '../values/value.ts';
import { type CallSite, type FunctionDefinition, parameter } from './definition.ts';
import { isSequence } from './sequences.ts';

const anySet = collectionOf('set', 'any');
const set = parameter(anySet);

/** `setintersection`, `setsubtract`, `setunion`; `setproduct` stands with the other products. */
export const setFunctions: readonly FunctionDefinition[] = [
  {
    name: 'setintersection',
    parameters: [set],
    rest: set,
    returns: anySet,
    run: (args, site) =>
      combined(args, site, (first, others) => first.filter((item) => others.every((has) => has(item)))),
  },
  {
    name: 'setsubtract',
    parameters: [set, set],
    returns: anySet,
    run: (args, site) =>
      combined(args, site, (first, others) => first.filter((item) => !others.some((has) => has(item)))),
  },
  {
    name: 'setunion',
    parameters: [set],
    rest: set,
    returns: anySet,
    run: (args, site) => combined(args, site, (_first, _others, all) => all, false),
  },
];

type Combine = (
  first: readonly Val[],
  others: readonly ((item: Val) => boolean)[],
  all: readonly Val[],
) => readonly Val[];

function combined(args: readonly Val[], site: CallSite, combine: Combine, whole = true): Val {
  const sets = args.filter(isSequence);
  if (sets.length < args.length) return site.fail('sets are required');
  for (const each of sets) if (whole ? unknownIn(each) : each.open) return site.unknown([each]);
  // An empty set without a type goes with all.
  const typed = sets.filter(({ items, element }) => items.length > 0 || element !== 'any');
  const element = typed.length === 0 ? 'any' : unify(typed.map((each) => each.element));
  if (element === undefined) return site.fail('all sets must have elements of one type');
  if (element === 'any' && typed.some((each) => each.element !== 'any')) {
    return site.fail('all sets must have elements of one type');
  }
  const rows: (readonly Val[])[] = [];
  for (const each of sets) {
    const converted = convert(each, collectionOf('set', element));
    if (isMisfit(converted)) return site.fail(converted.misfit);
    rows.push(isSequence(converted) ? converted.items : []);
  }
  const others = rows.slice(1).map((row) => {
    const keys = new Set(row.map(identityOf));
    return (item: Val) => keys.has(identityOf(item));
  });
  const items = setElements(combine(rows[0] ?? [], others, rows.flat()));
  return { kind: 'set', items, element, origin: site.origin, marks: 0, open: undefined };
}
