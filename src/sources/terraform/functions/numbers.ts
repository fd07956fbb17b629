/** Functions over numbers. */
import {
  add,
  compareNumeric,
  integerPart,
  isInteger,
  negate,
  type Numeric,
  numericOf,
  numericOfInteger,
  toDouble,
} from '../values/numeric.ts';
import { number, type Val } from '../values/value.ts';
import { type CallSite, type FunctionDefinition, numberAt, parameter, something, textAt } from './definition.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { power } from './power.ts';
import { isSequence } from './sequences.ts';

const num = parameter('number');

/** `abs` … `sum`. */
export const numericFunctions: readonly FunctionDefinition[] = [
  numeric('abs', (a) => (compareNumeric(a, 0) < 0 ? negate(a) : a)),
  numeric('ceil', (a) => rounded(a, 1)),
  numeric('floor', (a) => rounded(a, -1)),
  {
    name: 'signum',
    parameters: [num],
    returns: 'number',
    run: (args, site) => {
      const value = numberAt(args, 0);
      // The engines take 64 bits.
      if (!isInteger(value) || BigInt.asIntN(64, integerPart(value)) !== integerPart(value)) {
        return site.fail('a whole number of 64 bits is required');
      }
      return number(Math.sign(compareNumeric(value, 0)), site.origin);
    },
  },
  {
    name: 'log',
    parameters: [num, num],
    returns: 'number',
    run: (args, site) => finite(Math.log(toDouble(numberAt(args, 0))) / Math.log(toDouble(numberAt(args, 1))), site),
  },
  {
    name: 'pow',
    parameters: [num, num],
    returns: 'number',
    run: (args, site) => finite(power(toDouble(numberAt(args, 0)), toDouble(numberAt(args, 1))), site),
  },
  { name: 'max', parameters: [num], rest: num, returns: 'number', run: (args, site) => extreme(args, site, 1) },
  { name: 'min', parameters: [num], rest: num, returns: 'number', run: (args, site) => extreme(args, site, -1) },
  { name: 'parseint', parameters: [something, num], returns: 'number', run: parseInteger },
  { name: 'sum', parameters: [something], returns: 'number', run: sum },
];

function numeric(name: string, of: (a: Numeric) => Numeric): FunctionDefinition {
  return {
    name,
    parameters: [num],
    returns: 'number',
    run: (args, site) => number(of(numberAt(args, 0)), site.origin),
  };
}

function rounded(a: Numeric, direction: 1 | -1): Numeric {
  if (isInteger(a)) return a;
  const whole = numericOfInteger(integerPart(a));
  const beyond = direction > 0 ? compareNumeric(a, 0) > 0 : compareNumeric(a, 0) < 0;
  return beyond ? add(whole, direction) : whole;
}

function finite(value: number, site: CallSite): Val {
  return Number.isFinite(value)
    ? number(numericOf(value), site.origin)
    : site.fail('the result is not a finite number');
}

function extreme(args: readonly Val[], site: CallSite, sign: 1 | -1): Val {
  let best: Numeric | undefined;
  for (const [i] of args.entries()) {
    const value = numberAt(args, i);
    if (best === undefined || Math.sign(compareNumeric(value, best)) === sign) best = value;
  }
  return number(best ?? 0, site.origin);
}

function sum([given]: readonly Val[], site: CallSite): Val {
  if (!isSequence(given)) return site.fail('a list of numbers is required');
  if (given.items.length === 0 && !given.open) return site.fail('the list is empty');
  if (given.open) return site.unknown([given.open]);
  let total: Numeric = 0;
  for (const item of given.items) {
    const value = item.kind === 'null' ? item : convert(item, 'number');
    if (isMisfit(value) || value.kind === 'null') return site.fail('a list of numbers is required');
    if (value.kind !== 'number') return site.unknown([item]);
    total = add(total, value.value);
  }
  return number(total, site.origin);
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Bases up to 36 take letters of either case; above, capitals stand for the digits from 36 on. */
function parseInteger(args: readonly Val[], site: CallSite): Val {
  const base = toDouble(numberAt(args, 1));
  if (!Number.isInteger(base) || base < 2 || base > 62) return site.fail('the base must be between 2 and 62');
  const [given] = args;
  if (given?.kind !== 'string') return site.fail('a string is required');
  const source = textAt(args, 0);
  const negative = source.startsWith('-');
  const body = /^[-+]/.test(source) ? source.slice(1) : source;
  if (body === '' || body.length > 10_000) return site.fail(`\`${source.slice(0, 50)}\` is no number of base ${base}`);
  let total = 0n;
  for (const letter of base <= 36 ? body.toLowerCase() : body) {
    const digit = digits.indexOf(letter);
    if (digit < 0 || digit >= base) return site.fail(`\`${source}\` is no number of base ${base}`);
    total = total * BigInt(base) + BigInt(digit);
  }
  return number(numericOfInteger(negative ? -total : total), site.origin);
}
