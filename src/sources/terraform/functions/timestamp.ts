/** Timestamps of RFC 3339 and durations such as `1h30m`. */

/** A moment: nanoseconds since 1970 in UTC, and the offset of its zone in minutes. */
export interface Timestamp {
  readonly nanoseconds: bigint;
  readonly offset: number;
}

const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,](\d{1,9})\d*)?(?:Z|([-+])(\d\d):(\d\d))$/;

/** The moment that the text names, read as `timecmp` does: as leniently as Go. `undefined` where it is no timestamp. */
export function parseLenientTimestamp(source: string): Timestamp | undefined {
  const match = form.exec(source);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const utc = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  const date = new Date(utc);
  if (year !== undefined && year < 100) date.setUTCFullYear(year, (month ?? 1) - 1, day);
  // Dates such as 31 February would be moved on.
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day || date.getUTCHours() !== hour) return undefined;
  if ((minute ?? 60) > 59 || (second ?? 60) > 59) return undefined;
  const [hours, minutes] = [Number(match[9] ?? 0), Number(match[10] ?? 0)];
  if (hours > 24 || minutes > 60) return undefined;
  const offset = (match[8] === '-' ? -1 : 1) * (hours * 60 + minutes);
  const fraction = BigInt((match[7] ?? '').padEnd(9, '0'));
  return { nanoseconds: BigInt(date.getTime() - offset * 60_000) * 1_000_000n + fraction, offset };
}

/** The same, read as all other functions do: hours in two digits, fractions after a point, zones within a day. */
export function parseTimestamp(source: string): Timestamp | undefined {
  return /T\d:|,|[-+](?:2[4-9]|[3-9]\d):\d\d$|[-+]\d\d:60$/.test(source) ? undefined : parseLenientTimestamp(source);
}

const units: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1000n],
  ['µs', 1000n],
  ['μs', 1000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);

const part = /(\d*)(?:(\.)(\d*))?(ns|us|µs|μs|ms|s|m|h)/y;

/** The moment later by a duration such as `-1.5h` or `10m30s`; `undefined` where the text is none, or more than Go can hold. */
export function addDuration(time: Timestamp, duration: string): Timestamp | undefined {
  const negative = duration.startsWith('-');
  const source = /^[-+]/.test(duration) ? duration.slice(1) : duration;
  if (source === '0') return time;
  if (source === '' || source.length > 1000) return undefined;
  let total = 0n;
  part.lastIndex = 0;
  while (part.lastIndex < source.length) {
    const match = part.exec(source);
    const [, whole = '', , fraction = '', unit = ''] = match ?? [];
    if (!match || whole + fraction === '') return undefined;
    const size = units.get(unit) ?? 0n;
    total += BigInt(whole) * size;
    // Go computes fractions with doubles.
    const digits = fraction.slice(0, 18);
    if (digits !== '') total += BigInt(Math.trunc(Number(digits) * (Number(size) / 10 ** digits.length)));
    if (total > 1n << 63n) return undefined;
  }
  if (!negative && total === 1n << 63n) return undefined;
  return { nanoseconds: time.nanoseconds + (negative ? -total : total), offset: time.offset };
}

/** The calendar fields of a moment in its own zone. */
export function localDate({ nanoseconds, offset }: Timestamp): Date {
  return new Date(
    Number((nanoseconds - (((nanoseconds % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n) + offset * 60_000,
  );
}

/** The moment as RFC 3339 in its own zone, in seconds. */
export function formatTimestamp(time: Timestamp): string {
  const date = localDate(time);
  const year = date.getUTCFullYear();
  const text = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return `${text}${date.toISOString().slice(-20, -5)}${zoneText(time.offset, ':')}`;
}

/** `Z`, or the offset of a zone. */
export function zoneText(offset: number, colon: ':' | ''): string {
  if (offset === 0) return 'Z';
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}
