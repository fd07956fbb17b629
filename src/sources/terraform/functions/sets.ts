/** Functions over sets. */
import { convert, isMisfit } from '../values/convert.ts';
import { identityOf, setElements } from '../values/identity.ts';
import { unknownIn } from '../values/known.ts';
import { collectionOf } from '../values/type.ts';
import type { Val } from '../values/value.ts';
import { type CallSite, type FunctionDefinition, parameter } from './definition.ts';
import { inOneType, isSequence } from './sequences.ts';

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
    run: (args, site) => combined(args, site, (_first, _others, all) => all),
  },
];

type Combine = (
  first: readonly Val[],
  others: readonly ((item: Val) => boolean)[],
  all: readonly Val[],
) => readonly Val[];

function combined(args: readonly Val[], site: CallSite, combine: Combine): Val {
  const all: Val[] = [];
  const sizes: number[] = [];
  for (const arg of args) {
    if (!isSequence(arg)) return site.fail('sets are required');
    if (unknownIn(arg)) return site.unknown([arg]);
    for (const item of arg.items) all.push(item);
    sizes.push(arg.items.length);
  }
  const unified = inOneType(all);
  if (!unified) return site.fail('all sets must have elements of one type');
  const rows: Val[][] = [];
  let start = 0;
  for (const size of sizes) {
    rows.push(unified.values.slice(start, start + size));
    start += size;
  }
  const others = rows.slice(1).map((row) => {
    const keys = new Set(row.map(identityOf));
    return (item: Val) => keys.has(identityOf(item));
  });
  const items = setElements(combine(rows[0] ?? [], others, unified.values));
  const result = convert(
    { kind: 'set', items, element: unified.type, origin: site.origin, marks: 0, open: undefined },
    anySet,
  );
  return isMisfit(result) ? site.fail(result.misfit) : result;
}
