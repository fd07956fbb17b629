/** Address blocks for `Fn::Cidr`. */

/** The first `count` blocks of 2^`bits` addresses in an IPv4 block; `undefined` where they do not fit or the block is none. */
export function cidrBlocks(block: string, count: number, bits: number): readonly string[] | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(block);
  if (!match || !Number.isInteger(count) || count < 1 || count > 256) return undefined;
  const octets = match.slice(1, 5).map(Number);
  const prefix = Number(match[5]);
  if (octets.some((octet) => octet > 255) || prefix > 32 || !Number.isInteger(bits) || bits < 0 || bits > 32 - prefix)
    return undefined;
  const size = 2 ** bits;
  const whole = 2 ** (32 - prefix);
  if (count * size > whole) return undefined;
  const given = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const first = given - (given % whole);
  return Array.from({ length: count }, (_, i) => {
    const address = first + i * size;
    const text = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
    return `${text}/${32 - bits}`;
  });
}
