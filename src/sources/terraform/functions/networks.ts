/** `cidrhost`, `cidrnetmask`, `cidrsubnet`, `cidrsubnets`. */
import { isInteger, integerPart, toDouble } from '../values/numeric.ts';
import { collectionOf } from '../values/type.ts';
import { bool, list, text, type Val } from '../values/value.ts';
import { formatAddress, maskOf, type Network, parseNetwork } from './network-address.ts';
import { type CallSite, type FunctionDefinition, numberAt, parameter, textAt } from './definition.ts';

const str = parameter('string');
const num = parameter('number');

/** The functions. */
export const networkFunctions: readonly FunctionDefinition[] = [
  {
    name: 'cidrhost',
    parameters: [str, num],
    returns: 'string',
    run: (args, site) => withNetwork(args, site, (network) => host(network, args, site)),
  },
  {
    name: 'cidrnetmask',
    parameters: [str],
    returns: 'string',
    run: (args, site) => withNetwork(args, site, (network) => netmask(network, site)),
  },
  {
    name: 'cidrsubnet',
    parameters: [str, num, num],
    returns: 'string',
    run: (args, site) => withNetwork(args, site, (network) => subnet(network, args, site)),
  },
  {
    name: 'cidrsubnets',
    parameters: [str],
    rest: num,
    returns: collectionOf('list', 'string'),
    run: (args, site) => withNetwork(args, site, (network) => subnets(network, args, site)),
  },
  { name: 'cidrcontains', parameters: [str, str], returns: 'bool', run: contains },
];

function withNetwork(args: readonly Val[], site: CallSite, use: (network: Network) => Val): Val {
  const network = parseNetwork(textAt(args, 0));
  return network ? use(network) : site.fail(`\`${textAt(args, 0)}\` is no network prefix`);
}

/** Whether the address is an IPv4 address in IPv6, which the engines take for one of 32 bits in some steps. */
function isMapped({ address, bits }: Network): boolean {
  return bits === 128 && address >> 32n === 0xffffn;
}

/** An IPv4 network in IPv6 as the IPv4 network that it is. */
function plainFour(network: Network): Network {
  if (!isMapped(network) || network.prefix < 96) return network;
  return { address: network.address & 0xffffffffn, prefix: network.prefix - 96, bits: 32 };
}

function host(network: Network, args: readonly Val[], site: CallSite): Val {
  const { address, prefix, bits } = network;
  if (!isInteger(numberAt(args, 1))) return site.fail('the number of the host must be whole');
  const number = integerPart(numberAt(args, 1));
  const room = 1n << BigInt(bits - prefix);
  const says = `a prefix of ${prefix} has no host ${number}`;
  if (number < 0n ? number < -room : BigInt.asIntN(64, number) >= room) return site.fail(says);
  const index = number < 0n ? room + number : number;
  const found = address | (isMapped(network) ? index << 96n : index);
  return found >> BigInt(bits) === 0n ? text(formatAddress(found, bits), site.origin) : site.fail(says);
}

function netmask(network: Network, site: CallSite): Val {
  const { prefix, bits } = network;
  if (bits !== 32 && !isMapped(network)) return site.fail('IPv6 has no netmasks');
  return text(formatAddress(maskOf(prefix, bits), bits), site.origin);
}

/** The number of a network is set into the address bit by bit; a negative one turns all bits before it, as it does in the engines. */
function subnet({ address, prefix, bits }: Network, args: readonly Val[], site: CallSite): Val {
  const more = toDouble(numberAt(args, 1));
  if (!Number.isSafeInteger(more) || !isInteger(numberAt(args, 2))) return site.fail('whole numbers are required');
  if (prefix + more > bits) return site.fail(`a prefix of ${prefix} cannot grow by ${more} bits`);
  const number = integerPart(numberAt(args, 2));
  const size = number < 0n ? -number : number;
  const most = more < 0 || more > 63 ? (1n << 64n) - 1n : (1n << BigInt(more)) - 1n;
  const says = `${more} bits have no network ${number}`;
  if (BigInt.asUintN(64, size) > most || (more < -256 && size > 0n)) return site.fail(says);
  const length = prefix + more;
  const whole = size === 0n ? address : address | (number << BigInt(bits - length));
  const start = whole < 0n ? -whole : whole;
  if (start >> BigInt(bits) !== 0n) return site.fail(says);
  return text(formatNetwork({ address: start, prefix: length, bits }), site.origin);
}

/** As Go writes a network: an IPv4 address in IPv6 with what is left of its prefix; one with a negative prefix is none. */
function formatNetwork(network: Network): string {
  const { address, prefix, bits } = network;
  if (prefix < 0) return '<nil>';
  return `${formatAddress(address, bits)}/${isMapped(network) ? Math.max(0, prefix - 96) : prefix}`;
}

/** Networks one after the other, each at the next place where one of its size can begin. */
function subnets(network: Network, args: readonly Val[], site: CallSite): Val {
  const { address, prefix, bits } = network;
  if (isMapped(network) && args.length > 1) return site.fail('an IPv4 address in IPv6 cannot be divided');
  // The engines look at the network before the first one, and there is none before address zero.
  if (address === 0n && args.length > 1) return site.fail('a network at the first address cannot be divided');
  let next = address;
  const end = address + (1n << BigInt(bits - prefix));
  const found: Val[] = [];
  for (const [i] of args.entries()) {
    if (i === 0) continue;
    const more = toDouble(numberAt(args, i));
    if (!Number.isInteger(more) || more < 1 || more > 32)
      return site.fail('between 1 and 32 further bits are required');
    if (prefix + more > bits) return site.fail(`a prefix of ${prefix} cannot grow by ${more} bits`);
    const size = 1n << BigInt(bits - prefix - more);
    const start = ((next + size - 1n) / size) * size;
    if (start + size > end) return site.fail('there is not enough room for all networks');
    found.push(text(`${formatAddress(start, bits)}/${prefix + more}`, site.origin));
    next = start + size;
  }
  return list(found, 'string', site.origin);
}

function contains(args: readonly Val[], site: CallSite): Val {
  return withNetwork(args, site, (given) => {
    const source = textAt(args, 1);
    const found = parseNetwork(source.includes('/') ? source : `${source}/${source.includes(':') ? 128 : 32}`);
    if (!found) return site.fail(`\`${source}\` is no address`);
    const [network, inner] = [plainFour(given), plainFour(found)];
    if (inner.bits !== network.bits) return site.fail('the addresses are of different versions');
    const same = inner.prefix >= network.prefix;
    return bool(same && (inner.address & maskOf(network.prefix, network.bits)) === network.address, site.origin);
  });
}
