/** The rewriting of native syntax into Terraform's JSON form. Source: "JSON Configuration Syntax" of the Terraform language. */
import type { Attribute, Block, Body, Expression, Template } from '../../syntax/index.ts';
import { nativeFiles, type Program, type Rewriting, sameAddresses, withFiles } from './program.ts';
import { escaped, tracedList, tracedObject } from './traced-json.ts';
import { added, joined, stretch, type TracedText } from './traced-text.ts';

/** See the file's first line; nested blocks are arrays of objects. */
export const jsonForm: Rewriting = { name: 'native → .tf.json', rewrite: toJson };

function toJson(program: Program) {
  const changes: [string, TracedText | undefined][] = [];
  for (const { path, text, blocks } of nativeFiles(program)) {
    const tops = blocks.map((block) => tracedObject([[added(block.type), topBlock(text, block)]]));
    const byType = blocks.map(({ type }, i) => [type, tops[i]] as const);
    // A list of bodies at the top keeps the order of the blocks.
    changes.push([path, undefined], [`${path}.json`, tracedList(byType.map(([, top]) => top ?? added('{}')))]);
  }
  return changes.length === 0 ? undefined : { program: withFiles(program, changes), renamed: sameAddresses };
}

function topBlock(text: TracedText, block: Block): TracedText {
  const names = block.labels.map((label) => stretch(text, { start: label.start + 1, end: label.end - 1 }));
  return names.reduceRight((inner, name) => tracedObject([[name, inner]]), body(text, block.body, block.type));
}

function body(text: TracedText, { items }: Body, type: string, header?: TracedText): TracedText {
  const entries: [TracedText, TracedText][] = [];
  const nested = new Map<string, Block[]>();
  for (const item of items) {
    if (item.kind === 'attribute') {
      const name = stretch(text, { start: item.start, end: item.start + item.name.length });
      entries.push([name, attribute(text, item, type)]);
    } else nested.set(item.type, [...(nested.get(item.type) ?? []), item]);
  }
  for (const [name, blocks] of nested) entries.push([typeOf(text, blocks[0], name), nestedBlocks(text, name, blocks)]);
  return tracedObject(entries, header);
}

function typeOf(text: TracedText, block: Block | undefined, name: string): TracedText {
  return block ? stretch(text, { start: block.start, end: block.start + name.length }) : added(name);
}

function nestedBlocks(text: TracedText, name: string, blocks: readonly Block[]): TracedText {
  const ofTerraform = name === 'lifecycle' || name === 'validation' || name === 'required_providers';
  const bodies = blocks.map((block) => {
    const labels = block.labels.map((label) => stretch(text, { start: label.start + 1, end: label.end - 1 }));
    const inner = body(text, block.body, name, stretch(text, { start: block.start, end: block.headerEnd }));
    return labels.reduceRight((deeper, label) => tracedObject([[label, tracedList([deeper])]]), inner);
  });
  const [only] = bodies;
  return ofTerraform && only && bodies.length === 1 ? only : tracedList(bodies);
}

/** Attributes that Terraform reads as they are written: a type, references to other blocks. */
const verbatim: ReadonlySet<string> = new Set(['provider', 'iterator']);
const verbatimIn: Readonly<Record<string, ReadonlySet<string>>> = {
  variable: new Set(['type']),
  removed: new Set(['from']),
  provisioner: new Set(['when', 'on_failure']),
};

function attribute(text: TracedText, { name, value }: Attribute, type: string): TracedText {
  const isVerbatim = verbatim.has(name) || verbatimIn[type]?.has(name);
  if (isVerbatim) return quoted(stretch(text, value));
  if ((name === 'depends_on' || name === 'ignore_changes') && value.kind === 'tuple') {
    return tracedList(value.elements.map((element) => quoted(stretch(text, element))));
  }
  return expression(text, value);
}

function expression(text: TracedText, value: Expression): TracedText {
  switch (value.kind) {
    case 'number':
    case 'bool':
    case 'null':
      return stretch(text, value);
    case 'template':
      return template(text, value);
    case 'tuple':
      return tracedList(value.elements.map((element) => expression(text, element)));
    case 'object':
      return tracedObject(
        value.items.map(({ key, value: item }): [TracedText, TracedText] => {
          if (key.kind === 'template') return [unquoted(template(text, key)), expression(text, item)];
          if (key.kind === 'key-name') return [stretch(text, key), expression(text, item)];
          return [joined('${', escaped(stretch(text, key)), '}'), expression(text, item)];
        }),
      );
    default:
      return quoted(joined('${', stretch(text, value), '}'));
  }
}

/** A template as a string, its escapes resolved and written anew as JSON has them. */
function template(text: TracedText, { parts, start, end }: Template): TracedText {
  const written = parts.map((part) => {
    if (part.kind === 'text') {
      const value = part.value.replaceAll('${', '$${').replaceAll('%{', '%%{');
      const source = stretch(text, part);
      return source.text === value ? source : added(value, source);
    }
    return stretch(text, part);
  });
  return parts.length === 0 ? added('""', stretch(text, { start, end })) : quoted(joined(...written));
}

/** The text as a JSON string. */
function quoted(text: TracedText): TracedText {
  return joined(added('"', text), escaped(text), added('"', { text: text.text, from: text.from.slice(-1) }));
}

function unquoted({ text, from }: TracedText): TracedText {
  return { text: text.slice(1, -1), from: from.slice(1, -1) };
}
