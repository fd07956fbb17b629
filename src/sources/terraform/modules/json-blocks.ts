/** Terraform's JSON form as the blocks that the native form would have. */
import type { Attribute, Block, Body, JsonText, Node } from '../../../syntax/index.ts';
import { type Diagnostic, range, type SourceFile } from '../../../text/index.ts';
import type { TopBlock } from './body-source.ts';
import { jsonExpression } from './json-expression.ts';
import type { FileBlocks } from './file-blocks.ts';

/** How many labels stand before the body of each type of block. */
const labelCounts: ReadonlyMap<string, number> = new Map([
  ['resource', 2],
  ['data', 2],
  ['ephemeral', 2],
  ['action', 2],
  ['module', 1],
  ['variable', 1],
  ['output', 1],
  ['provider', 1],
  ['check', 1],
  ['locals', 0],
  ['terraform', 0],
  ['moved', 0],
  ['removed', 0],
  ['import', 0],
]);

/** The blocks of a JSON file. */
export function jsonBlocks(file: SourceFile, { root, comments, diagnostics }: JsonText): FileBlocks {
  const blocks: TopBlock[] = [];
  const found: Diagnostic[] = [...diagnostics];
  for (const top of bodies(root)) {
    for (const { key, name, value } of top.entries) {
      if (name === undefined || name === '//') continue;
      const count = labelCounts.get(name);
      if (count !== undefined) collect(file, name, count, [], key, value, blocks, found);
      else {
        const message = `there is no block \`${name}\``;
        found.push({ code: 'terraform-block', severity: 'warning', message, at: range(file, key.start, key.end) });
      }
    }
  }
  const read = comments.map(({ start, end, text }) => ({ at: range(file, start, end), text }));
  return { blocks, comments: read, diagnostics: found };
}

type Mapping = Extract<Node, { kind: 'mapping' }>;

/** The objects that a node stands for: itself, or the members of a list of them. */
function bodies(node: Node | undefined): readonly Mapping[] {
  if (node?.kind === 'mapping') return [node];
  return node?.kind === 'sequence' ? node.items.filter((item) => item.kind === 'mapping') : [];
}

function collect(
  file: SourceFile,
  type: string,
  count: number,
  labels: readonly string[],
  key: Node,
  node: Node,
  blocks: TopBlock[],
  diagnostics: Diagnostic[],
): void {
  if (node.kind === 'scalar') {
    const message = `an object is required for \`${type}\``;
    diagnostics.push({ code: 'terraform-json', severity: 'error', message, at: range(file, node.start, node.end) });
    return;
  }
  for (const mapping of bodies(node)) {
    if (labels.length === count) {
      blocks.push({
        type,
        labels,
        body: bodyItems(file, mapping, diagnostics).map((item) => ({ file, item })),
        at: range(file, key.start, key.end),
        whole: range(file, key.start, mapping.end),
      });
      continue;
    }
    for (const entry of mapping.entries) {
      if (entry.name === undefined || entry.name === '//') continue;
      collect(file, type, count, [...labels, entry.name], entry.key, entry.value, blocks, diagnostics);
    }
  }
}

/** Members of a body. Without the provider's schema a nested block looks like an attribute; only `dynamic` and the like are known. */
function bodyItems(file: SourceFile, mapping: Mapping, diagnostics: Diagnostic[]): (Attribute | Block)[] {
  const items: (Attribute | Block)[] = [];
  for (const { key, name, value } of mapping.entries) {
    if (name === undefined || name === '//') continue;
    const { start } = key;
    const { end } = value;
    if (name === 'lifecycle' || name === 'provisioner' || name === 'connection') {
      items.push({ kind: 'block', type: name, labels: [], body: emptyBody(value), headerEnd: key.end, start, end });
    } else if (name === 'dynamic') {
      for (const each of bodies(value)) for (const one of dynamicBlocks(file, each, diagnostics)) items.push(one);
    } else {
      const read = jsonExpression(file, value, (diagnostic) => diagnostics.push(diagnostic));
      items.push({ kind: 'attribute', name, value: read, start, end });
    }
  }
  return items;
}

function dynamicBlocks(file: SourceFile, mapping: Mapping, diagnostics: Diagnostic[]): Block[] {
  const blocks: Block[] = [];
  for (const { key, name, value } of mapping.entries) {
    if (name === undefined) continue;
    for (const body of bodies(value)) {
      const items: (Attribute | Block)[] = [];
      for (const item of bodyItems(file, body, diagnostics))
        if (item.kind !== 'attribute' || item.name !== 'content') items.push(item);
      for (const entry of body.entries) {
        if (entry.name !== 'content') continue;
        for (const content of bodies(entry.value)) {
          const inner = {
            kind: 'body',
            items: bodyItems(file, content, diagnostics),
            start: content.start,
            end: content.end,
          } as const;
          items.push(block('content', [], inner, entry.key, content));
        }
      }
      const label = { kind: 'label', text: name, start: key.start, end: key.end } as const;
      blocks.push(block('dynamic', [label], { kind: 'body', items, start: body.start, end: body.end }, key, body));
    }
  }
  return blocks;
}

function block(type: string, labels: Block['labels'], body: Body, key: Node, node: Node): Block {
  return { kind: 'block', type, labels, body, headerEnd: key.end, start: key.start, end: node.end };
}

function emptyBody({ start, end }: Node): Body {
  return { kind: 'body', items: [], start, end };
}
