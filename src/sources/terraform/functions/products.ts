/** Functions that make larger or other-shaped lists: ranges, products, chunks, flattening. */
import { add, compareNumeric, type Numeric, toDouble } from '../values/numeric.ts';
import { collectionOf, type Type } from '../values/type.ts';
import { list, number, tuple, type UnknownVal, type Val } from '../values/value.ts';
import { setElements } from '../values/identity.ts';
import { settled, unknownIn } from '../values/known.ts';
import { type CallSite, type FunctionDefinition, numberAt, parameter, something } from './definition.ts';
import { inOneType, isSequence, MAX_ELEMENTS } from './sequences.ts';

const numberList = collectionOf('list', 'number');

/** `chunklist`, `flatten`, `range`, `setproduct`. */
export const productFunctions: readonly FunctionDefinition[] = [
  {
    name: 'chunklist',
    parameters: [parameter(collectionOf('list', 'any')), parameter('number')],
    returns: 'any',
    run: chunks,
  },
  { name: 'flatten', parameters: [something], returns: 'any', run: flatten },
  { name: 'range', parameters: [], rest: parameter('number'), required: 1, returns: numberList, run: range },
  { name: 'setproduct', parameters: [something], rest: something, required: 2, returns: 'any', run: product },
];

function chunks(args: readonly Val[], site: CallSite): Val {
  const [given] = args;
  if (!isSequence(given)) return site.fail('a list is required');
  if (given.open) return site.unknown([given]);
  const size = toDouble(numberAt(args, 1));
  if (!Number.isInteger(size) || size < 0) return site.fail('the size must be a whole number that is not negative');
  const rows: Val[] = [];
  const step = size === 0 ? Math.max(1, given.items.length) : size;
  for (let i = 0; i < given.items.length; i += step) {
    rows.push(list(given.items.slice(i, i + step), given.element, site.origin));
  }
  return list(rows, collectionOf('list', given.element), site.origin);
}

/** All elements of nested lists, sets and tuples in one tuple. */
function flatten([given]: readonly Val[], site: CallSite): Val {
  if (!isSequence(given)) return site.fail('a list is required');
  const flat: Val[] = [];
  let open: UnknownVal | undefined = given.open;
  let marks = 0;
  const stack = [{ items: given.items, next: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const item = top.items[top.next++];
    if (item === undefined) {
      stack.pop();
      continue;
    }
    if (isSequence(item)) {
      stack.push({ items: item.items, next: 0 });
      marks |= item.marks;
      open ??= item.open;
    } else if (item.kind === 'unknown' && mayBeSequence(item)) open ??= item;
    else flat.push(item);
    if (flat.length > MAX_ELEMENTS) return site.limit(`more than ${MAX_ELEMENTS} elements`);
  }
  if (!site.frame.run.spend(flat.length)) return site.limit(site.frame.run.spent());
  if (open && flat.length === 0) return site.unknown([open]);
  const result = tuple(flat, site.origin, marks);
  return open ? { ...result, open } : result;
}

/** Whether an unknown may turn out to be a list, whose elements would then count. */
function mayBeSequence({ type }: UnknownVal): boolean {
  return type === 'any' || (typeof type !== 'string' && type.kind !== 'map' && type.kind !== 'object');
}

function range(args: readonly Val[], site: CallSite): Val {
  if (args.length > 3) return site.fail('at most 3 arguments are allowed');
  const numbers = args.map((_, i) => numberAt(args, i));
  const [first = 0, second, third] = numbers;
  const start: Numeric = second === undefined ? 0 : first;
  const limit: Numeric = second ?? first;
  const down = compareNumeric(limit, start) < 0;
  const step: Numeric = third ?? (down ? -1 : 1);
  if (compareNumeric(step, 0) === 0) return site.fail('the step must not be zero');
  if (down !== compareNumeric(step, 0) < 0 && compareNumeric(limit, start) !== 0) {
    return site.fail(down ? 'the step must be negative' : 'the step must be positive');
  }
  const items: Val[] = [];
  for (let at = start; down ? compareNumeric(at, limit) > 0 : compareNumeric(at, limit) < 0; at = add(at, step)) {
    // Terraform's own limit.
    if (items.length >= 1024) return site.limit('more than 1024 elements');
    items.push(number(at, site.origin));
  }
  return list(items, 'number', site.origin);
}

function product(args: readonly Val[], site: CallSite): Val {
  let total = 1;
  const rows: (readonly Val[])[] = [];
  const elements: Type[] = [];
  for (const arg of args) {
    if (!isSequence(arg)) return site.fail('lists or sets are required');
    if (arg.open || (arg.kind === 'set' && unknownIn(arg))) return site.unknown([arg]);
    const unified = inOneType(arg.items.map(settled));
    if (!unified && arg.kind === 'tuple') return site.fail('all elements must be of the same type');
    rows.push(unified?.values ?? arg.items);
    elements.push(arg.kind === 'tuple' ? (unified?.type ?? 'any') : arg.element);
    total *= arg.items.length;
  }
  if (total * args.length > MAX_ELEMENTS)
    return site.limit(`${total} combinations hold more than ${MAX_ELEMENTS} elements`);
  if (!site.frame.run.spend(total)) return site.limit(site.frame.run.spent());
  const items: Val[] = [];
  for (let n = 0; n < total; n++) {
    const members: Val[] = [];
    let rest = n;
    for (let i = rows.length - 1; i >= 0; i--) {
      const row = rows[i] ?? [];
      const member = row[rest % row.length];
      rest = Math.floor(rest / row.length);
      if (member) members.unshift(member);
    }
    items.push(tuple(members, site.origin));
  }
  const element: Type = { kind: 'tuple', elements };
  if (!args.some(({ kind }) => kind === 'set')) return list(items, element, site.origin);
  return { ...list(setElements(items), element, site.origin), kind: 'set' };
}
