/** Each module that a use makes: one, or one for each item of its `ForEach`. */
import { textOfValue, type Unknown } from '../../../graph/index.ts';
import { childOf, type Node } from '../../../syntax/index.ts';
import { firstUnknown } from '../evaluation.ts';
import type { Stack } from '../stack.ts';
import type { ModuleUse } from './module-use.ts';

/** One module in a stack. */
export interface ModuleInstance {
  readonly use: ModuleUse;
  /** Stands before the ids of its resources. */
  readonly id: string;
  /** Its place and its item among those of a loop. */
  readonly index?: number;
  readonly item?: string;
  readonly properties: Node | undefined;
  readonly overrides: Node | undefined;
}

const mostItems = 1000;

/** The instances of a use; an unknown where the list of its loop is not known. */
export function instancesOf(use: ModuleUse, stack: Stack): readonly ModuleInstance[] | Unknown | undefined {
  const properties = childOf(use.body, 'Properties');
  const overrides = use.kind === 'local' ? childOf(use.body, 'Overrides') : undefined;
  const { loop } = use;
  if (!loop) return [{ use, id: use.id, properties, overrides }];
  const value = stack.evaluate(loop.list);
  const open = firstUnknown(value);
  if (open) return open;
  const items = value?.kind === 'list' ? value.items.map(textOfValue) : textOfValue(value)?.split(',');
  if (!items || items.length > mostItems) return undefined;
  return items.map((text = '', index) => {
    const item = text.trim();
    const filled = (node: Node | undefined) => node && withItem(node, textWith(item, index, loop.identifier));
    const named = textWith(item.replaceAll(/[^A-Za-z0-9]/g, ''), index, loop.identifier)(use.id);
    return {
      use,
      id: named === use.id ? `${use.id}${index}` : named,
      index,
      item,
      properties: filled(properties),
      overrides: filled(overrides),
    };
  });
}

/** `$Identifier` (`$MapValue` of older versions) and the name of a loop's own stand for the item, `$Index` for its place. */
function textWith(item: string, index: number, identifier: string | undefined): (text: string) => string {
  return (text) => {
    const filled = text
      .replaceAll(/\$(?:Identifier|MapValue)\b/g, () => item)
      .replaceAll(/\$(?:Index|MapIndex)\b/g, () => String(index));
    if (identifier === undefined) return filled;
    return filled.replaceAll(`\${${identifier}}`, () => item).replaceAll(`&{${identifier}}`, () => item);
  };
}

function withItem(node: Node, fill: (text: string) => string): Node {
  if (node.kind === 'sequence') return { ...node, items: node.items.map((one) => withItem(one, fill)) };
  if (node.kind === 'mapping') {
    const entries = node.entries.map((entry) => ({ ...entry, value: withItem(entry.value, fill) }));
    return { ...node, entries };
  }
  if (!node.text.includes('$') && !node.text.includes('&{')) return node;
  const text = fill(node.text);
  return text === node.text ? node : { ...node, text, value: text };
}

/** The name by which all instances of a use are called: without what a loop fills in. */
export function nameOf({ id }: ModuleUse): string {
  return id.replace(/[$&]\{?.*$/, '');
}
