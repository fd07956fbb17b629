/** Reads `moved`, `removed` and `import` blocks: what was called otherwise before, and what is no longer or not yet Terraform's. */
import { rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic } from '../../../text/index.ts';
import { attributeOf, type TopBlock } from './body-source.ts';
import type { MoveDefinition } from './definition.ts';
import { writtenAddress, type WrittenAddress } from './written-address.ts';

type Report = (diagnostic: Diagnostic) => void;

/** A `moved` block. */
export function readMove(block: TopBlock, report: Report): readonly MoveDefinition[] {
  const from = addressIn(block, 'from', report);
  const to = addressIn(block, 'to', report);
  return from && to ? [{ at: block.at, from, to }] : [];
}

/** The address that `removed` takes out of Terraform's hands, or that `import` gives into them. */
export function readTarget(block: TopBlock, name: 'from' | 'to', report: Report): readonly WrittenAddress[] {
  const found = attributeOf(block.body, name);
  // With `for_each`, which instance is meant is computed; what is written before the index is an address still.
  const value = found?.item.value;
  if (name === 'to' && found && value?.kind === 'traversal' && attributeOf(block.body, 'for_each')) {
    const last = value.steps.at(-1);
    const plain = last?.kind === 'get-index' ? { ...value, steps: value.steps.slice(0, -1), end: last.start } : value;
    const address = writtenAddress(plain, found.file);
    return address ? [address] : [];
  }
  const address = addressIn(block, name, report);
  return address ? [address] : [];
}

function addressIn({ body, type }: TopBlock, name: string, report: Report): WrittenAddress | undefined {
  const found = attributeOf(body, name);
  if (!found) return undefined;
  const { file, item } = found;
  const address = writtenAddress(item.value, file);
  if (!address) {
    const message = `\`${name}\` of a \`${type}\` block must be the address of a resource or module`;
    report({ code: 'terraform-address', severity: 'error', message, at: rangeOf(file, item.value) });
  }
  return address;
}
