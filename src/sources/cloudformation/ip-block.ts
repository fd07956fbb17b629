/** Blocks of addresses as CIDR writes them: `10.0.0.0/16`, `2001:db8::/56`. */

/** An address and how many of its first bits name the block. */
export interface IpBlock {
  readonly address: bigint;
  readonly prefix: number;
  /** How many bits an address has: 32 of version 4, 128 of version 6. */
  readonly width: 32 | 128;
}

/** The block that a text writes, without leading zeros in decimal numbers; `undefined` where it writes none. */
export function ipBlock(text: string): IpBlock | undefined {
  const [, written = '', prefix] = /^([0-9A-Fa-f:.]{2,45})\/(0|[1-9][0-9]{0,2})$/.exec(text) ?? [];
  const width = written.includes(':') ? 128 : 32;
  const address = width === 32 ? addressOf4(written) : addressOf6(written);
  if (address === undefined || Number(prefix) > width) return undefined;
  return { address, prefix: Number(prefix), width };
}

/** An address as CloudFormation writes it: of version 6 all eight groups, none shortened to `::`. */
export function addressText(address: bigint, width: IpBlock['width']): string {
  const [size, base, between] = width === 32 ? [8, 10, '.'] : ([16, 16, ':'] as const);
  const groups: string[] = [];
  for (let shift = width - size; shift >= 0; shift -= size)
    groups.push(BigInt.asUintN(size, address >> BigInt(shift)).toString(base));
  return groups.join(between);
}

function addressOf4(text: string): bigint | undefined {
  const octets = text.split('.');
  const fits = octets.length === 4 && octets.every((octet) => /^(?:0|[1-9][0-9]{0,2})$/.test(octet) && +octet < 256);
  return fits ? joined(octets.map(BigInt), 8n) : undefined;
}

/** Eight groups, of which one run of zeros may be `::`, and the last two may be an address of version 4 (RFC 4291, 2.2). */
function addressOf6(text: string): bigint | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const [first, last] = [groupsOf(head, tail === undefined), groupsOf(tail ?? '', true)];
  if (!first || !last) return undefined;
  const absent = 8 - first.length - last.length;
  if (tail === undefined ? absent !== 0 : absent < 1) return undefined;
  return joined([...first, ...Array.from({ length: absent }, () => 0n), ...last], 16n);
}

function groupsOf(text: string, isLast: boolean): readonly bigint[] | undefined {
  if (text === '') return [];
  const groups: bigint[] = [];
  const written = text.split(':');
  for (const [i, group] of written.entries()) {
    const embedded = isLast && i === written.length - 1 ? addressOf4(group) : undefined;
    if (embedded !== undefined) groups.push(embedded >> 16n, embedded & 0xffffn);
    else if (/^[0-9A-Fa-f]{1,4}$/.test(group)) groups.push(BigInt(`0x${group}`));
    else return undefined;
  }
  return groups;
}

function joined(groups: readonly bigint[], size: bigint): bigint {
  return groups.reduce((sum, group) => (sum << size) | group, 0n);
}
