/**
 * Holds dynamic blocks against HCL's extension for them: one type, one `for_each`, one `content`.
 * https://github.com/hashicorp/hcl/blob/main/ext/dynblock/README.md
 */
import { type Block, rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic, SourceText } from '../../../text/index.ts';
import type { TopBlock } from './body-source.ts';

/** Blocks of Terraform's own, which are read before anything is expanded. */
export const neverDynamic: ReadonlySet<string> = new Set(['lifecycle', 'provisioner', 'connection']);
const known: ReadonlySet<string> = new Set(['for_each', 'iterator', 'labels']);

/** What both engines refuse of the dynamic blocks within a block at the top of a file. */
export function misusedDynamics({ body }: TopBlock): readonly Diagnostic[] {
  return body.flatMap(({ file, item }) => (item.kind === 'block' ? within(file, item, true) : []));
}

function within(file: SourceText, block: Block, isTop: boolean): readonly Diagnostic[] {
  const own = block.type === 'dynamic' ? wrongIn(file, block, isTop) : [];
  const inner = block.body.items.flatMap((item) => (item.kind === 'block' ? within(file, item, false) : []));
  return [...own, ...inner];
}

function wrongIn(file: SourceText, block: Block, isTop: boolean): readonly Diagnostic[] {
  const { labels, body } = block;
  const found: Diagnostic[] = [];
  const tell = (place: { readonly start: number; readonly end: number }, message: string) =>
    found.push({ code: 'terraform-dynamic', severity: 'error', message, at: rangeOf(file, place) });
  const header = { start: block.start, end: block.headerEnd };
  const [label] = labels;
  if (labels.length !== 1) tell(header, 'a `dynamic` block has one label: the type of the blocks that it makes');
  if (label && isTop && neverDynamic.has(label.text)) tell(header, `\`${label.text}\` blocks cannot be dynamic`);
  for (const item of body.items) {
    const name = item.kind === 'block' ? item.type : item.name;
    if (item.kind === 'block' ? name !== 'content' : !known.has(name)) {
      tell(item, `a \`dynamic\` block has no ${item.kind === 'block' ? 'block' : 'argument'} \`${name}\``);
    }
    if (item.kind !== 'attribute' || name !== 'iterator' || item.value.kind === 'variable') continue;
    // In JSON the name stands in quotes.
    const isJson = file.path.endsWith('.json') && item.value.kind === 'template';
    if (!isJson) tell(item.value, '`iterator` must be a name, without quotes');
  }
  if (!body.items.some((item) => item.kind === 'attribute' && item.name === 'for_each'))
    tell(header, 'a `dynamic` block needs the argument `for_each`');
  const contents = body.items.filter((item) => item.kind === 'block' && item.type === 'content');
  const [, second] = contents;
  if (contents.length === 0) tell(header, 'a `dynamic` block needs a block `content`');
  if (second) tell(second, 'a `dynamic` block has one block `content`; the first one counts');
  return found;
}
