/** A Terraform program that is rewritten step by step, and what a rewriting is. */
import { type Block, type BodyItem, parseHcl } from '../../syntax/index.ts';
import type { TracedText } from './traced-text.ts';

/** Files by path. The root is the folder without a name. */
export type Program = ReadonlyMap<string, TracedText>;

/** A program that means the same, and what the addresses of its resources have become. */
export interface Rewritten {
  readonly program: Program;
  readonly renamed: (address: string) => string;
  /** New addresses of resources of which the program tells less than before: their answers may have become unknown. */
  readonly lessTold?: ReadonlySet<string>;
}

/** One way to write a program differently; `undefined` where there is nothing in it to be written so. */
export interface Rewriting {
  readonly name: string;
  readonly rewrite: (program: Program) => Rewritten | undefined;
}

/** A file in native syntax with its blocks. */
export interface NativeFile {
  readonly path: string;
  readonly folder: string;
  readonly text: TracedText;
  readonly blocks: readonly Block[];
}

/** Whether a file holds nothing but overrides of others. */
export function isOverride({ path }: NativeFile): boolean {
  return path.endsWith('_override.tf');
}

/** The files in native syntax, of all folders or only of the root. */
export function nativeFiles(program: Program, only?: 'root'): readonly NativeFile[] {
  const files: NativeFile[] = [];
  for (const [path, text] of program) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (!path.endsWith('.tf') || (only === 'root' && folder !== '')) continue;
    const { body } = parseHcl({ path, text: text.text });
    files.push({ path, folder, text, blocks: body.items.filter((item) => item.kind === 'block') });
  }
  return files;
}

/** The program with some files replaced or added; `undefined` as text removes one. */
export function withFiles(program: Program, changes: Iterable<readonly [string, TracedText | undefined]>): Program {
  const files = new Map(program);
  for (const [path, text] of changes) {
    if (text) files.set(path, text);
    else files.delete(path);
  }
  return files;
}

/** A maker of names that stand nowhere in the program. */
export function freshNames(program: Program): () => string {
  const all = [...program.values()].map(({ text }) => text).join('\n');
  let number = 0;
  return () => {
    do number++;
    while (all.includes(`moved_${number}_`));
    return `moved_${number}_`;
  };
}

/** Addresses stay as they are. */
export const sameAddresses = (address: string): string => address;

/** Blocks that Terraform itself reads: they can neither be dynamic nor hold anything that is not written there. */
export const metaBlocks: ReadonlySet<string> = new Set(['lifecycle', 'provisioner', 'connection', 'timeouts']);

/** Whether a block stands for a resource or a data source. */
export function isResource({ type }: Block): boolean {
  return type === 'resource' || type === 'data';
}

/** The nested blocks of a body that make part of the resource. */
export function nestedBlocks(items: readonly BodyItem[]): readonly Block[] {
  return items.filter((item): item is Block => item.kind === 'block' && !metaBlocks.has(item.type));
}
