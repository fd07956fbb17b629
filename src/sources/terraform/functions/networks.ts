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

function host({ address, prefix, bits }: Network, args: readonly Val[], site: CallSite): Val {
  if (!isInteger(numberAt(args, 1))) return site.fail('the number of the host must be whole');
  const number = integerPart(numberAt(args, 1));
  const room = 1n << BigInt(bits - prefix);
  if (number >= room || number < -room) return site.fail(`a prefix of ${prefix} has no host ${number}`);
  return text(formatAddress(address + (number < 0n ? room + number : number), bits), site.origin);
}

function netmask({ prefix, bits }: Network, site: CallSite): Val {
  if (bits !== 32) return site.fail('IPv6 has no netmasks');
  return text(formatAddress(maskOf(prefix, bits), bits), site.origin);
}

function subnet({ address, prefix, bits }: Network, args: readonly Val[], site: CallSite): Val {
  const more = toDouble(numberAt(args, 1));
  if (!Number.isInteger(more) || more < 0 || !isInteger(numberAt(args, 2)))
    return site.fail('whole numbers are required');
  if (prefix + more > bits) return site.fail(`a prefix of ${prefix} cannot grow by ${more} bits`);
  const number = integerPart(numberAt(args, 2));
  const room = 1n << BigInt(more);
  if (number >= room || number < -room) return site.fail(`${more} bits have no network ${number}`);
  const index = number < 0n ? room + number : number;
  const start = address + (index << BigInt(bits - prefix - more));
  return text(`${formatAddress(start, bits)}/${prefix + more}`, site.origin);
}

/** Networks one after the other, each at the next place where one of its size can begin. */
function subnets({ address, prefix, bits }: Network, args: readonly Val[], site: CallSite): Val {
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
  return withNetwork(args, site, (network) => {
    const given = textAt(args, 1);
    const inner = parseNetwork(given.includes('/') ? given : `${given}/${given.includes(':') ? 128 : 32}`);
    if (!inner) return site.fail(`\`${given}\` is no address`);
    const same = inner.bits === network.bits && inner.prefix >= network.prefix;
    return bool(same && (inner.address & maskOf(network.prefix, network.bits)) === network.address, site.origin);
  });
}
