/** The blocks that `Fn::Cidr` cuts out of one. */
import { addressText, ipBlock } from './ip-block.ts';

/** The blocks; or what CloudFormation refuses; or what its documentation leaves open. */
export type CidrBlocks =
  | { readonly blocks: readonly string[] }
  | { readonly refused: string }
  | { readonly unclear: string };

/**
 * The first `count` blocks of 2^`bits` addresses in a block of version 4 or 6.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html
 */
export function cidrBlocks(text: string, count: number | undefined, bits: number | undefined): CidrBlocks {
  const block = ipBlock(text);
  if (!block) return { refused: `\`${text.slice(0, 100)}\` is no block of addresses` };
  const { address, prefix, width } = block;
  if (count === undefined || count < 1 || count > 256)
    return { refused: 'the number of blocks must be a whole number from 1 to 256' };
  if (bits === undefined || bits < 1 || bits > width)
    return { refused: `the bits of each block must be a whole number from 1 to ${width}` };
  const size = 1n << BigInt(bits);
  const whole = 1n << BigInt(width - prefix);
  if (BigInt(count) * size > whole)
    return { refused: `\`${text}\` has no room for ${count} ${count === 1 ? 'block' : 'blocks'} of /${width - bits}` };
  if (address % whole !== 0n) return { unclear: `\`${text}\` names an address within its block` };
  return {
    blocks: Array.from({ length: count }, (_, i) => {
      return `${addressText(address + BigInt(i) * size, width)}/${width - bits}`;
    }),
  };
}
