/** Rewritings that make nested blocks dynamic: one for each block, or one over a list for all blocks of a type. */
import type { Block, Body } from '../../syntax/index.ts';
import {
  isResource,
  nativeFiles,
  nestedBlocks,
  type Program,
  type Rewriting,
  sameAddresses,
  withFiles,
} from './program.ts';
import { added, type Edit, edited, joined, stretch, type TracedText } from './traced-text.ts';

type EditsOf = (text: TracedText, body: Body) => readonly Edit[];

/** All of these rewritings. */
export const dynamicBlocks: readonly Rewriting[] = [
  { name: 'block → dynamic block', rewrite: (program) => rewrite(program, each('for_each = [1]')) },
  { name: 'block → dynamic block over a set', rewrite: (program) => rewrite(program, each('for_each = toset(["a"])')) },
  { name: 'blocks of a type → one dynamic block over a list', rewrite: (program) => rewrite(program, together) },
];

function rewrite(program: Program, editsOf: EditsOf) {
  let some = false;
  const changes = nativeFiles(program).map(({ path, text, blocks }) => {
    const edits = blocks.filter(isResource).flatMap(({ body }) => editsOf(text, body));
    some ||= edits.length > 0;
    return [path, edited(text, edits)] as const;
  });
  return some ? { program: withFiles(program, changes), renamed: sameAddresses } : undefined;
}

/** The type of a block, as text that stands where the type stood. */
function typeOf(text: TracedText, { start, type }: Block): TracedText {
  return joined('dynamic "', stretch(text, { start, end: start + type.length }), '"');
}

function each(repetition: string): EditsOf {
  const editsOf: EditsOf = (text, { items }) =>
    nestedBlocks(items)
      .filter(({ type }) => type !== 'dynamic')
      .map((block) => {
        const inner = stretch(text, block.body, editsOf(text, block.body));
        const to = joined(typeOf(text, block), ` {\n${repetition}\ncontent `, inner, '\n}');
        return { start: block.start, end: block.end, to };
      });
  return editsOf;
}

function together(text: TracedText, { items }: Body): readonly Edit[] {
  const nested = nestedBlocks(items);
  return [...new Set(nested.map(({ type }) => type))].flatMap((type): readonly Edit[] => {
    const [first, ...others] = nested.filter((block) => block.type === type);
    if (!first || type === 'dynamic' || nested.some(({ labels }) => labels[0]?.text === type)) return [];
    const blocks = [first, ...others];
    const onlyAttributes = blocks.every(({ body }) => body.items.every(({ kind }) => kind === 'attribute'));
    if (!onlyAttributes) return blocks.flatMap(({ body }) => together(text, body));
    const to = overList(text, first, blocks);
    return [
      { start: first.start, end: first.end, to },
      ...others.map(({ start, end }) => ({ start, end, to: added('') })),
    ];
  });
}

function overList(text: TracedText, first: Block, blocks: readonly Block[]): TracedText {
  const attributes = blocks.map(({ body }) => body.items.filter((item) => item.kind === 'attribute'));
  const names = [...new Set(attributes.flat().map(({ name }) => name))];
  const objects = blocks.map((block, i) => {
    const opening = added('{', stretch(text, { start: block.start, end: block.start + block.type.length }));
    const members = (attributes[i] ?? []).flatMap((attribute) => [stretch(text, attribute), '\n']);
    return joined(opening, '\n', ...members, '},\n');
  });
  const contents = names.map((name) => {
    const everywhere = attributes.every((list) => list.some((one) => one.name === name));
    const value = `${first.type}.value.${name}`;
    return `${name} = ${everywhere ? value : `try(${value}, null)`}\n`;
  });
  return joined(typeOf(text, first), ' {\nfor_each = [\n', ...objects, ']\ncontent {\n', ...contents, '}\n}');
}
