/** Holds `import` and `removed` blocks against what both engines take, whatever the module declares. */
import { rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic, Range } from '../../../text/index.ts';
import { attributeOf, type TopBlock } from './body-source.ts';
import { addressText, isModuleAddress, type WrittenAddress, writtenAddress } from './written-address.ts';

/** What is refused of the blocks of a module by which it takes things over or lets them go. */
export function misusedHistory(blocks: readonly TopBlock[]): readonly Diagnostic[] {
  const imported = new Map<string, Range>();
  return blocks.flatMap((block) => {
    if (block.type === 'import') return [...wrongImport(block), ...twice(block, imported)];
    return block.type === 'removed' ? wrongRemoval(block) : [];
  });
}

function told(at: Range, message: string, first?: Range): readonly Diagnostic[] {
  const related = first && { related: [{ at: first, message: 'first imported here' }] };
  return [{ code: 'terraform-target', severity: 'error', message, at, ...related }];
}

function addressIn({ body }: TopBlock, name: 'from' | 'to'): WrittenAddress | undefined {
  const found = attributeOf(body, name);
  return found && writtenAddress(found.item.value, found.file);
}

function wrongImport(block: TopBlock): readonly Diagnostic[] {
  const { body, at } = block;
  const target = addressIn(block, 'to');
  const id = attributeOf(body, 'id');
  const identity = attributeOf(body, 'identity');
  const place =
    target && (isModuleAddress(target) ? 'a module' : nameOf(target).startsWith('data.') && 'a data source');
  // With `for_each` there may be nothing to import.
  const isNull = id?.item.value.kind === 'null' && !attributeOf(body, 'for_each');
  return [
    ...(place ? told(target.at, `only resources are imported, and \`${addressText(target)}\` is ${place}`) : []),
    ...(id || identity ? [] : told(at, 'an `import` block needs the argument `id` or `identity`')),
    ...(id && identity ? told(rangeOf(identity.file, identity.item), '`id` and `identity` exclude each other') : []),
    ...(isNull ? told(rangeOf(id.file, id.item.value), '`id` must not be null') : []),
  ];
}

function twice(block: TopBlock, known: Map<string, Range>): readonly Diagnostic[] {
  const target = attributeOf(block.body, 'for_each') ? undefined : addressIn(block, 'to');
  if (!target) return [];
  const text = addressText(target);
  const first = known.get(text);
  known.set(text, first ?? target.at);
  return first ? told(target.at, `\`${text}\` is imported twice`, first) : [];
}

function wrongRemoval(block: TopBlock): readonly Diagnostic[] {
  const target = addressIn(block, 'from');
  if (!target) return [];
  if (target.steps.some(({ index }) => index !== '')) {
    return told(target.at, 'only a whole resource or module is removed, not one instance of it');
  }
  return nameOf(target).startsWith('data.') ? told(target.at, 'a data source has nothing to be removed') : [];
}

function nameOf({ steps }: WrittenAddress): string {
  return steps.at(-1)?.name ?? '';
}
