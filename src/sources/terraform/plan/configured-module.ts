/** What a plan tells of the code that it was made from: its expressions, of which it keeps constants and the names referred to. */
import { childOf, type Node, stringOf } from '../../../syntax/index.ts';

/** A module of a plan's `configuration`. */
export interface ConfiguredModule {
  /** Resource and data blocks by their address in the module. */
  readonly blocks: ReadonlyMap<string, ConfiguredBlock>;
  readonly calls: ReadonlyMap<string, ConfiguredCall>;
  /** Expressions of the outputs. */
  readonly outputs: ReadonlyMap<string, Node>;
  /** Variables that are declared as sensitive. */
  readonly secretVariables: ReadonlySet<string>;
}

/** A block: what is written in it, and over what it is repeated. */
export interface ConfiguredBlock {
  readonly expressions: Node | undefined;
  readonly forEach: Node | undefined;
}

/** A call of a module. */
export interface ConfiguredCall extends ConfiguredBlock {
  readonly module: ConfiguredModule;
}

/** Reads a module of the configuration; modules nest no deeper than the text, which is bounded. */
export function configuredModule(node: Node | undefined): ConfiguredModule {
  const blocks = new Map<string, ConfiguredBlock>();
  const resources = childOf(node, 'resources');
  for (const item of resources?.kind === 'sequence' ? resources.items : []) {
    const address = stringOf(childOf(item, 'address'));
    if (address !== undefined) blocks.set(address, blockOf(item));
  }
  const calls = new Map<string, ConfiguredCall>();
  for (const [name, call] of entriesOf(childOf(node, 'module_calls'))) {
    calls.set(name, { ...blockOf(call), module: configuredModule(childOf(call, 'module')) });
  }
  const outputs = new Map<string, Node>();
  for (const [name, output] of entriesOf(childOf(node, 'outputs'))) {
    const expression = childOf(output, 'expression');
    if (expression) outputs.set(name, expression);
  }
  const secretVariables = new Set<string>();
  for (const [name, variable] of entriesOf(childOf(node, 'variables'))) {
    const sensitive = childOf(variable, 'sensitive');
    if (sensitive?.kind === 'scalar' && sensitive.value === true) secretVariables.add(name);
  }
  return { blocks, calls, outputs, secretVariables };
}

function blockOf(node: Node): ConfiguredBlock {
  return { expressions: childOf(node, 'expressions'), forEach: childOf(node, 'for_each_expression') };
}

/** The entries of an object by name; the last of equal ones holds. */
export function entriesOf(node: Node | undefined): ReadonlyMap<string, Node> {
  const entries = new Map<string, Node>();
  for (const { name, value } of node?.kind === 'mapping' ? node.entries : []) {
    if (name !== undefined) entries.set(name, value);
  }
  return entries;
}

/** A longer reference nobody wrote; it stands for itself. */
const longest = 1000;

/**
 * What an expression refers to, in the order of writing. Terraform lists each reference with all that it begins with
 * (`aws_s3_bucket.logs.arn`, `aws_s3_bucket.logs`); only the longest are kept.
 */
export function referencesOf(expression: Node | undefined): readonly string[] {
  const list = childOf(expression, 'references');
  const all = list?.kind === 'sequence' ? list.items.flatMap((item) => stringOf(item) ?? []) : [];
  const shorter = new Set<string>();
  for (const one of all.filter(({ length }) => length <= longest))
    for (let end = cut(one, one.length); end > 0; end = cut(one, end)) shorter.add(one.slice(0, end));
  return [...new Set(all)].filter((one) => !shorter.has(one));
}

/** Where a reference of that length ends without its last part. */
function cut(reference: string, length: number): number {
  return Math.max(reference.lastIndexOf('.', length - 1), reference.lastIndexOf('[', length - 1));
}
