/** Timestamps of RFC 3339 and durations such as `1h30m`. */

/** A moment: nanoseconds since 1970 in UTC, and the offset of its zone in minutes. */
export interface Timestamp {
  readonly nanoseconds: bigint;
  readonly offset: number;
}

const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9})\d*)?(?:Z|([-+])(\d\d):(\d\d))$/;

/** The moment that the text names; `undefined` where it is no timestamp. */
export function parseTimestamp(source: string): Timestamp | undefined {
  const match = form.exec(source);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const utc = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  const date = new Date(utc);
  if (year !== undefined && year < 100) date.setUTCFullYear(year);
  // Dates such as 31 February would be moved on.
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day || date.getUTCHours() !== hour) return undefined;
  if ((minute ?? 60) > 59 || (second ?? 60) > 59) return undefined;
  const offset = (match[8] === '-' ? -1 : 1) * (Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0));
  const fraction = BigInt((match[7] ?? '').padEnd(9, '0'));
  return { nanoseconds: BigInt(date.getTime() - offset * 60_000) * 1_000_000n + fraction, offset };
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

/** The moment later by a duration such as `-1.5h` or `10m30s`; `undefined` where the text is none. */
export function addDuration(time: Timestamp, duration: string): Timestamp | undefined {
  const match = /^([-+]?)((?:\d{1,12}(?:\.\d{0,9})?(?:ns|us|µs|μs|ms|s|m|h)){1,20}|0)$/.exec(duration);
  if (!match) return undefined;
  let total = 0n;
  for (const [, whole = '0', fraction = '', unit = ''] of (match[2] ?? '').matchAll(
    /(\d+)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/g,
  )) {
    const size = units.get(unit) ?? 0n;
    total += BigInt(whole) * size;
    if (fraction !== '') total += (BigInt(fraction) * size) / 10n ** BigInt(fraction.length);
  }
  return { nanoseconds: time.nanoseconds + (match[1] === '-' ? -total : total), offset: time.offset };
}

/** The calendar fields of a moment in its own zone. */
export function localDate({ nanoseconds, offset }: Timestamp): Date {
  return new Date(
    Number((nanoseconds - (((nanoseconds % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n) + offset * 60_000,
  );
}

/** The moment as RFC 3339 in its own zone, in seconds. */
export function formatTimestamp(time: Timestamp): string {
  const date = localDate(time).toISOString().slice(0, 19);
  return `${date}${zoneText(time.offset, ':')}`;
}

/** `Z`, or the offset of a zone. */
export function zoneText(offset: number, colon: ':' | ''): string {
  if (offset === 0) return 'Z';
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}
