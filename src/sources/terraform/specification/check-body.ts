/** Holds a body against a schema, and says what has no place in it, where `hcldec` says so. */
import type { Attribute, Block, Body } from '../../../syntax/index.ts';
import { type Diagnostic, range, type SourceFile } from '../../../text/index.ts';
import type { Schema } from './spec.ts';

/** What a body holds of a schema: attributes by name, and blocks with the right number of labels. */
export interface Content {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
  readonly body: Body;
}

/** The content of a body. */
export function contentOf(file: SourceFile, body: Body, schema: Schema, report: (found: Diagnostic) => void): Content {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  const wrong = (message: string, start: number, end: number) =>
    report({ code: 'specification', severity: 'error', message, at: range(file, start, end) });
  for (const item of body.items) {
    const { start } = item;
    if (item.kind === 'attribute') {
      if (schema.attributes.has(item.name)) attributes.set(item.name, item);
      else wrong(`\`${item.name}\` is not expected here`, start, start + item.name.length);
      continue;
    }
    const labels = schema.blocks.get(item.type);
    const extra = labels && item.labels[labels.length];
    if (!labels) wrong(`a block \`${item.type}\` is not expected here`, start, start + item.type.length);
    else if (extra) wrong(`\`${item.type}\` has too many labels`, extra.start, extra.end);
    else if (item.labels.length < labels.length) {
      wrong(`\`${item.type}\` lacks the label \`${labels[item.labels.length]}\``, item.body.start, item.body.start + 1);
    } else blocks.push(item);
  }
  for (const [name, { required }] of schema.attributes) {
    if (required && !attributes.has(name)) wrong(`\`${name}\` is required`, body.start, body.start);
  }
  return { attributes, blocks, body };
}
