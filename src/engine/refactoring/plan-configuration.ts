/** The `configuration` of a plan: what it tells of the code that it was made from. Source: Terraform's "JSON output format". */
import type { Json } from '../../graph/index.ts';
import type { Block, BodyItem, Expression, ObjectItem } from '../../syntax/index.ts';
import { isResource, metaBlocks, type NativeFile, nativeFiles, type Program } from './program.ts';
import { plannedReferences } from './plan-references.ts';

/** Arguments that Terraform itself reads; none of them is among the expressions of a block. */
const metaArguments: ReadonlySet<string> = new Set([
  'count',
  'for_each',
  'provider',
  'providers',
  'depends_on',
  'source',
  'version',
]);

/** The configuration of the root of a program in native syntax. Modules that are not in the program have none. */
export function plannedConfiguration(program: Program): Json {
  const files = nativeFiles(program);
  const providers = blocksIn(files, '').filter(({ type }) => type === 'provider');
  return {
    provider_config: Object.fromEntries(
      providers.map(({ labels, body }) => {
        const name = labels[0]?.text ?? '';
        return [name, { name, expressions: expressionsOf(body.items) }];
      }),
    ),
    root_module: moduleOf(files, ''),
  };
}

function blocksIn(files: readonly NativeFile[], folder: string): readonly Block[] {
  return files.filter((file) => file.folder === folder).flatMap(({ blocks }) => blocks);
}

function moduleOf(files: readonly NativeFile[], folder: string): Json {
  const blocks = blocksIn(files, folder);
  const named = (type: string, of: (block: Block) => Json) =>
    Object.fromEntries(
      blocks.filter((block) => block.type === type).map((block) => [block.labels[0]?.text ?? '', of(block)]),
    );
  const parts = {
    outputs: named('output', ({ body }) => {
      const value = valueOf(body.items, 'value');
      return { ...sensitiveOf(body.items), ...(value && { expression: expressionOf(value) }) };
    }),
    resources: blocks.filter(isResource).map(resourceOf),
    module_calls: named('module', (block) => callOf(files, folder, block)),
    variables: named('variable', ({ body }) => {
      const value = valueOf(body.items, 'default');
      const constant = value && constantOf(value);
      return { ...sensitiveOf(body.items), ...(constant !== undefined && { default: constant }) };
    }),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => !isEmpty(part)));
}

function isEmpty(json: Json): boolean {
  return typeof json === 'object' && json !== null && Object.keys(json).length === 0;
}

function resourceOf({ type: block, labels, body: { items } }: Block): Json {
  const [type = '', name = ''] = labels.map(({ text }) => text);
  return {
    address: `${block === 'data' ? 'data.' : ''}${type}.${name}`,
    mode: block === 'data' ? 'data' : 'managed',
    type,
    name,
    expressions: expressionsOf(items),
    ...repetitionOf(items),
  };
}

function callOf(files: readonly NativeFile[], folder: string, { body: { items } }: Block): Json {
  const written = valueOf(items, 'source');
  const source = written && constantOf(written);
  const inner = typeof source === 'string' && source.startsWith('./') ? `${folder}${source.slice(2)}/` : undefined;
  return {
    source: source ?? '',
    expressions: expressionsOf(items),
    ...repetitionOf(items),
    module: inner === undefined ? {} : moduleOf(files, inner),
  };
}

function repetitionOf(items: readonly BodyItem[]): Readonly<Record<string, Json>> {
  const count = valueOf(items, 'count');
  const each = valueOf(items, 'for_each');
  const told = Object.entries({
    ...(count && { count_expression: expressionOf(count) }),
    ...(each && { for_each_expression: expressionOf(each) }),
  });
  return Object.fromEntries(told.filter(([, expression]) => !isEmpty(expression)));
}

function sensitiveOf(items: readonly BodyItem[]): Readonly<Record<string, Json>> {
  const value = valueOf(items, 'sensitive');
  return value?.kind === 'bool' && value.value ? { sensitive: true } : {};
}

function valueOf(items: readonly BodyItem[], name: string): Expression | undefined {
  for (const item of items) if (item.kind === 'attribute' && item.name === name) return item.value;
  return undefined;
}

/** Attributes, and nested blocks as lists; dynamic blocks are not told. */
function expressionsOf(items: readonly BodyItem[]): Json {
  const found: Record<string, Json> = {};
  const nested = new Map<string, Json[]>();
  for (const item of items) {
    if (item.kind === 'attribute') {
      if (!metaArguments.has(item.name)) found[item.name] = expressionOf(item.value);
    } else if (item.type !== 'dynamic' && !metaBlocks.has(item.type)) {
      nested.set(item.type, [...(nested.get(item.type) ?? []), expressionsOf(item.body.items)]);
    }
  }
  return { ...found, ...Object.fromEntries(nested) };
}

function expressionOf(expression: Expression): Json {
  const constant = constantOf(expression);
  if (constant !== undefined) return { constant_value: constant };
  const references = plannedReferences(expression);
  return references.length > 0 ? { references } : {};
}

/** The value of an expression that is written out; `undefined` where something is looked up or called. */
function constantOf(expression: Expression): Json | undefined {
  switch (expression.kind) {
    case 'number':
      return Number(expression.text);
    case 'bool':
      return expression.value;
    case 'null':
      return null;
    case 'template': {
      const texts = expression.parts.map((part) => (part.kind === 'text' ? part.value : undefined));
      return texts.includes(undefined) ? undefined : texts.join('');
    }
    case 'parentheses':
      return constantOf(expression.inner);
    case 'tuple':
      return all(expression.elements.map(constantOf));
    case 'object': {
      const values = all(expression.items.map(({ value }) => constantOf(value)));
      const names = all(expression.items.map(nameOf));
      return (
        values &&
        names &&
        Object.fromEntries(
          names.map((name, i) => [typeof name === 'string' ? name : JSON.stringify(name), values[i] ?? null]),
        )
      );
    }
    default:
      return undefined;
  }
}

function nameOf({ key }: ObjectItem): Json | undefined {
  return key.kind === 'key-name' ? key.name : constantOf(key);
}

function all(values: readonly (Json | undefined)[]): readonly Json[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length ? known : undefined;
}
