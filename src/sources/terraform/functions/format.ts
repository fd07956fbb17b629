/** `format` and `formatlist`. */
import { MAX_TEXT, overlong } from '../values/limits.ts';
import { settled } from '../values/known.ts';
import { partialOrText } from '../values/partial.ts';
import { collectionOf } from '../values/type.ts';
import { list, type UnknownVal, type Val } from '../values/value.ts';
import { anything, type CallSite, type FunctionDefinition, parameter, textAt } from './definition.ts';
import { parseVerbs } from './format-verbs.ts';
import { formatted } from './format-value.ts';
import { isSequence } from './sequences.ts';

/** The functions. */
export const formatFunctions: readonly FunctionDefinition[] = [
  {
    name: 'format',
    parameters: [parameter('string')],
    rest: anything,
    returns: 'string',
    run: (args, site) => format(textAt(args, 0), args.slice(1), site),
  },
  {
    name: 'formatlist',
    parameters: [parameter('string')],
    rest: anything,
    returns: collectionOf('list', 'string'),
    run: formatList,
  },
];

function format(source: string, args: readonly Val[], site: CallSite): Val {
  const verbs = parseVerbs(source);
  if (typeof verbs === 'string') return site.fail(verbs);
  const parts: (string | UnknownVal)[] = [];
  let used = 0;
  let length = 0;
  let next = 0;
  for (const verb of verbs) {
    if (typeof verb === 'string') {
      parts.push(verb);
      continue;
    }
    const at = verb.argument ?? next;
    next = at + 1;
    used = Math.max(used, next);
    const arg = args[at];
    if (!arg) return site.fail(`there is no argument for \`${verb.source}\``);
    const piece = formatted(verb, settled(arg));
    if (piece.kind === 'wrong') return site.fail(piece.says);
    if (piece.kind === 'limit') return site.limit(piece.says);
    for (const part of piece.parts) {
      parts.push(part);
      if (typeof part === 'string') length += part.length;
    }
    if (length > MAX_TEXT) return site.limit(overlong);
  }
  const explicit = verbs.some((verb) => typeof verb !== 'string' && verb.argument !== undefined);
  if (!explicit && used < args.length) return site.fail(`${args.length - used} arguments are not used`);
  if (!site.frame.run.spend(length >> 6)) return site.limit(site.frame.run.spent());
  return partialOrText(parts, site.origin);
}

/** Lists are gone through together, other values stand in every row. */
function formatList(args: readonly Val[], site: CallSite): Val {
  const rest = args.slice(1).map(settled);
  const lists = rest.filter(isSequence);
  const open = rest.find(
    (value) => value.kind === 'unknown' && value.type !== 'string' && value.type !== 'number' && value.type !== 'bool',
  );
  if (open) return site.unknown([open]);
  for (const each of lists) if (each.open) return site.unknown([each.open]);
  const [first] = lists;
  const total = first ? first.items.length : 1;
  if (lists.some(({ items }) => items.length !== total)) return site.fail('the lists differ in length');
  if (!site.frame.run.spend(total)) return site.limit(site.frame.run.spent());
  const rows: Val[] = [];
  for (let i = 0; i < total; i++) {
    const row: Val[] = [];
    for (const value of rest) {
      const item = isSequence(value) ? value.items[i] : value;
      if (item) row.push(item);
    }
    const made = format(textAt(args, 0), row, site);
    if (made.kind === 'unknown' && made.reason.code === 'error') return made;
    rows.push(made);
  }
  return list(rows, 'string', site.origin);
}
