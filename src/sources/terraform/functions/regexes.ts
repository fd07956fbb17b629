/** `regex`, `regexall` and `replace`. */
import { collectionOf } from '../values/type.ts';
import { MAX_TEXT } from '../values/limits.ts';
import { compareText } from '../values/text-order.ts';
import { list, nil, object, text, tuple, type Val } from '../values/value.ts';
import { type CallSite, type FunctionDefinition, parameter, textAt } from './definition.ts';
import { type NoPattern, type Pattern, patternOf } from './pattern.ts';

const str = parameter('string');

/** The functions. */
export const regexFunctions: readonly FunctionDefinition[] = [
  { name: 'regex', parameters: [str, str], returns: 'any', run: regex },
  { name: 'regexall', parameters: [str, str], returns: collectionOf('list', 'any'), run: regexAll },
  { name: 'replace', parameters: [{ type: 'string', open: true }, str, str], returns: 'string', run: replace },
];

function matching(args: readonly Val[], site: CallSite, use: (pattern: Pattern) => Val): Val {
  const pattern = patternOf(textAt(args, 0), textAt(args, 1).length);
  if (pattern.kind !== 'pattern') return unusable(pattern, site);
  return use(pattern);
}

function unusable({ kind, says }: NoPattern, site: CallSite): Val {
  if (kind === 'wrong') return site.fail(says);
  return {
    kind: 'unknown',
    type: 'any',
    reason: { code: 'unsupported', says },
    refersTo: undefined,
    origin: site.origin,
    marks: 0,
    among: undefined,
  };
}

function regex(args: readonly Val[], site: CallSite): Val {
  return matching(args, site, (pattern) => {
    const [match] = matchesOf(textAt(args, 1), pattern);
    return match ? captured(match, pattern, site) : site.fail('the pattern does not match');
  });
}

function regexAll(args: readonly Val[], site: CallSite): Val {
  return matching(args, site, (pattern) => {
    const found: Val[] = [];
    for (const match of matchesOf(textAt(args, 1), pattern)) {
      if (!site.frame.run.spend(1)) return site.limit('too many matches');
      found.push(captured(match, pattern, site));
    }
    return list(found, 'any', site.origin);
  });
}

/** All matches; as in Go, an empty one right behind another does not count. */
function* matchesOf(value: string, { expression }: Pattern): Generator<RegExpExecArray> {
  let end = -1;
  for (const match of value.matchAll(expression)) {
    if (match[0] === '' && match.index === end) continue;
    end = match.index + match[0].length;
    yield match;
  }
}

/** The whole match, or its groups as a tuple or, if they have names, as an object. */
function captured(match: RegExpMatchArray, { groups }: Pattern, site: CallSite): Val {
  const { origin } = site;
  const valueOf = (value: string | undefined) => (value === undefined ? nil(origin, 'string') : text(value, origin));
  if (groups.length === 0) return text(match[0], origin);
  const named = groups.flatMap((name, i) => (name === undefined ? [] : [[name, valueOf(match[i + 1])] as const]));
  if (named.length > 0) return object(new Map([...named].sort(([a], [b]) => compareText(a, b))), origin);
  return tuple(
    groups.map((_, i) => valueOf(match[i + 1])),
    origin,
  );
}

/** Text between slashes is a pattern, any other text stands for itself. */
function replace(args: readonly Val[], site: CallSite): Val {
  const [given] = args;
  const [search, by] = [textAt(args, 1), textAt(args, 2)];
  const isPattern = search.length > 1 && search.startsWith('/') && search.endsWith('/');
  if (given?.kind !== 'string') return site.unknown(args);
  const { value } = given;
  if (!isPattern) {
    if (by.length > search.length && (value.length + 1) * (by.length + 1) > MAX_TEXT && tooLong(value, search, by)) {
      return site.limit('the text is too long');
    }
    return text(search === '' ? between(value, by) : value.split(search).join(by), site.origin);
  }
  const pattern = patternOf(search.slice(1, -1), value.length);
  if (pattern.kind !== 'pattern') return unusable(pattern, site);
  const pieces: string[] = [];
  let end = 0;
  let length = 0;
  for (const match of matchesOf(value, pattern)) {
    const expanded = expand(by, match, pattern);
    pieces.push(value.slice(end, match.index), expanded);
    length += expanded.length;
    if (length > MAX_TEXT) return site.limit('the text is too long');
    end = match.index + match[0].length;
  }
  return text(pieces.join('') + value.slice(end), site.origin);
}

function tooLong(value: string, search: string, by: string): boolean {
  const count = search === '' ? value.length + 1 : value.split(search).length - 1;
  return value.length + count * by.length > MAX_TEXT;
}

function between(value: string, by: string): string {
  return by + Array.from(value, (letter) => letter + by).join('');
}

/** `$1`, `${1}`, `$name`, `${name}` and `$$` in a replacement; a bare name is as long as can be. */
function expand(by: string, match: RegExpMatchArray, { groups }: Pattern): string {
  return by.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (all, braced?: string, bare?: string) => {
    const name = braced ?? bare;
    if (name === undefined) return all === '$$' ? '$' : all;
    if (/^\d+$/.test(name)) return match[Number(name)] ?? '';
    const index = groups.indexOf(name);
    return index < 0 ? '' : (match[index + 1] ?? '');
  });
}
