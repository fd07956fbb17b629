/** The law of places: every node lies within its parent, in order, and within the text. Held by the tests of the parsers. */
import type { Node, Span } from './document.ts';

/** What breaks the law below `root`, as text; `undefined` where it holds. An aliased node stands where its alias stands. */
export function placeFault(root: Node, length: number): string | undefined {
  const open: { readonly node: Node; readonly outer: Span }[] = [{ node: root, outer: { start: 0, end: length } }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, outer } = next;
    const place = node.alias ?? node;
    if (place.start < outer.start || place.end > outer.end || place.start > place.end) {
      return `${node.kind} [${place.start}, ${place.end}) is not within [${outer.start}, ${outer.end})`;
    }
    if (node.alias) continue;
    if (node.tag && (node.tag.start < node.start || node.tag.end > node.end))
      return `the tag lies outside its ${node.kind}`;
    let from = node.start;
    for (const child of childrenOf(node)) {
      open.push({ node: child, outer: { start: from, end: node.end } });
      from = (child.alias ?? child).end;
    }
  }
  return undefined;
}

function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'sequence') return node.items;
  return node.entries.filter(({ merge }) => !merge).flatMap(({ key, value }) => [key, value]);
}
