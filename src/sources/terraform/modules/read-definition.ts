/** Reads a folder as a module. */
import { rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic, Range } from '../../../text/index.ts';
import type { Comment, Workspace } from '../../source.ts';
import { nestedBlocks, type TopBlock } from './body-source.ts';
import { checkBlock } from './check-block.ts';
import { misusedConstants } from './check-constants.ts';
import { misusedDependencies } from './check-dependencies.ts';
import { misusedDynamics } from './check-dynamic.ts';
import { misusedHistory } from './check-history.ts';
import { misusedLifecycle, undeclaredTriggers } from './check-lifecycle.ts';
import { mixedMoves, refusedMoves } from './check-moves.ts';
import { repeatedBlocks } from './check-once.ts';
import { misusedProvisioners } from './check-provisioners.ts';
import { misusedRepetition } from './check-repetition.ts';
import { checkReferences } from './check-references.ts';
import { type Declarations, declarations, numbersOf } from './declarations.ts';
import type { ModuleDefinition } from './definition.ts';
import type { Engine } from './engine.ts';
import { lazily } from './lazy.ts';
import { moduleFiles } from './module-files.ts';
import { withOverrides } from './overrides.ts';
import { readBlocks } from './read-blocks.ts';
import { workspacesIn } from './workspace-names.ts';
import { readCall, readProvider } from './read-call.ts';
import { conditionsIn } from './read-conditions.ts';
import { readMove, readTarget } from './read-history.ts';
import { modes, readResource } from './read-resource.ts';
import { provisionersOfRemoved, settingsIn } from './read-settings.ts';
import { readOutput, readVariable } from './read-variable.ts';
import { providerKey } from './provider-reference.ts';

/** The module of a folder as an engine reads it; `undefined` where it holds no file of Terraform. */
export function readDefinition(workspace: Workspace, folder: string, engine: Engine): ModuleDefinition | undefined {
  const { primary, overrides } = moduleFiles(workspace.filesIn(folder), engine);
  if (primary.length + overrides.length === 0) return undefined;
  const comments: Comment[] = [];
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  let unread: string | undefined;
  const read = (paths: readonly string[]) =>
    paths.flatMap((path) => {
      const found = readBlocks(workspace, path);
      if (!found) unread ??= path;
      for (const comment of found?.comments ?? []) comments.push(comment);
      for (const diagnostic of found?.diagnostics ?? []) report(diagnostic);
      return found?.blocks ?? [];
    });
  const blocks = read(primary);
  const merged = withOverrides(blocks, read(overrides));
  for (const one of [...merged.diagnostics, ...repeatedBlocks(blocks)]) report(one);
  const found = declarations(unread);
  for (const block of merged.blocks) {
    for (const one of misuses.flatMap((misused) => misused(block))) report(one);
    if (checkBlock(block, report)) declare(block, found, report);
  }
  const names = numbersOf(found);
  for (const one of [...undeclaredTargets(found), ...misusedHistory(merged.blocks), ...mixedMoves(found.moves)])
    report(one);
  for (const block of merged.blocks) {
    checkReferences(block, names, report);
    for (const one of misusedDependencies(block, names)) report(one);
  }
  const workspaces = workspacesIn(merged.blocks);
  const backend = found.backends.at(-1);
  return {
    folder,
    names,
    variables: [...found.variables.values()],
    locals: [...found.locals.values()],
    outputs: [...found.outputs.values()],
    resources: [...found.resources.values()],
    calls: [...found.calls.values()],
    providers: [...found.providers.values()],
    checks: [...found.checks.values()],
    ...(backend && { backend }),
    settings: found.settings,
    moves: found.moves,
    outputNumbers: new Map([...found.outputs.keys()].map((name, i) => [name, i])),
    providerNumbers: new Map([...found.providers.keys()].map((name, i) => [name, i])),
    files: [...primary, ...overrides],
    comments,
    diagnostics,
    faults: [...refusedMoves(found), ...merged.blocks.flatMap((block) => undeclaredTriggers(block, names))],
    ...(workspaces && { workspaces }),
  };
}

type Report = (diagnostic: Diagnostic) => void;

/** What is wrong with a block by itself, whatever else the module declares. */
const misuses = [misusedRepetition, misusedDynamics, misusedLifecycle, misusedConstants, misusedProvisioners];

function declare(block: TopBlock, found: Declarations, report: Report): void {
  const { type, body, at } = block;
  const { names } = found;
  const [first = '', second = ''] = block.labels;
  const add = <T extends { readonly at: Range }>(to: Map<string, T>, name: string, value: T, what = type) => {
    const known = to.get(name);
    if (known) report(duplicate(what, name, value.at, known.at));
    else to.set(name, value);
  };
  const addResource = (kind: string, typed: string, name: string, from: TopBlock) => {
    const mode = modes.get(kind);
    if (!mode) return;
    const resource = readResource(mode, typed, name, from, names);
    add(found.resources, resource.address, resource, kind);
  };
  switch (type) {
    case 'locals':
      for (const { file, item } of body) {
        if (item.kind !== 'attribute') continue;
        const { name, value } = item;
        add(found.locals, name, { name, at: rangeOf(file, value), ready: lazily(file, value, names) }, 'local');
      }
      break;
    case 'variable':
      return add(found.variables, first, readVariable(first, block, names, report));
    case 'output':
      return add(found.outputs, first, readOutput(first, block, names));
    case 'module':
      return add(found.calls, first, readCall(first, block, names));
    case 'provider': {
      const provider = readProvider(first, block, names);
      return add(found.providers, providerKey(first, provider.alias), provider);
    }
    case 'check':
      for (const one of nestedBlocks(body, 'data')) addResource('data', one.labels[0] ?? '', one.labels[1] ?? '', one);
      return add(found.checks, first, { name: first, at, asserts: conditionsIn(body, names) });
    case 'terraform':
      for (const kind of ['backend', 'cloud']) {
        for (const { labels, at: header, body: inner, whole } of nestedBlocks(body, kind)) {
          found.backends.push({ type: labels[0] ?? kind, body: inner, at: header, whole });
        }
      }
      found.settings.push(...settingsIn(body, names));
      break;
    case 'moved':
      found.moves.push(...readMove(block, report));
      break;
    case 'import':
      found.imports.push(...readTarget(block, 'to', report));
      break;
    case 'removed':
      found.removals.push(...readTarget(block, 'from', report));
      found.settings.push(...provisionersOfRemoved(block, names));
      break;
    default:
      addResource(type, first, second, block);
  }
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

/** What is removed must be gone, and what is imported must be there; those of inner modules are theirs to know. */
function undeclaredTargets({ names, resources, calls, imports, removals }: Declarations): readonly Diagnostic[] {
  const isDeclared = (name: string) => resources.has(name) || (name.startsWith('module.') && calls.has(name.slice(7)));
  const found: Diagnostic[] = [];
  const tell = (at: Range, message: string) => found.push({ code: 'terraform-target', severity: 'error', message, at });
  for (const { steps, at } of imports) {
    const [first] = steps;
    if (first && !isDeclared(first.name) && names.unread === undefined)
      tell(at, `\`${first.name}\` is imported, but not declared`);
  }
  for (const { steps, at } of removals) {
    const [first, further] = steps;
    if (first && !further && isDeclared(first.name)) tell(at, `\`${first.name}\` is removed, but still declared`);
  }
  return found;
}
