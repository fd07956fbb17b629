/** Functions over timestamps (RFC 3339). */
import { number, text, unknownVal, type Val } from '../values/value.ts';
import { type CallSite, type FunctionDefinition, parameter, textAt } from './definition.ts';
import { formatDate } from './format-date.ts';
import { addDuration, formatTimestamp, parseLenientTimestamp, parseTimestamp } from './timestamp.ts';
import { afterApply } from '../values/reasons.ts';

const str = parameter('string');

/** The functions. */
export const timeFunctions: readonly FunctionDefinition[] = [
  now('plantimestamp'),
  now('timestamp'),
  { name: 'formatdate', parameters: [str, str], returns: 'string', run: dateFormatted },
  { name: 'timeadd', parameters: [str, str], returns: 'string', run: timeAdd },
  { name: 'timecmp', parameters: [str, str], returns: 'number', run: timeCompare },
];

function now(name: string): FunctionDefinition {
  return {
    name,
    parameters: [],
    returns: 'string',
    run: (_, site) => unknownVal(afterApply(name, 'it is the time of the run'), site.origin, 'string'),
  };
}

function dateFormatted(args: readonly Val[], site: CallSite): Val {
  const time = parseTimestamp(textAt(args, 1));
  if (!time) return site.fail(`\`${textAt(args, 1)}\` is no timestamp`);
  const made = formatDate(textAt(args, 0), time);
  return typeof made === 'string' ? text(made, site.origin) : site.fail(made.wrong);
}

function timeAdd(args: readonly Val[], site: CallSite): Val {
  const time = parseTimestamp(textAt(args, 0));
  if (!time) return site.fail(`\`${textAt(args, 0)}\` is no timestamp`);
  const later = addDuration(time, textAt(args, 1));
  return later ? text(formatTimestamp(later), site.origin) : site.fail(`\`${textAt(args, 1)}\` is no duration`);
}

function timeCompare(args: readonly Val[], site: CallSite): Val {
  const [a, b] = [parseLenientTimestamp(textAt(args, 0)), parseLenientTimestamp(textAt(args, 1))];
  if (!a || !b) return site.fail(`\`${textAt(args, a ? 1 : 0)}\` is no timestamp`);
  const difference = a.nanoseconds - b.nanoseconds;
  return number(difference < 0n ? -1 : difference > 0n ? 1 : 0, site.origin);
}
