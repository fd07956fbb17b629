/** Reads the top blocks of one file of a module, native or JSON. */
import { type HclComment, hclPassages, rangeOf } from '../../../syntax/index.ts';
import { type Diagnostic, range, type SourceFile } from '../../../text/index.ts';
import type { Comment, Workspace } from '../../source.ts';
import { bodyOf, type TopBlock } from './body-source.ts';
import type { FileBlocks } from './file-blocks.ts';
import { jsonBlocks } from './json-blocks.ts';

/** The blocks of a file; `undefined` where it cannot be read. */
export function readBlocks(workspace: Workspace, path: string): FileBlocks | undefined {
  if (path.endsWith('.json')) {
    const json = workspace.json(path);
    const file = workspace.file(path);
    return json && file ? jsonBlocks(file, json) : undefined;
  }
  const file = workspace.file(path);
  return file && nativeBlocks(file);
}

function nativeBlocks(whole: SourceFile): FileBlocks {
  const { items, comments, diagnostics } = hclPassages(whole);
  const blocks: TopBlock[] = [];
  const stray: Diagnostic[] = [];
  for (const { file, item } of items) {
    if (item.kind === 'attribute') {
      const message = `\`${item.name}\` stands outside of any block`;
      stray.push({ code: 'terraform-stray', severity: 'error', message, at: rangeOf(file, item) });
      continue;
    }
    blocks.push({
      type: item.type,
      labels: item.labels.map(({ text }) => text),
      body: bodyOf(file, item.body),
      at: range(file, item.start, item.headerEnd),
      whole: rangeOf(file, item),
    });
  }
  return {
    blocks,
    comments: comments.map((comment) => commentOf(whole, comment)),
    diagnostics: [...diagnostics, ...stray],
  };
}

/** A comment without its marks. */
export function commentOf(file: SourceFile, { form, start, end }: HclComment): Comment {
  const raw = file.text.slice(start, end);
  const text = form === 'block' ? raw.replace(/^\/\*+|\*+\/$/g, '') : raw.replace(/^(?:#+|\/\/+)/, '');
  return { at: range(file, start, end), text: text.trim() };
}
