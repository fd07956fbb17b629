/** The top items of HCL files, each a passage of its own: what an edit of the file leaves as it is stays the same object, and moves. */
import { Passage, type SourceFile } from '../../text/index.ts';
import { parseHcl } from './parse.ts';
import type { BodyItem, HclFile } from './tree.ts';

/** An attribute or a block at the top of a file, with the passage that the offsets of its nodes count in. */
export interface HclPassage {
  readonly file: Passage;
  readonly item: BodyItem;
}

/** A read file; the offsets of comments count in the file itself. */
export interface HclPassages extends Pick<HclFile, 'comments' | 'diagnostics'> {
  readonly items: readonly HclPassage[];
}

const known = new WeakMap<SourceFile, HclPassages>();

/** The items of a file, which is read once. */
export function hclPassages(file: SourceFile): HclPassages {
  let passages = known.get(file);
  if (!passages) {
    const { body, comments, diagnostics } = parseHcl(file);
    const items = body.items.map((item) => ({ file: new Passage(file), item }));
    known.set(file, (passages = { items, comments, diagnostics }));
  }
  return passages;
}

/**
 * Tells that `file` is what has become of `former`, which nobody will ask for any more: of an item that is written in both, word for
 * word, the passage moves there. Where something is wrong in either, the same words may mean something else, and nothing moves.
 */
export function revisePassages(former: SourceFile, file: SourceFile): void {
  const before = known.get(former);
  if (!before || before.diagnostics.length > 0) return;
  const after = hclPassages(file);
  if (after.diagnostics.length > 0) return;
  const free = new Map<string, HclPassage[]>();
  for (const passage of before.items.toReversed()) {
    const words = wordsOf(passage);
    const alike = free.get(words);
    if (alike) alike.push(passage);
    else free.set(words, [passage]);
  }
  const items = after.items.map((passage) => {
    const same = free.get(wordsOf(passage))?.pop();
    same?.file.moveTo(file, passage.item.start - same.item.start);
    return same ?? passage;
  });
  known.set(file, { ...after, items });
}

function wordsOf({ file, item }: HclPassage): string {
  return file.text.slice(item.start, item.end);
}
