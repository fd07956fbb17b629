/** IP addresses and prefixes as numbers. */

/** A network: its first address, the length of its prefix, and how many bits an address has (32 or 128). */
export interface Network {
  readonly address: bigint;
  readonly prefix: number;
  readonly bits: 32 | 128;
}

/** The address with all bits of a prefix set. */
export function maskOf(prefix: number, bits: 32 | 128): bigint {
  return ((1n << BigInt(prefix)) - 1n) << BigInt(bits - prefix);
}

/** Reads `10.0.0.0/8` or `fd00::/8`; bits behind the prefix are dropped. Leading zeros count as decimal, as in Terraform. */
export function parseNetwork(source: string): Network | undefined {
  const match = /^([0-9a-fA-F:.]{2,45})\/(\d{1,3})$/.exec(source);
  if (!match) return undefined;
  const [, text = '', length = ''] = match;
  const bits = text.includes(':') ? 128 : 32;
  const prefix = Number(length);
  const address = bits === 32 ? parseFour(text) : parseSix(text);
  if (address === undefined || prefix > bits) return undefined;
  return { address: address & maskOf(prefix, bits), prefix, bits };
}

function parseFour(source: string): bigint | undefined {
  const parts = source.split('.');
  if (parts.length !== 4) return undefined;
  let address = 0n;
  for (const part of parts) {
    if (!/^\d{1,10}$/.test(part) || Number(part) > 255) return undefined;
    address = (address << 8n) | BigInt(part.replace(/^0+(?=\d)/, ''));
  }
  return address;
}

function parseSix(source: string): bigint | undefined {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(source);
  const four = tail ? parseFour(tail[2] ?? '') : undefined;
  if (tail && four === undefined) return undefined;
  const words =
    tail && four !== undefined ? `${tail[1]}${(four >> 16n).toString(16)}:${(four & 0xffffn).toString(16)}` : source;
  const halves = words.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], rest] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - (rest?.length ?? 0);
  if (rest ? missing < 1 : missing !== 0) return undefined;
  let address = 0n;
  for (const word of [...head, ...Array.from({ length: missing }, () => '0'), ...(rest ?? [])]) {
    if (!/^[0-9a-fA-F]{1,4}$/.test(word)) return undefined;
    address = (address << 16n) | BigInt(`0x${word}`);
  }
  return address;
}

/** The address in its usual form (RFC 5952 for IPv6); as in Go, an IPv4 address in IPv6 is written as such. */
export function formatAddress(address: bigint, bits: 32 | 128): string {
  if (bits === 32 || address >> 32n === 0xffffn)
    return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 0xffn)).join('.');
  const words = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  let best = { start: -1, length: 1 };
  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (words[i + length] === '0') length++;
    if (length > best.length) best = { start: i, length };
  }
  if (best.start < 0) return words.join(':');
  return `${words.slice(0, best.start).join(':')}::${words.slice(best.start + best.length).join(':')}`;
}
