/** Where the secrets of a plan or a state stand, for reports to mask: they show lines of the file. */
import type { Origin } from '../../../graph/index.ts';
import type { Node } from '../../../syntax/index.ts';
import { range } from '../../../text/index.ts';
import { type Mark, markAt } from './mark.ts';
import type { PlanFile } from './plan-file.ts';

/** The places of all texts that are marked as secret: of objects, and of variables. */
export function secretsIn({ file, objects, variables, configuration }: PlanFile): readonly Origin[] {
  const found: Origin[] = [];
  const add = (node: Node | undefined, secret: Mark) => {
    if (!node || secret === false) return;
    if (node.kind === 'sequence') for (const [i, item] of node.items.entries()) add(item, markAt(secret, i));
    else if (node.kind === 'mapping') {
      for (const { name, value } of node.entries) if (name !== undefined) add(value, markAt(secret, name));
    } else if (typeof node.value === 'string' && node.value !== '') {
      found.push({ at: range(file, node.start + 1, node.end - 1) });
    }
  };
  for (const { values, secret } of objects) add(values, secret);
  for (const name of configuration?.secretVariables ?? []) add(variables.get(name), true);
  return found;
}
