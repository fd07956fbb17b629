/** Terraform's JSON form as the blocks that the native form would have. Source: the JSON syntax of HCL (json/spec.md). */
import type { Attribute, Block, Body, JsonText, Label, Node } from '../../../syntax/index.ts';
import { type Diagnostic, range, type SourceFile } from '../../../text/index.ts';
import { type BlockSchema, type BodySchema, topBlocks } from './block-schema.ts';
import type { TopBlock } from './body-source.ts';
import type { FileBlocks } from './file-blocks.ts';
import { jsonExpression } from './json-expression.ts';
import { bodySchemaOf } from './body-schema-of.ts';

type Mapping = Extract<Node, { kind: 'mapping' }>;
type Report = (diagnostic: Diagnostic) => void;

/** The blocks of a JSON file. */
export function jsonBlocks(file: SourceFile, { root, comments, diagnostics }: JsonText): FileBlocks {
  const blocks: TopBlock[] = [];
  const found: Diagnostic[] = [...diagnostics];
  const reader: Reader = { file, report: (diagnostic) => found.push(diagnostic) };
  for (const top of bodies(root)) {
    for (const { key, name, value } of top.entries) {
      if (name === undefined || name === '//') continue;
      const schema = topBlocks.get(name);
      if (schema) {
        for (const one of labelled(reader, name, schema, key, value)) blocks.push(topBlock(reader, name, one));
      } else {
        const message = `there is no block \`${name}\``;
        found.push({ code: 'terraform-block', severity: 'error', message, at: range(file, key.start, key.end) });
      }
    }
  }
  const read = comments.map(({ start, end, text }) => ({ at: range(file, start, end), text }));
  return { blocks, comments: read, diagnostics: found };
}

interface Reader {
  readonly file: SourceFile;
  readonly report: Report;
}

/** The body of a block, and the labels that stand before it as the keys of objects. */
interface Labelled {
  readonly labels: readonly Label[];
  readonly key: Node;
  readonly body: Mapping;
}

/** The objects that a node stands for: itself, or the members of a list of them. */
function bodies(node: Node | undefined): readonly Mapping[] {
  if (node?.kind === 'mapping') return [node];
  return node?.kind === 'sequence' ? node.items.filter((item) => item.kind === 'mapping') : [];
}

/** All blocks under a key; a null stands for none. */
function labelled(reader: Reader, type: string, { labels }: BlockSchema, key: Node, node: Node): readonly Labelled[] {
  let level: readonly { labels: readonly Label[]; key: Node; node: Node }[] = [{ labels: [], key, node }];
  for (let i = 0; i < labels.length; i++) {
    level = level.flatMap((at) =>
      objects(reader, type, at.node).flatMap(({ entries }) =>
        entries.flatMap(({ key: inner, name, value }) => {
          if (name === undefined || name === '//') return [];
          const label: Label = { kind: 'label', text: name, start: inner.start, end: inner.end };
          return [{ labels: [...at.labels, label], key: inner, node: value }];
        }),
      ),
    );
  }
  return level.flatMap((at) =>
    objects(reader, type, at.node).map((body) => ({ labels: at.labels, key: at.key, body })),
  );
}

function objects({ file, report }: Reader, type: string, node: Node): readonly Mapping[] {
  const wrong = node.kind === 'sequence' ? node.items.find(({ kind }) => kind !== 'mapping') : node;
  if (wrong && wrong.kind !== 'mapping' && !(wrong.kind === 'scalar' && wrong.value === null)) {
    const message = `an object is required for \`${type}\``;
    report({ code: 'terraform-json', severity: 'error', message, at: range(file, wrong.start, wrong.end) });
  }
  return bodies(node);
}

function topBlock(reader: Reader, type: string, { labels, key, body }: Labelled): TopBlock {
  const { file } = reader;
  const names = labels.map(({ text }) => text);
  const items = bodyItems(reader, body, bodySchemaOf(type, names[0]));
  return {
    type,
    labels: names,
    body: items.map((item) => ({ file, item })),
    at: range(file, key.start, key.end),
    whole: range(file, key.start, body.end),
  };
}

/** Members of a body: blocks where the schema knows the name as one, attributes else. */
function bodyItems(reader: Reader, mapping: Mapping, schema: BodySchema): (Attribute | Block)[] {
  const items: (Attribute | Block)[] = [];
  for (const { key, name, value } of mapping.entries) {
    if (name === undefined || name === '//') continue;
    const inner = schema.blocks.get(name);
    if (inner) {
      for (const { labels, key: at, body } of labelled(reader, name, inner, key, value)) {
        items.push(block(name, labels, bodyOf(reader, body, inner), at, body));
      }
    } else if (name === 'dynamic' && schema.open) {
      for (const one of labelled(reader, name, dynamic, key, value)) items.push(dynamicBlock(reader, one, schema));
    } else {
      const read = jsonExpression(reader.file, value, reader.report);
      items.push({ kind: 'attribute', name, value: read, start: key.start, end: value.end });
    }
  }
  return items;
}

const nothing: BodySchema = { attributes: undefined, required: [], blocks: new Map(), open: true };
const dynamic: BlockSchema = { ...nothing, labels: ['a type'] };

/** A dynamic block; its `content` is a body as that of the blocks which it makes. */
function dynamicBlock(reader: Reader, { labels, key, body }: Labelled, schema: BodySchema): Block {
  const [label] = labels;
  const content = { ...(schema.blocks.get(label?.text ?? '') ?? nothing), labels: [] };
  const items = bodyItems(reader, body, { ...nothing, open: false, blocks: new Map([['content', content]]) });
  return block('dynamic', labels, { kind: 'body', items, start: body.start, end: body.end }, key, body);
}

function bodyOf(reader: Reader, mapping: Mapping, schema: BodySchema): Body {
  return { kind: 'body', items: bodyItems(reader, mapping, schema), start: mapping.start, end: mapping.end };
}

function block(type: string, labels: Block['labels'], body: Body, key: Node, node: Node): Block {
  return { kind: 'block', type, labels, body, headerEnd: key.end, start: key.start, end: node.end };
}
