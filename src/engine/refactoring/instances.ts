/** Rewritings that give every resource a `count` or `for_each` of one, and an index to every reference to it. */
import { type Block, type Body, type Expression, forEachChild } from '../../syntax/index.ts';
import {
  isOverride,
  isResource,
  type NativeFile,
  nativeFiles,
  type Program,
  type Rewriting,
  type Rewritten,
  withFiles,
} from './program.ts';
import { added, type Edit, edited } from './traced-text.ts';

/** All of these rewritings. */
export const repetitions: readonly Rewriting[] = [
  repeating('`count = 1`', 'count = 1', '[0]'),
  repeating('`for_each` over a set', 'for_each = toset(["only"])', '["only"]'),
  repeating('`for_each` over a map', 'for_each = { only = 1 }', '["only"]'),
];

function repeating(name: string, repetition: string, index: string): Rewriting {
  return { name: `resource → resource with ${name}`, rewrite: (program) => repeat(program, repetition, index) };
}

function repeat(program: Program, repetition: string, index: string): Rewritten | undefined {
  const files = nativeFiles(program);
  const folders = new Map<string, Set<string>>();
  if (files.some(isOverride)) return undefined;
  for (const { folder, blocks } of files) {
    const names = folders.get(folder) ?? new Set();
    folders.set(folder, names);
    for (const block of blocks) if (isResource(block) && !isRepeated(block)) names.add(nameOf(block));
  }
  const all = new Set([...folders.values()].flatMap((names) => [...names]));
  if (all.size === 0) return undefined;
  const changes = files.map(
    (file) =>
      [file.path, edited(file.text, editsOf(file, folders.get(file.folder) ?? new Set(), repetition, index))] as const,
  );
  return { program: withFiles(program, changes), renamed: (address) => indexed(address, all, index) };
}

function isRepeated({ body }: Block): boolean {
  return body.items.some((item) => item.kind === 'attribute' && (item.name === 'count' || item.name === 'for_each'));
}

/** `aws_s3_bucket.logs`, `data.aws_region.current`. */
function nameOf({ type, labels }: Block): string {
  return [...(type === 'data' ? ['data'] : []), ...labels.map(({ text }) => text)].join('.');
}

function editsOf(
  { blocks }: NativeFile,
  names: ReadonlySet<string>,
  repetition: string,
  index: string,
): readonly Edit[] {
  const edits: Edit[] = [];
  const visit = (expression: Expression) => {
    if (expression.kind === 'traversal' && expression.source.kind === 'variable') {
      const steps = expression.steps.slice(0, expression.source.name === 'data' ? 2 : 1);
      const words = steps.map((step) => (step.kind === 'get-attribute' ? step.name : ''));
      const at = steps.at(-1)?.end;
      if (at !== undefined && names.has([expression.source.name, ...words].join('.')))
        edits.push({ start: at, end: at, to: added(index) });
    }
    forEachChild(expression, visit);
  };
  const body = ({ items }: Body) => {
    for (const item of items) {
      if (item.kind === 'attribute') {
        if (item.name !== 'depends_on' && item.name !== 'provider' && item.name !== 'providers') visit(item.value);
      } else if (item.type !== 'lifecycle') body(item.body);
    }
  };
  for (const block of blocks) {
    if (isResource(block) && names.has(nameOf(block))) {
      edits.push({ start: block.body.start + 1, end: block.body.start + 1, to: added(`\n  ${repetition}\n`) });
    }
    if (block.type !== 'variable' && block.type !== 'terraform') body(block.body);
  }
  return edits;
}

/** The address with the index behind the resource's name, where that name was rewritten. */
function indexed(address: string, names: ReadonlySet<string>, index: string): string {
  const [, before = '', name = '', after = ''] =
    /^((?:module\.[^.]+\.)*)((?:data\.)?[\w-]+\.[\w-]+)(.*)$/s.exec(address) ?? [];
  return names.has(name) && !after.startsWith('[') ? `${before}${name}${index}${after}` : address;
}
