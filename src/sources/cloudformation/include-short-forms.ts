/** Short forms of functions in files that are included, which `AWS::Include` refuses. */
import type { Node } from '../../syntax/index.ts';
import type { Diagnostic } from '../../text/index.ts';
import type { DocumentFile } from '../document-file.ts';
import { placeAt } from '../document-value.ts';
import { callOf } from './function-call.ts';

/**
 * Tells of the first short form in a file that is included; it is read as it was meant.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html
 */
export function refusedShortForms({ file, roots }: DocumentFile): readonly Diagnostic[] {
  const node = shortFormIn(roots[0]);
  if (!node) return [];
  return [
    {
      code: 'cloudformation-include-short-form',
      severity: 'warning',
      message: `\`AWS::Include\` does not take short forms such as \`${node.tag?.name ?? ''}\``,
      at: placeAt(file, node),
      help: `write \`${callOf(node)?.name ?? ''}\` in files that are included`,
    },
  ];
}

function shortFormIn(node: Node | undefined): Node | undefined {
  if (!node || (node.tag?.name.startsWith('!') && callOf(node))) return node;
  if (node.kind === 'scalar') return undefined;
  for (const one of node.kind === 'sequence' ? node.items : node.entries.map(({ value }) => value)) {
    const found = shortFormIn(one);
    if (found) return found;
  }
  return undefined;
}
