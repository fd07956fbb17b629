/** Functions over strings. */
import { collectionOf } from '../values/type.ts';
import { bool, list, text, type UnknownVal, type Val } from '../values/value.ts';
import { partialOrText } from '../values/partial.ts';
import { toDouble } from '../values/numeric.ts';
import { MAX_TEXT, overlong } from '../values/limits.ts';
import { type CallSite, type FunctionDefinition, numberAt, parameter, textAt } from './definition.ts';
import { formatFunctions } from './format.ts';
import { lowerCase, titleCase, upperCase } from './letter-case.ts';
import { graphemesOf } from './graphemes.ts';
import { regexFunctions } from './regexes.ts';
import { isSequence } from './sequences.ts';
import { timeFunctions } from './times.ts';

const str = parameter('string');
const stringList = collectionOf('list', 'string');

/** `chomp` … `upper`. */
export const stringFunctions: readonly FunctionDefinition[] = [
  ...formatFunctions,
  ...regexFunctions,
  ...timeFunctions,
  onText('chomp', (value) => value.replace(/(?:\r?\n)+$/, '')),
  onText('lower', lowerCase),
  onText('upper', upperCase),
  onText('title', titleCase),
  onText('strrev', (value) => [...graphemesOf(value)].reverse().join('')),
  onText('trimspace', (value) => value.replace(/^[\s\u0085]+|[\s\u0085]+$/gu, '')),
  {
    name: 'endswith',
    parameters: [str, str],
    returns: 'bool',
    run: (args, site) => bool(textAt(args, 0).endsWith(textAt(args, 1)), site.origin),
  },
  { name: 'startswith', parameters: [{ type: 'string', open: true }, str], returns: 'bool', run: startsWith },
  {
    name: 'strcontains',
    parameters: [str, str],
    returns: 'bool',
    run: (args, site) => bool(textAt(args, 0).includes(textAt(args, 1)), site.origin),
  },
  { name: 'indent', parameters: [parameter('number'), str], returns: 'string', run: indent },
  { name: 'join', parameters: [str], rest: parameter(stringList), required: 2, returns: 'string', run: join },
  { name: 'split', parameters: [str, str], returns: stringList, run: split },
  { name: 'substr', parameters: [str, parameter('number'), parameter('number')], returns: 'string', run: substr },
  {
    name: 'trim',
    parameters: [str, str],
    returns: 'string',
    run: (args, site) => text(trimmed(textAt(args, 0), textAt(args, 1)), site.origin),
  },
  {
    name: 'trimprefix',
    parameters: [{ type: 'string', open: true }, str],
    returns: 'string',
    run: trimPrefix,
  },
  {
    name: 'trimsuffix',
    parameters: [str, str],
    returns: 'string',
    run: (args, site) => {
      const [value, suffix] = [textAt(args, 0), textAt(args, 1)];
      return text(suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value, site.origin);
    },
  },
];

function onText(name: string, of: (value: string) => string): FunctionDefinition {
  return { name, parameters: [str], returns: 'string', run: (args, site) => text(of(textAt(args, 0)), site.origin) };
}

function startsWith(args: readonly Val[], site: CallSite): Val {
  const [value] = args;
  const prefix = textAt(args, 1);
  if (prefix === '') return bool(true, site.origin);
  if (value?.kind === 'partial') {
    const [first] = value.parts;
    if (typeof first !== 'string') return site.unknown([value]);
    if (first.startsWith(prefix)) return bool(true, site.origin);
    return prefix.startsWith(first) ? site.unknown([value]) : bool(false, site.origin);
  }
  return value?.kind === 'string' ? bool(value.value.startsWith(prefix), site.origin) : site.unknown(args);
}

function trimPrefix(args: readonly Val[], site: CallSite): Val {
  const [value] = args;
  const prefix = textAt(args, 1);
  if (value?.kind === 'string') {
    return text(value.value.startsWith(prefix) ? value.value.slice(prefix.length) : value.value, site.origin);
  }
  if (value?.kind !== 'partial') return site.unknown(args);
  const [first, ...rest] = value.parts;
  if (typeof first !== 'string' || (first.length < prefix.length && prefix.startsWith(first)))
    return site.unknown(args);
  const cut = first.startsWith(prefix) ? first.slice(prefix.length) : first;
  return { ...value, parts: cut === '' ? rest : [cut, ...rest], encodes: undefined, origin: site.origin };
}

function indent(args: readonly Val[], site: CallSite): Val {
  const spaces = toDouble(numberAt(args, 0));
  const value = textAt(args, 1);
  if (!Number.isInteger(spaces) || spaces < 0) return site.fail('the number of spaces must be whole and not negative');
  if (spaces > 10_000) return site.limit(`${spaces} spaces are more than the limit of 10000`);
  if (value.length + value.split('\n').length * spaces > MAX_TEXT) return site.limit(overlong);
  return text(value.replaceAll('\n', `\n${' '.repeat(spaces)}`), site.origin);
}

/** Joins texts of which some may be unknown: the known ones stay. */
function join(args: readonly Val[], site: CallSite): Val {
  const separator = textAt(args, 0);
  const parts: (string | UnknownVal)[] = [];
  let length = 0;
  let first = true;
  for (const given of args.slice(1)) {
    if (!isSequence(given)) return site.fail('lists of string are required');
    if (given.open) return site.unknown([given.open]);
    for (const item of given.items) {
      if (!first) parts.push(separator);
      first = false;
      length += separator.length;
      if (item.kind === 'null') return site.fail('a null cannot be joined');
      if (item.kind === 'string') {
        parts.push(item.value);
        length += item.value.length;
      } else if (item.kind === 'partial') for (const one of item.parts) parts.push(one);
      else if (item.kind === 'unknown') parts.push(item);
      if (length > MAX_TEXT) return site.limit(overlong);
    }
  }
  if (!site.frame.run.spend(length >> 6)) return site.limit(site.frame.run.spent());
  return partialOrText(parts, site.origin);
}

function split(args: readonly Val[], site: CallSite): Val {
  const [separator, value] = [textAt(args, 0), textAt(args, 1)];
  const pieces = separator === '' ? Array.from(value) : value.split(separator);
  if (!site.frame.run.spend(pieces.length)) return site.limit(site.frame.run.spent());
  return list(
    pieces.map((piece) => text(piece, site.origin)),
    'string',
    site.origin,
  );
}

function substr(args: readonly Val[], site: CallSite): Val {
  const letters = graphemesOf(textAt(args, 0));
  const [offset, length] = [toDouble(numberAt(args, 1)), toDouble(numberAt(args, 2))];
  if (!Number.isInteger(offset) || !Number.isInteger(length))
    return site.fail('offset and length must be whole numbers');
  const from = offset < 0 ? Math.max(0, offset + letters.length) : offset;
  if (length === 0 || from >= letters.length) return text('', site.origin);
  return text(letters.slice(from, length < 0 ? undefined : from + length).join(''), site.origin);
}

function trimmed(value: string, cut: string): string {
  const set = new Set(cut);
  const letters = Array.from(value);
  let [start, end] = [0, letters.length];
  while (start < end && set.has(letters[start] ?? '')) start++;
  while (end > start && set.has(letters[end - 1] ?? '')) end--;
  return letters.slice(start, end).join('');
}
