/** Rewritings that move blocks and attributes to other places of the module, and to override files. */
import type { Block, Body } from '../../syntax/index.ts';
import {
  isOverride,
  isResource,
  nativeFiles,
  nestedBlocks,
  type Program,
  type Rewriting,
  sameAddresses,
  withFiles,
} from './program.ts';
import { added, type Edit, edited, joined, stretch, type TracedText } from './traced-text.ts';

/** All of these rewritings. */
export const layouts: readonly Rewriting[] = [
  { name: 'every block in a file of its own', rewrite: split },
  { name: 'blocks in reverse order', rewrite: (program) => reorder(program, reversedBlocks) },
  {
    name: 'attributes in reverse order, nested blocks first',
    rewrite: (program) => reorder(program, reversedAttributes),
  },
  { name: 'base and override file', rewrite: override },
];

function split(program: Program) {
  const changes: [string, TracedText | undefined][] = [];
  for (const file of nativeFiles(program)) {
    const { path, text, blocks } = file;
    if (isOverride(file) || blocks.length < 2) continue;
    changes.push([path, undefined]);
    for (const [i, block] of blocks.entries()) {
      const name = String.fromCharCode(97 + ((blocks.length - i) % 26));
      changes.push([path.replace(/\.tf$/, `-${name}${i}.tf`), joined(stretch(text, block), '\n')]);
    }
  }
  return changes.length === 0 ? undefined : { program: withFiles(program, changes), renamed: sameAddresses };
}

function reorder(program: Program, reordered: (text: TracedText, blocks: readonly Block[]) => readonly Edit[]) {
  let some = false;
  const changes = nativeFiles(program).map(({ path, text, blocks }) => {
    const edits = reordered(text, blocks);
    some ||= edits.length > 0;
    return [path, edited(text, edits)] as const;
  });
  return some ? { program: withFiles(program, changes), renamed: sameAddresses } : undefined;
}

function reversedBlocks(text: TracedText, blocks: readonly Block[]): readonly Edit[] {
  return blocks.length < 2 ? [] : permuted(text, blocks, blocks.toReversed());
}

function reversedAttributes(text: TracedText, blocks: readonly Block[]): readonly Edit[] {
  return blocks.filter(isResource).flatMap(({ body }) => reversedIn(text, body));
}

function reversedIn(text: TracedText, { items }: Body): readonly Edit[] {
  const attributes = items.filter(({ kind }) => kind === 'attribute').toReversed();
  return permuted(text, items, [...items.filter(({ kind }) => kind === 'block'), ...attributes]);
}

/** What puts `after` at the places of `before`, the first at the first place. */
function permuted(
  text: TracedText,
  before: readonly { readonly start: number; readonly end: number }[],
  after: readonly { readonly start: number; readonly end: number }[],
): readonly Edit[] {
  return before.flatMap(({ start, end }, i) => {
    const other = after[i];
    return other && other.start !== start ? [{ start, end, to: stretch(text, other) }] : [];
  });
}

/** Every second attribute, and all nested blocks of every type, hold something else in the base and their own in the override. */
function override(program: Program) {
  const changes: [string, TracedText][] = [];
  const files = nativeFiles(program);
  if (files.some(isOverride)) return undefined;
  for (const { path, text, blocks } of files) {
    const edits: Edit[] = [];
    const parts: (TracedText | string)[] = [];
    for (const block of blocks.filter(isResource)) {
      const { items } = block.body;
      const moved = [
        ...items.filter(
          (item, i) =>
            item.kind === 'attribute' &&
            i % 2 === 0 &&
            !['count', 'for_each', 'provider', 'depends_on'].includes(item.name),
        ),
        ...nestedBlocks(items),
      ];
      if (moved.length === 0) continue;
      const header = { start: block.start, end: block.headerEnd };
      parts.push(stretch(text, header), ' {\n', ...moved.flatMap((item) => [stretch(text, item), '\n']), '}\n');
      for (const item of moved) {
        const decoy =
          item.kind === 'attribute' ? `${item.name} = "decoy"` : item.type === 'dynamic' ? '' : `${item.type} {}`;
        edits.push({ start: item.start, end: item.end, to: added(decoy) });
      }
    }
    if (edits.length === 0) continue;
    changes.push([path, edited(text, edits)], [path.replace(/\.tf$/, '_override.tf'), joined(...parts)]);
  }
  return changes.length === 0 ? undefined : { program: withFiles(program, changes), renamed: sameAddresses };
}
