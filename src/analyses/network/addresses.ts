/** Sets of IP addresses, and whether strangers are among them. */

/** An inclusive range of addresses of one family. */
export interface Addresses {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** The range of a CIDR block (a bare address is a block of one); `undefined` if the text is none. */
export function parseCidr(text: string): Addresses | undefined {
  const [address = '', length] = text.trim().split('/');
  const family = address.includes(':') ? 6 : 4;
  const bits = family === 4 ? 32 : 128;
  const value = family === 4 ? parseIpv4(address) : parseIpv6(address);
  const prefix = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : -1;
  if (value === undefined || prefix < 0 || prefix > bits) return undefined;
  const host = (1n << BigInt(bits - prefix)) - 1n;
  const first = value & ~host;
  return { family, first, last: first | host };
}

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0n;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return undefined;
    value = (value << 8n) | BigInt(part);
  }
  return value;
}

function parseIpv6(text: string): bigint | undefined {
  if (text.length > 45) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  let value = 0n;
  for (const group of [...head, ...Array.from({ length: halves.length === 1 ? 0 : missing }, () => '0'), ...tail]) {
    if (!/^[0-9a-f]{1,4}$/i.test(group)) return undefined;
    value = (value << 16n) | BigInt(`0x${group}`);
  }
  return value;
}

/** Blocks of IPv4 that are not public: https://www.iana.org/assignments/iana-ipv4-special-registry */
const reserved = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
].flatMap((block) => parseCidr(block) ?? []);

const globalIpv6 = parseCidr('2000::/3');
const allIpv4 = parseCidr('0.0.0.0/0');

/** The parts of `set` that lie outside every range of `without`; ranges of other families are left alone. */
export function subtract(set: readonly Addresses[], without: readonly Addresses[]): readonly Addresses[] {
  let left = [...set];
  for (const cut of without) {
    left = left.flatMap((range) => {
      if (range.family !== cut.family || cut.last < range.first || cut.first > range.last) return [range];
      const rest: Addresses[] = [];
      if (range.first < cut.first) rest.push({ ...range, last: cut.first - 1n });
      if (range.last > cut.last) rest.push({ ...range, first: cut.last + 1n });
      return rest;
    });
  }
  return left;
}

/** Whether `outer` holds all of `inner`. */
export function covers(outer: Addresses, inner: Addresses): boolean {
  return outer.family === inner.family && outer.first <= inner.first && outer.last >= inner.last;
}

const publicIpv4 = subtract(allIpv4 ? [allIpv4] : [], reserved);

function sizeOf(ranges: readonly Addresses[]): bigint {
  return ranges.reduce((sum, { first, last }) => sum + (last - first + 1n), 0n);
}

const totals: Readonly<Record<4 | 6, readonly Addresses[]>> = { 4: publicIpv4, 6: globalIpv6 ? [globalIpv6] : [] };

/**
 * Whether the set holds strangers: at least a quarter of all public addresses of the family. That takes in `0.0.0.0/0`, its halves,
 * and lists of all that is not private, and leaves out the ranges of a company, a provider or a country.
 */
export function holdsStrangers(set: readonly Addresses[], family: 4 | 6): boolean {
  const own = set.filter((range) => range.family === family);
  if (own.length === 0) return false;
  const total = totals[family];
  const left = sizeOf(subtract(total, own));
  return 4n * (sizeOf(total) - left) >= sizeOf(total);
}
