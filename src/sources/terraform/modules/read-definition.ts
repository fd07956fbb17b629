/** Reads a folder as a module. */
import { type Expression, rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic, Range, SourceFile } from '../../../text/index.ts';
import type { Comment, Workspace } from '../../source.ts';
import { type Compiled, compileIn } from '../expressions/compile.ts';
import type { Names } from '../expressions/frame.ts';
import { readType } from '../variables/type-constraint.ts';
import { planResource } from './body-plan.ts';
import { attributeOf, type BodySource, isLiteral, plainText, type TopBlock } from './body-source.ts';
import type {
  CallDefinition,
  ModuleDefinition,
  OutputDefinition,
  Repetition,
  ResourceDefinition,
  ValueDefinition,
  VariableDefinition,
} from './definition.ts';
import { moduleFiles } from './module-files.ts';
import { withOverrides } from './overrides.ts';
import { readBlocks } from './read-blocks.ts';
import { workspacesIn } from './workspace-names.ts';

/** The module of a folder; `undefined` where it holds no file of Terraform. */
export function readDefinition(workspace: Workspace, folder: string): ModuleDefinition | undefined {
  const { primary, overrides } = moduleFiles(workspace.filesIn(folder));
  if (primary.length + overrides.length === 0) return undefined;
  const comments: Comment[] = [];
  const diagnostics: Diagnostic[] = [];
  const read = (paths: readonly string[]) =>
    paths.flatMap((path) => {
      const found = readBlocks(workspace, path);
      for (const comment of found?.comments ?? []) comments.push(comment);
      for (const diagnostic of found?.diagnostics ?? []) diagnostics.push(diagnostic);
      return found?.blocks ?? [];
    });
  const merged = withOverrides(read(primary), read(overrides));
  for (const one of merged.diagnostics) diagnostics.push(one);
  const parts = sorted(merged.blocks, (diagnostic) => diagnostics.push(diagnostic));
  const workspaces = workspacesIn(merged.blocks);
  return {
    folder,
    ...parts,
    files: [...primary, ...overrides],
    comments,
    diagnostics,
    ...(workspaces && { workspaces }),
  };
}

type Report = (diagnostic: Diagnostic) => void;
type Parts = Omit<ModuleDefinition, 'folder' | 'files' | 'comments' | 'diagnostics' | 'workspaces'>;

function sorted(blocks: readonly TopBlock[], report: Report): Parts {
  const variables = new Map<string, VariableDefinition>();
  const locals = new Map<string, ValueDefinition>();
  const outputs = new Map<string, OutputDefinition>();
  const resources = new Map<string, ResourceDefinition>();
  const calls = new Map<string, CallDefinition>();
  const numbers = {
    variables: new Map<string, number>(),
    locals: new Map<string, number>(),
    resources: new Map<string, number>(),
    calls: new Map<string, number>(),
  };
  const names: Names = numbers;
  const add = <T extends { readonly at: Range }>(to: Map<string, T>, name: string, what: string, value: T) => {
    const first = to.get(name);
    if (!first) to.set(name, value);
    else report(duplicate(what, name, value.at, first.at));
  };
  for (const block of blocks) {
    const [first, second] = block.labels;
    if (block.type === 'locals') {
      for (const { file, item } of block.body) {
        if (item.kind === 'attribute') add(locals, item.name, 'local', valueOf(item.name, file, item.value, names));
      }
    } else if (first === undefined) {
      if (needsLabel.has(block.type)) report(missingLabel(block));
    } else if (block.type === 'variable') add(variables, first, 'variable', readVariable(first, block, report));
    else if (block.type === 'output') add(outputs, first, 'output', readOutput(first, block, names));
    else if (block.type === 'module') add(calls, first, 'module', readCall(first, block, names));
    else if (block.type === 'resource' || block.type === 'data') {
      if (second === undefined) report(missingLabel(block));
      else {
        const resource = readResource(block.type, first, second, block, names);
        add(resources, resource.address, block.type, resource);
      }
    }
    // Blocks of other types (provider, moved, check and so on) make no resources.
  }
  const number = (to: Map<string, number>, from: ReadonlyMap<string, unknown>) => {
    for (const name of from.keys()) to.set(name, to.size);
  };
  number(numbers.variables, variables);
  number(numbers.locals, locals);
  number(numbers.resources, resources);
  number(numbers.calls, calls);
  const outputNumbers = new Map([...outputs.keys()].map((name, i) => [name, i]));
  return {
    names,
    variables: [...variables.values()],
    locals: [...locals.values()],
    outputs: [...outputs.values()],
    resources: [...resources.values()],
    calls: [...calls.values()],
    outputNumbers,
  };
}

const needsLabel: ReadonlySet<string> = new Set(['variable', 'output', 'module', 'resource', 'data']);

function missingLabel({ type, at }: TopBlock): Diagnostic {
  const labels = type === 'resource' || type === 'data' ? 'a type and a name' : 'a name';
  return { code: 'terraform-label', severity: 'error', message: `a \`${type}\` block needs ${labels}`, at };
}

function duplicate(what: string, name: string, at: Range, first: Range): Diagnostic {
  return {
    code: 'terraform-duplicate',
    severity: 'error',
    message: `${what} \`${name}\` is declared twice; the first declaration counts`,
    at,
    related: [{ at: first, message: 'first declared here' }],
  };
}

/** Makes an expression ready when it is first needed, once for all instances of the module. */
function lazily(file: SourceFile, expression: Expression, names: Names): () => Compiled {
  let ready: Compiled | undefined;
  return () => (ready ??= compileIn(file, names, expression));
}

function valueOf(name: string, file: SourceFile, expression: Expression, names: Names): ValueDefinition {
  return { name, at: rangeOf(file, expression), ready: lazily(file, expression, names) };
}

function readVariable(name: string, { body, at }: TopBlock, report: Report): VariableDefinition {
  const type = attributeOf(body, 'type');
  const fallback = attributeOf(body, 'default');
  const constraint = type && readType(type.item.value, type.file, report);
  let ready: Compiled | undefined;
  return {
    name,
    at,
    type: constraint ?? 'any',
    literal: constraint === undefined || (typeof constraint === 'string' && constraint !== 'any'),
    default: fallback && (() => (ready ??= compileIn(fallback.file, undefined, fallback.item.value))),
    nullable: !isLiteral(attributeOf(body, 'nullable')?.item.value, false),
    sensitive: isLiteral(attributeOf(body, 'sensitive')?.item.value, true),
    ephemeral: isLiteral(attributeOf(body, 'ephemeral')?.item.value, true),
  };
}

function readOutput(name: string, { body, at, whole }: TopBlock, names: Names): OutputDefinition {
  const value = attributeOf(body, 'value');
  const invalid: Expression = { kind: 'invalid', start: at.start, end: at.end };
  const ready = lazily(value?.file ?? whole.file, value?.item.value ?? invalid, names);
  return {
    name,
    at: value ? rangeOf(value.file, value.item.value) : at,
    ready,
    sensitive: isLiteral(attributeOf(body, 'sensitive')?.item.value, true),
  };
}

function readResource(
  kind: 'resource' | 'data',
  type: string,
  name: string,
  { body, at, whole }: TopBlock,
  names: Names,
): ResourceDefinition {
  let plan: ReturnType<typeof planResource> | undefined;
  return {
    mode: kind === 'data' ? 'data' : 'managed',
    type,
    name,
    address: kind === 'data' ? `data.${type}.${name}` : `${type}.${name}`,
    at,
    body: whole,
    repetition: readRepetition(body, names),
    plan: () => (plan ??= planResource(body, names)),
  };
}

function readRepetition(body: BodySource, names: Names): Repetition | undefined {
  for (const by of ['count', 'for_each'] as const) {
    const found = attributeOf(body, by);
    if (!found) continue;
    return { by, at: rangeOf(found.file, found.item.value), ready: lazily(found.file, found.item.value, names) };
  }
  return undefined;
}

const callArguments: ReadonlySet<string> = new Set([
  'source',
  'version',
  'count',
  'for_each',
  'providers',
  'depends_on',
]);

function readCall(name: string, { body, at }: TopBlock, names: Names): CallDefinition {
  const source = attributeOf(body, 'source');
  const args = new Map<string, ValueDefinition>();
  for (const { file, item } of body) {
    if (item.kind === 'attribute' && !callArguments.has(item.name)) {
      args.set(item.name, valueOf(item.name, file, item.value, names));
    }
  }
  return {
    name,
    at,
    repetition: readRepetition(body, names),
    source: plainText(source?.item.value),
    sourceAt: source ? rangeOf(source.file, source.item.value) : at,
    version: plainText(attributeOf(body, 'version')?.item.value),
    arguments: args,
  };
}
