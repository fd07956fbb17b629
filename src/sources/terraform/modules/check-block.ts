/** Tells what in a block of Terraform's own is not as the language has it: labels, arguments and nested blocks. */
import { rangeOf } from '../../../syntax/index.ts';
import { type Diagnostic, type Range, range } from '../../../text/index.ts';
import { type BlockSchema, topBlocks } from './block-schema.ts';
import { type BodySource, bodyOf, nestedBlocks, type TopBlock } from './body-source.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Whether the block is one that Terraform or OpenTofu knows, with all of its labels; what is wrong in it is reported. */
export function checkBlock({ type, labels, body, at }: TopBlock, report: Report): boolean {
  const schema = topBlocks.get(type);
  if (!schema) {
    report({ code: 'terraform-block', severity: 'error', message: `there is no block \`${type}\``, at });
    return false;
  }
  if (!labelled(type, labels.length, schema, at, report)) return false;
  checkNames(type, labels, at, report);
  checkBody(type, schema, body, at, report);
  if (type === 'check' && nestedBlocks(body, 'assert').length === 0) {
    report({ code: 'terraform-block', severity: 'error', message: 'a `check` block needs a block `assert`', at });
  }
  return true;
}

/** Names that no variable can have, because a `module` block has arguments of these names. */
const reserved: ReadonlySet<string> = new Set([
  'source', 'version', 'providers', 'count', 'for_each', 'lifecycle', 'depends_on', 'locals',
]); // biome-ignore format: a list of words
/** Blocks whose labels are names that expressions refer to. */
const declaring: ReadonlySet<string> = new Set(['variable', 'output', 'module', 'resource', 'data']);
/** An identifier of HCL. */
const identifier = /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u;

function checkNames(type: string, labels: readonly string[], at: Range, report: Report): void {
  if (!declaring.has(type)) return;
  const wrong = (message: string) => report({ code: 'terraform-name', severity: 'error', message, at });
  const strange = labels.find((label) => !identifier.test(label));
  if (strange !== undefined) {
    wrong(
      `\`${strange}\` is no name: it must begin with a letter or \`_\`, and hold only letters, digits, \`_\` and \`-\``,
    );
  }
  const [name = ''] = labels;
  if (type === 'variable' && reserved.has(name)) wrong(`no variable can be called \`${name}\``);
}

function labelled(type: string, given: number, { labels }: BlockSchema, at: Range, report: Report): boolean {
  if (given === labels.length) return true;
  const needs = labels.length === 0 ? 'no label' : labels.join(' and ');
  report({ code: 'terraform-label', severity: 'error', message: `a \`${type}\` block needs ${needs}`, at });
  return given > labels.length;
}

function checkBody(type: string, schema: BlockSchema, body: BodySource, at: Range, report: Report): void {
  const wrong = (where: Range, message: string) =>
    report({ code: 'terraform-argument', severity: 'error', message, at: where });
  const written = new Set<string>();
  for (const { file, item } of body) {
    const here = rangeOf(file, item);
    if (item.kind === 'attribute') {
      written.add(item.name);
      if (schema.attributes && !schema.attributes.has(item.name)) {
        wrong(here, `a \`${type}\` block has no argument \`${item.name}\``);
      }
      continue;
    }
    const inner = schema.blocks.get(item.type);
    if (inner) {
      const header = range(file, item.start, item.headerEnd);
      if (labelled(item.type, item.labels.length, inner, header, report)) {
        checkBody(item.type, inner, bodyOf(file, item.body), header, report);
      }
    } else if (!schema.open) wrong(here, `a \`${type}\` block holds no block \`${item.type}\``);
  }
  for (const name of schema.required) {
    if (!written.has(name)) wrong(at, `a \`${type}\` block needs the argument \`${name}\``);
  }
}
