/** A tree that becomes part of a tree from another file. */
import type { Entry, Node } from '../../syntax/index.ts';
import type { SourceFile } from '../../text/index.ts';

/** The tree, each node of which knows its file. What several aliases lead to stays shared. */
export function placedIn(file: SourceFile, root: Node): Node {
  const items = new Map<readonly Node[], readonly Node[]>();
  const entries = new Map<readonly Entry[], readonly Entry[]>();
  const placed = (node: Node): Node => {
    const tag = node.tag && { ...node.tag, file };
    const alias = node.alias && { ...node.alias, file };
    if (node.kind === 'scalar') return { ...node, file, tag, alias };
    if (node.kind === 'sequence') {
      const made = items.get(node.items) ?? node.items.map(placed);
      items.set(node.items, made);
      return { ...node, file, tag, alias, items: made };
    }
    const made =
      entries.get(node.entries) ??
      node.entries.map((one): Entry => ({ ...one, key: placed(one.key), value: placed(one.value) }));
    entries.set(node.entries, made);
    return { ...node, file, tag, alias, entries: made };
  };
  return placed(root);
}
