/** Bodies whose items may come from several files, because override files replace some of them. */
import { type Attribute, type Block, type Body, type Expression, rangeOf } from '../../../syntax/index.ts';
import { type Range, range, type SourceText } from '../../../text/index.ts';

/** An attribute or nested block, and the text that its offsets count in. */
export interface Placed<T> {
  readonly file: SourceText;
  readonly item: T;
}

/** The items of a body. */
export type BodySource = readonly Placed<Attribute | Block>[];

/** A block at the top of a file. */
export interface TopBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: BodySource;
  /** The header, and the whole block. */
  readonly at: Range;
  readonly whole: Range;
}

/** The items of a body that stands in one file. */
export function bodyOf(file: SourceText, body: Body): BodySource {
  return body.items.map((item) => ({ file, item }));
}

/** The nested blocks of a type, each as if it stood at the top. */
export function nestedBlocks(body: BodySource, type: string): readonly TopBlock[] {
  return body.flatMap(({ file, item }) => {
    if (item.kind !== 'block' || item.type !== type) return [];
    return {
      type,
      labels: item.labels.map(({ text }) => text),
      body: bodyOf(file, item.body),
      at: range(file, item.start, item.headerEnd),
      whole: rangeOf(file, item),
    };
  });
}

/** The attribute of that name; the last one, should there be several. */
export function attributeOf(body: BodySource, name: string): Placed<Attribute> | undefined {
  for (let i = body.length - 1; i >= 0; i--) {
    const placed = body[i];
    if (placed?.item.kind === 'attribute' && placed.item.name === name) return { file: placed.file, item: placed.item };
  }
  return undefined;
}

/** The text of an expression that is a plain string. */
export function plainText(expression: Expression | undefined): string | undefined {
  if (expression?.kind !== 'template') return undefined;
  let text = '';
  for (const part of expression.parts) {
    if (part.kind !== 'text') return undefined;
    text += part.value;
  }
  return text;
}

/** Whether an expression is the literal `true`. */
export function isLiteral(expression: Expression | undefined, value: boolean): boolean {
  if (expression?.kind === 'bool') return expression.value === value;
  return plainText(expression) === String(value);
}
