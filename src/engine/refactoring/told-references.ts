/** Whether the configuration of a plan tells all that the values of an instance refer to. */
import { referencesIn } from '../../graph/index.ts';
import type { Instance } from '../../sources/index.ts';
import type { Body, Expression } from '../../syntax/index.ts';
import { plannedReferences } from './plan-references.ts';
import { isResource, type NativeFile } from './program.ts';

/**
 * See the file's first line: it tells neither what stands in dynamic blocks nor what locals refer to, be it a key or the argument of a
 * module.
 */
export function tellsReferences(files: readonly NativeFile[], instances: readonly Instance[]): boolean {
  const blocks = files.flatMap((file) => file.blocks);
  const hidden = argumentsFromLocals(blocks.filter(({ type }) => type === 'module').map(({ body }) => body));
  return instances.every(({ mode, type, name, attributes }) => {
    const own = blocks.filter(
      (block) =>
        isResource(block) &&
        (block.type === 'data') === (mode === 'data') &&
        block.labels[0]?.text === type &&
        block.labels[1]?.text === name,
    );
    const referring = [...attributes.entries].filter(([, value]) => !referencesIn(value).next().done);
    return referring.every(([attribute]) => own.every(({ body }) => isTold(body, attribute, hidden)));
  });
}

/** Names of arguments of modules, wherever, in which a local stands: `var.NAME`. */
function argumentsFromLocals(calls: readonly Body[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const { items } of calls) {
      for (const item of items) {
        if (item.kind === 'attribute' && isHidden(item.value, found)) found.add(`var.${item.name}`);
      }
    }
  }
  return found;
}

function isHidden(expression: Expression, hidden: ReadonlySet<string>): boolean {
  return plannedReferences(expression).some((one) => one.startsWith('local.') || hidden.has(one));
}

/** Of an attribute or the blocks of a type; without any, of all that the body holds. */
function isTold({ items }: Body, attribute: string | undefined, hidden: ReadonlySet<string>): boolean {
  return items.every((item) => {
    if (item.kind === 'attribute') {
      return (attribute !== undefined && item.name !== attribute) || !isHidden(item.value, hidden);
    }
    if (item.type === 'dynamic') return attribute !== undefined && item.labels[0]?.text !== attribute;
    return (attribute !== undefined && item.type !== attribute) || isTold(item.body, undefined, hidden);
  });
}
