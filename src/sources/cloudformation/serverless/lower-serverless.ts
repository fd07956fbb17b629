/** SAM resources to the CloudFormation resources that the transform makes of them. */
import type { GraphNode } from '../../../graph/index.ts';
import type { Collector } from '../collector.ts';
import type { Stack } from '../stack.ts';

/** The nodes with those of SAM lowered; what is not lowered stays as it is, with an entry in the ledger. */
export function lowerServerless(
  nodes: readonly GraphNode[],
  _stack: Stack,
  _keyOf: (id: string) => string,
  into: Collector,
): readonly GraphNode[] {
  for (const { kind, address, at } of nodes) {
    if (!kind.startsWith('AWS::Serverless::')) continue;
    into.ledger.push({
      about: 'kind',
      subject: kind,
      reason: `\`${address}\` is not lowered`,
      count: 1,
      ...(at && { at }),
      incomplete: false,
    });
  }
  return nodes;
}
