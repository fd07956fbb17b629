/** Tells references to what the module does not declare, also where nothing asks for their values: both engines refuse such a module. */
import {
  type Attribute,
  type Block,
  type Expression,
  forEachChild,
  rangeOf,
  type TemplatePart,
} from '../../../syntax/index.ts';
import type { Diagnostic, SourceText } from '../../../text/index.ts';
import type { Names } from '../expressions/frame.ts';
import { plainText, type TopBlock } from './body-source.ts';
import type { WrittenReference } from './written-reference.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Types of blocks whose expressions refer to values; and what in them is written as an expression but names something else. */
const referring: ReadonlySet<string> = new Set([
  'locals', 'output', 'module', 'resource', 'data', 'ephemeral', 'action', 'check', 'provider', 'import', 'validation',
]); // biome-ignore format: a list of words
const naming: ReadonlySet<string> = new Set([
  'provider', 'providers', 'ignore_changes', 'replace_triggered_by', 'iterator', 'when', 'on_failure', 'to', 'depends_on',
  'actions', 'events', 'type', 'default',
]); // biome-ignore format: a list of words

/** Checks all expressions of a block at the top of a file. */
export function checkReferences({ type, labels, body }: TopBlock, names: Names, report: Report): void {
  const isVariable = type === 'variable';
  if (!isVariable && !referring.has(type)) return;
  const own = type === 'locals' || type === 'module' ? 'none' : type;
  for (const { file, item } of body) {
    if (isVariable && item.kind === 'attribute') continue;
    const self = item.kind === 'block' && item.type === 'provisioner' ? undefined : selfOf(type, labels);
    checkItem({ file, names, report, self, bound: new Set(boundIn(item)) }, item, own);
  }
}

/** The address of a resource as its own body would write it. */
function selfOf(type: string, labels: readonly string[]): string | undefined {
  if (type === 'resource') return labels.join('.');
  return type === 'data' ? `data.${labels.join('.')}` : undefined;
}

interface Check {
  readonly file: SourceText;
  readonly names: Names;
  readonly report: Report;
  /** What the block itself is, where it may not refer to that. */
  readonly self: string | undefined;
  /** Names of loop variables anywhere in the item: a reference to one is none to the module. */
  readonly bound: ReadonlySet<string>;
}

function checkItem(check: Check, item: Attribute | Block, within: string): void {
  if (item.kind === 'attribute') {
    const isMeta =
      naming.has(item.name) && (within !== 'none' || item.name === 'providers' || item.name === 'depends_on');
    // The arguments of a provider may have these names too: `type` of a rule, say.
    const isOwn = item.name === 'type' || item.name === 'default' || item.name === 'to';
    if (!isMeta || (isOwn && within !== 'import')) checkExpression(check, item.value);
    return;
  }
  for (const inner of item.body.items) {
    // What a dynamic block holds counts for each of its elements: where there are none, nothing is wrong with it.
    const isContent = item.type === 'dynamic' && inner.kind === 'block' && inner.type === 'content';
    if (!isContent) checkItem(check, inner, item.type);
  }
}

function checkExpression(check: Check, expression: Expression): void {
  const { names, file, report, bound, self } = check;
  if (expression.kind === 'traversal' && expression.source.kind === 'variable') {
    const path = expression.steps.slice(0, 2).map((step) => (step.kind === 'get-attribute' ? step.name : undefined));
    const missing = bound.has(expression.source.name) ? undefined : undeclared(expression.source.name, path, names);
    if (missing !== undefined) {
      const message = `there is no ${missing} here`;
      report({ code: 'terraform-undeclared', severity: 'error', message, at: rangeOf(file, expression) });
    }
    const written = [expression.source.name, ...path].slice(0, self?.startsWith('data.') ? 3 : 2).join('.');
    if (written === self) {
      const message = `\`${self}\` refers to itself`;
      report({ code: 'terraform-self-reference', severity: 'error', message, at: rangeOf(file, expression) });
    }
    for (const step of expression.steps) if (step.kind === 'get-index') checkExpression(check, step.key);
    return;
  }
  forEachChild(expression, (child) => checkExpression(check, child));
}

/** What is missing of a reference that is read as it stands; `resource.aws_iam_role.app` is another way to write `aws_iam_role.app`. */
export function undeclaredIn({ name, steps }: WrittenReference, names: Names): string | undefined {
  const path = steps.map((step) => (step.kind === 'get-attribute' ? step.name : undefined));
  return name === 'resource' ? undeclared(path[0] ?? '', path.slice(1), names) : undeclared(name, path, names);
}

/** What begins a reference to something that no block of a module declares. */
export const undeclarable: ReadonlySet<string> = new Set(['each', 'count', 'self', 'path', 'terraform', 'tofu']);

/** What is missing, in the words of the evaluator; `undefined` where nothing is, or where only evaluation can tell. */
function undeclared(
  name: string,
  [first, second]: readonly (string | undefined)[],
  { variables, locals, calls, resources, unread }: Names,
): string | undefined {
  if (first === undefined || unread !== undefined || undeclarable.has(name)) return undefined;
  switch (name) {
    case 'var':
      return variables.has(first) ? undefined : `input variable \`${first}\``;
    case 'local':
      return locals.has(first) ? undefined : `local value \`${first}\``;
    case 'module':
      return calls.has(first) ? undefined : `module \`${first}\``;
    case 'data':
      return second === undefined || resources.has(`data.${first}.${second}`)
        ? undefined
        : `data source \`data.${first}.${second}\``;
    case 'ephemeral':
      return second === undefined || resources.has(`ephemeral.${first}.${second}`)
        ? undefined
        : `ephemeral resource \`ephemeral.${first}.${second}\``;
    case 'action':
    case 'resource':
      return undefined;
    default:
      return resources.has(`${name}.${first}`) ? undefined : `resource \`${name}.${first}\``;
  }
}

/** The names that loops of an item bind: `for`, `%{ for }`, and dynamic blocks with their iterators. */
function* boundIn(item: Attribute | Block): Iterable<string> {
  if (item.kind === 'attribute') {
    if (item.name === 'iterator')
      yield item.value.kind === 'variable' ? item.value.name : (plainText(item.value) ?? '');
    yield* boundBy(item.value);
    return;
  }
  if (item.type === 'dynamic') for (const { text } of item.labels) yield text;
  for (const inner of item.body.items) yield* boundIn(inner);
}

function boundBy(expression: Expression): readonly string[] {
  const found: string[] = [];
  const take = ({
    keyName,
    valueName,
  }: {
    readonly keyName?: string | undefined;
    readonly valueName?: string | undefined;
  }) => {
    for (const name of [keyName, valueName]) if (name !== undefined) found.push(name);
  };
  const parts = (all: readonly TemplatePart[]) => {
    for (const part of all) {
      if (part.kind === 'template-for') {
        take(part);
        parts(part.body);
      } else if (part.kind === 'template-if') {
        parts(part.whenTrue);
        parts(part.whenFalse);
      }
    }
  };
  const visit = (each: Expression) => {
    if (each.kind === 'for-tuple' || each.kind === 'for-object') take(each);
    if (each.kind === 'template') parts(each.parts);
    forEachChild(each, visit);
  };
  visit(expression);
  return found;
}
