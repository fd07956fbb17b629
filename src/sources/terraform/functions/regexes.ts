/** `regex`, `regexall` and `replace`. */
import { collectionOf, type Type } from '../values/type.ts';
import { MAX_TEXT, overlong } from '../values/limits.ts';
import { compareText, sortedEntries } from '../values/text-order.ts';
import { list, nil, object, text, tuple, unknownVal, type Val } from '../values/value.ts';
import { type CallSite, type FunctionDefinition, parameter, textAt } from './definition.ts';
import { lettersOf, type Match, matchesOf, type NoPattern, type Pattern, patternOf } from '../../../syntax/index.ts';

const str = parameter('string');

/** The functions. */
export const regexFunctions: readonly FunctionDefinition[] = [
  { name: 'regex', parameters: [str, str], returns: 'any', run: regex },
  { name: 'regexall', parameters: [str, str], returns: collectionOf('list', 'any'), run: regexAll },
  { name: 'replace', parameters: [{ type: 'string', open: true }, str, str], returns: 'string', run: replace },
];

/** The matches and what a match comes to; the result of the call where that is decided already. */
function matched(args: readonly Val[], site: CallSite, most: number): Val | { found: readonly Match[]; shape: Shape } {
  const pattern = patternOf(textAt(args, 0));
  if (pattern.kind !== 'pattern') return unusable(pattern, site);
  const shape = shapeOf(pattern);
  if (!shape) return site.fail('a pattern may have groups with names or without, not both');
  const found = matchesOf(textAt(args, 1), pattern, most);
  return typeof found === 'string' ? tooLong(found, site) : { found, shape };
}

function unusable({ kind, says }: NoPattern, site: CallSite): Val {
  return kind === 'wrong' ? site.fail(says) : tooLong(says, site);
}

function tooLong(says: string, site: CallSite): Val {
  return unknownVal({ code: 'unsupported', says }, site.origin);
}

function regex(args: readonly Val[], site: CallSite): Val {
  const result = matched(args, site, 1);
  if ('kind' in result) return result;
  const [first] = result.found;
  return first ? captured(first, result.shape, textAt(args, 1), site) : site.fail('the pattern does not match');
}

function regexAll(args: readonly Val[], site: CallSite): Val {
  const result = matched(args, site, Infinity);
  if ('kind' in result) return result;
  if (!site.frame.run.spend(result.found.length)) return site.limit(site.frame.run.spent());
  const items = result.found.map((match) => captured(match, result.shape, textAt(args, 1), site));
  return list(items, typeOfShape(result.shape), site.origin);
}

/** What a match comes to: the text, a tuple of the groups, or an object of groups with names. */
type Shape = { readonly kind: 'text' } | { readonly kind: 'tuple'; readonly size: number } | Named;
type Named = { readonly kind: 'object'; readonly names: readonly string[] };

function shapeOf({ program: { groups } }: Pattern): Shape | undefined {
  const names = groups.filter((name) => name !== undefined);
  if (groups.length === 0) return { kind: 'text' };
  if (names.length === 0) return { kind: 'tuple', size: groups.length };
  return names.length === groups.length ? { kind: 'object', names } : undefined;
}

function typeOfShape(shape: Shape): Type {
  if (shape.kind === 'text') return 'string';
  if (shape.kind === 'tuple') return { kind: 'tuple', elements: Array.from({ length: shape.size }, () => 'string') };
  const attribute = { type: 'string', optional: false, default: undefined } as const;
  return { kind: 'object', attributes: new Map([...shape.names].sort(compareText).map((name) => [name, attribute])) };
}

function captured({ start, end, groups }: Match, shape: Shape, value: string, { origin }: CallSite): Val {
  if (shape.kind === 'text') return text(lettersOf(value).between(start, end), origin);
  const values = groups.map((group) => (group === undefined ? nil(origin, 'string') : text(group, origin)));
  if (shape.kind === 'tuple') return tuple(values, origin);
  return object(sortedEntries(new Map(values.map((each, i) => [shape.names[i] ?? '', each]))), origin);
}

/** Text between slashes is a pattern, any other text stands for itself. */
function replace(args: readonly Val[], site: CallSite): Val {
  const [given] = args;
  const [search, by] = [textAt(args, 1), textAt(args, 2)];
  const isPattern = search.length > 1 && search.startsWith('/') && search.endsWith('/');
  if (given?.kind !== 'string') return site.unknown(args);
  const { value } = given;
  if (!isPattern) {
    if (by.length > search.length && (value.length + 1) * (by.length + 1) > MAX_TEXT && outgrows(value, search, by)) {
      return site.limit(overlong);
    }
    return text(search === '' ? between(value, by) : value.split(search).join(by), site.origin);
  }
  const pattern = patternOf(search.slice(1, -1));
  if (pattern.kind !== 'pattern') return unusable(pattern, site);
  const found = matchesOf(value, pattern);
  if (typeof found === 'string') return tooLong(found, site);
  const letters = lettersOf(value);
  const pieces: string[] = [];
  let end = 0;
  let length = 0;
  for (const match of found) {
    const expanded = expand(by, letters.between(match.start, match.end), match, pattern);
    pieces.push(letters.between(end, match.start), expanded);
    length += expanded.length;
    if (length > MAX_TEXT) return site.limit(overlong);
    end = match.end;
  }
  return text(pieces.join('') + letters.between(end, letters.codes.length), site.origin);
}

function outgrows(value: string, search: string, by: string): boolean {
  const count = search === '' ? value.length + 1 : value.split(search).length - 1;
  return value.length + count * by.length > MAX_TEXT;
}

function between(value: string, by: string): string {
  return by + Array.from(value, (letter) => letter + by).join('');
}

/** `$1`, `${1}`, `$name`, `${name}` and `$$` in a replacement; a bare name is as long as can be. */
function expand(by: string, whole: string, match: Match, { program: { groups } }: Pattern): string {
  return by.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (all, braced?: string, bare?: string) => {
    const name = braced ?? bare;
    if (name === undefined) return all === '$$' ? '$' : all;
    if (/^\d+$/.test(name)) return Number(name) === 0 ? whole : (match.groups[Number(name) - 1] ?? '');
    const index = groups.indexOf(name);
    return index < 0 ? '' : (match.groups[index] ?? '');
  });
}
