/** Applies a spec to a body: the value that `hcldec` makes of it. */
import { type Block, type Body, rangeOf } from '../../../syntax/index.ts';
import { type Diagnostic, type Range, range, type SourceFile } from '../../../text/index.ts';
import { convert, isMisfit } from '../values/convert.ts';
import { sortedEntries } from '../values/text-order.ts';
import { typeOf } from '../values/type.ts';
import { unify } from '../values/unify.ts';
import { list, map, nil, object, tuple, unknownVal, type Val } from '../values/value.ts';
import { type Content, contentOf } from './check-body.ts';
import type { Evaluator, Surroundings } from './expressions.ts';
import { type BlockList, impliedType, schemaOf, type Spec } from './spec.ts';

/** What decoding an input needs. */
export interface Decoding {
  readonly file: SourceFile;
  readonly surroundings: Surroundings;
  readonly evaluator: Evaluator;
  readonly report: (found: Diagnostic) => void;
}

/** The value of a body. */
export function decodeBody(spec: Spec, body: Body, decoding: Decoding): Val {
  const content = contentOf(decoding.file, body, schemaOf(spec), decoding.report);
  return decode(spec, content, decoding);
}

function decode(spec: Spec, content: Content, decoding: Decoding): Val {
  const at = rangeOf(decoding.file, content.body);
  const blocks = 'blockType' in spec ? content.blocks.filter(({ type }) => type === spec.blockType) : [];
  const missing = 'blockType' in spec ? `a block \`${spec.blockType}\` is required` : '';
  const start = range(decoding.file, content.body.start, content.body.start);
  switch (spec.kind) {
    case 'object': {
      const entries = [...spec.properties].map(([name, inner]) => [name, decode(inner, content, decoding)] as const);
      return object(sortedEntries(new Map(entries)), { at });
    }
    case 'array':
      return tuple(
        spec.elements.map((inner) => decode(inner, content, decoding)),
        { at },
      );
    case 'attr':
      return attribute(spec, content, decoding);
    case 'block': {
      const [first, second] = blocks;
      if (second) wrong(decoding, `\`${spec.blockType}\` may stand here once`, headerOf(second, decoding));
      if (!first && spec.required) wrong(decoding, missing, start);
      return first ? decodeBody(spec.nested, first.body, decoding) : nil({ at }, impliedType(spec));
    }
    case 'block_list':
    case 'block_set':
    case 'block_tuple':
      return sequence(spec, blocks, at, decoding);
    case 'block_map':
      return mapping(spec.nested, spec.labels.length, 0, blocks, decoding, at);
    case 'block_attrs': {
      const [first, second] = blocks;
      if (second) wrong(decoding, `\`${spec.blockType}\` may stand here once`, headerOf(second, decoding));
      if (!first && spec.required) wrong(decoding, missing, start);
      return first ? attributesOf(spec, first, decoding) : nil({ at }, impliedType(spec));
    }
    case 'literal':
      return spec.value;
    case 'default': {
      let value: Val = nil({ at }, impliedType(spec));
      for (const attempt of spec.attempts) {
        value = decode(attempt, content, decoding);
        if (value.kind !== 'null') break;
      }
      return value;
    }
    case 'transform':
      return spec.result(decode(spec.nested, content, decoding));
  }
}

function attribute(spec: Extract<Spec, { kind: 'attr' }>, content: Content, decoding: Decoding): Val {
  const found = content.attributes.get(spec.name);
  if (!found) return nil({ at: rangeOf(decoding.file, content.body) }, spec.type);
  return fitted(
    decoding.evaluator.evaluate(decoding.file, found.value, decoding.surroundings),
    spec.type,
    rangeOf(decoding.file, found.value),
    decoding,
  );
}

function fitted(value: Val, type: Parameters<typeof convert>[1], at: Range, decoding: Decoding): Val {
  const converted = convert(value, type);
  if (!isMisfit(converted)) return converted;
  wrong(decoding, converted.misfit, at);
  return unknownVal({ code: 'error', says: converted.misfit }, { at }, type);
}

function sequence(spec: BlockList, blocks: readonly Block[], at: Range, decoding: Decoding): Val {
  const items = blocks.map((block) => decodeBody(spec.nested, block.body, decoding));
  const beyond = spec.max > 0 ? blocks[spec.max] : undefined;
  if (blocks.length < spec.min) {
    wrong(decoding, `${spec.min} blocks \`${spec.blockType}\` are required`, range(at.file, at.start, at.start));
  }
  if (beyond)
    wrong(
      decoding,
      `at most ${spec.max} blocks \`${spec.blockType}\` may stand here`,
      range(decoding.file, beyond.body.start, beyond.body.start),
    );
  if (spec.kind === 'block_tuple') return tuple(items, { at });
  const kind = spec.kind === 'block_set' ? 'set' : 'list';
  const element = items.length === 0 ? impliedType(spec.nested) : unify(items.map(typeOf));
  if (element === undefined) {
    wrong(decoding, `the blocks \`${spec.blockType}\` have no type in common`, at);
    return unknownVal({ code: 'error', says: 'no type in common' }, { at });
  }
  if (items.length === 0) return { ...list([], element, { at }), kind };
  return fitted(tuple(items, { at }), { kind, element }, at, decoding);
}

function mapping(
  nested: Spec,
  depth: number,
  level: number,
  blocks: readonly Block[],
  decoding: Decoding,
  at: Range,
): Val {
  const entries = new Map<string, Val>();
  const groups = new Map<string, Block[]>();
  for (const block of blocks) {
    const name = block.labels[level]?.text ?? '';
    const group = groups.get(name);
    if (!group) groups.set(name, [block]);
    else if (level < depth - 1) group.push(block);
    else wrong(decoding, `\`${name}\` is taken`, headerOf(block, decoding));
  }
  for (const [name, group] of groups) {
    const [first] = group;
    if (level < depth - 1) entries.set(name, mapping(nested, depth, level + 1, group, decoding, at));
    else if (first) entries.set(name, decodeBody(nested, first.body, decoding));
  }
  let empty = impliedType(nested);
  for (let i = level + 1; i < depth; i++) empty = { kind: 'map', element: empty };
  const element = entries.size === 0 ? empty : unify([...entries.values()].map(typeOf));
  return fitted(object(sortedEntries(entries), { at }), { kind: 'map', element: element ?? 'any' }, at, decoding);
}

function attributesOf(spec: Extract<Spec, { kind: 'block_attrs' }>, block: Block, decoding: Decoding): Val {
  const { file, evaluator, surroundings } = decoding;
  const entries = new Map<string, Val>();
  for (const item of block.body.items) {
    if (item.kind === 'attribute') {
      const at = rangeOf(file, item.value);
      entries.set(item.name, fitted(evaluator.evaluate(file, item.value, surroundings), spec.element, at, decoding));
    } else wrong(decoding, 'blocks are not expected here', range(file, item.start, item.start + item.type.length));
  }
  return map(sortedEntries(entries), spec.element, { at: rangeOf(file, block) });
}

function headerOf(block: Block, { file }: Decoding): Range {
  return range(file, block.start, block.headerEnd);
}

function wrong({ report }: Decoding, message: string, at: Range): void {
  report({ code: 'specification', severity: 'error', message, at });
}
