/** The format of `formatdate`: runs of one letter are fields, text in quotes stands for itself. */
import { localDate, type Timestamp, zoneText } from './timestamp.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The formatted time, or what is wrong with the format. */
export function formatDate(format: string, time: Timestamp): string | { readonly wrong: string } {
  const date = localDate(time);
  let out = '';
  for (let at = 0; at < format.length; ) {
    const c = format[at] ?? '';
    if (c === "'") {
      const quoted = /^'((?:[^']|'')*)'/.exec(format.slice(at, at + 2000));
      if (!quoted) return { wrong: 'a quote of the format is not closed' };
      out += quoted[1] === '' ? "'" : (quoted[1] ?? '').replaceAll("''", "'");
      at += quoted[0].length;
      continue;
    }
    let end = at + 1;
    if (/[A-Za-z]/.test(c)) while (format[end] === c) end++;
    const run = format.slice(at, end);
    const field = /[A-Za-z]/.test(c) ? fieldOf(run, date, time.offset) : run;
    if (field === undefined) return { wrong: `\`${run}\` means nothing in the format` };
    out += field;
    at = end;
  }
  return out;
}

function fieldOf(run: string, date: Date, offset: number): string | undefined {
  const two = (value: number) => String(value).padStart(2, '0');
  const hour = date.getUTCHours();
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  switch (run) {
    case 'YYYY':
      return String(date.getUTCFullYear()).padStart(4, '0');
    case 'YY':
      return two(date.getUTCFullYear() % 100);
    case 'MMMM':
      return months[date.getUTCMonth()];
    case 'MMM':
      return months[date.getUTCMonth()]?.slice(0, 3);
    case 'MM':
      return two(date.getUTCMonth() + 1);
    case 'M':
      return String(date.getUTCMonth() + 1);
    case 'DD':
      return two(date.getUTCDate());
    case 'D':
      return String(date.getUTCDate());
    case 'EEEE':
      return days[date.getUTCDay()];
    case 'EEE':
      return days[date.getUTCDay()]?.slice(0, 3);
    case 'hh':
      return two(hour);
    case 'h':
      return String(hour);
    case 'HH':
      return two(twelve);
    case 'H':
      return String(twelve);
    case 'AA':
      return hour < 12 ? 'AM' : 'PM';
    case 'aa':
      return hour < 12 ? 'am' : 'pm';
    case 'mm':
      return two(date.getUTCMinutes());
    case 'm':
      return String(date.getUTCMinutes());
    case 'ss':
      return two(date.getUTCSeconds());
    case 's':
      return String(date.getUTCSeconds());
    case 'ZZZZZ':
      return offset === 0 ? '+00:00' : zoneText(offset, ':');
    case 'ZZZZ':
      return offset === 0 ? '+0000' : zoneText(offset, '');
    case 'ZZZ':
      return offset === 0 ? 'UTC' : zoneText(offset, '');
    case 'Z':
      return zoneText(offset, ':');
    default:
      return undefined;
  }
}
