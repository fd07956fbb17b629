/** Finds the folder that a module call names. */
import type { Origin } from '../../../graph/index.ts';
import type { Frame } from '../expressions/frame.ts';
import { linked } from '../values/history.ts';
import { unknownIn } from '../values/known.ts';
import { type UnknownVal, unknownVal } from '../values/value.ts';
import { cachedModule, registryOf } from './cached-module.ts';
import type { Context } from './context.ts';
import type { CallDefinition, ModuleDefinition } from './definition.ts';
import { moduleAt } from './library.ts';
import { isLocal, localFolder } from './paths.ts';

/** The module that a call names, or, if it is not here, the unknown that stands for all its outputs. */
export function findModule(
  context: Context,
  call: CallDefinition,
  folder: string,
  calls: readonly string[],
  within: readonly string[],
  via: Origin | undefined,
  frame: Frame,
): ModuleDefinition | UnknownVal {
  const source = wordOf(call.source, frame);
  if (typeof source === 'object')
    return notHere(context, call, calls, via, `its source is not known: ${source.reason.says}`);
  const version = wordOf(call.version, frame);
  const local = localFolder(folder, source);
  const target = local ?? context.installed.get(calls.join('.')) ?? cachedFor(context, source, version);
  if (target !== undefined && within.includes(target)) return cyclic(context, call, target);
  const found = target === undefined ? undefined : moduleAt(context.workspace, target, context.engine);
  return (
    found ??
    notHere(context, call, calls, via, whyNot(source, local), source, typeof version === 'string' ? version : undefined)
  );
}

/** The text of `source` or `version`. OpenTofu lets it be computed from variables and locals that are known beforehand. */
function wordOf(word: CallDefinition['source'], frame: Frame): string | UnknownVal | undefined {
  if (!word || word.text !== undefined) return word?.text;
  const value = word.ready().evaluate(frame);
  if (value.kind === 'string') return value.value;
  return unknownIn(value);
}

function cachedFor(
  { workspace, engine }: Context,
  source: string | undefined,
  version: string | UnknownVal | undefined,
): string | undefined {
  if (source === undefined || typeof version === 'object' || isLocal(source)) return undefined;
  return cachedModule(workspace, source, version, engine);
}

function notHere(
  context: Context,
  call: CallDefinition,
  calls: readonly string[],
  via: Origin | undefined,
  why: string,
  source?: string,
  version?: string,
): UnknownVal {
  const at = call.source?.at ?? call.at;
  const subject = source ?? `module.${calls.join('.')}`;
  const says = `module \`${subject}\` is not here: ${why}`;
  context.note({ about: 'module', subject, reason: says, count: 1, at, incomplete: true });
  const origin = linked(call.at, `module \`${call.name}\``, via);
  context.missing.push({
    calls: calls.join('.'),
    at: call.at,
    via: origin,
    subject,
    reason: says,
    source,
    version,
    registry: registryOf(context.engine),
  });
  return unknownVal({ code: 'not-read', says }, { at });
}

function whyNot(source: string | undefined, local: string | undefined): string {
  if (source === undefined) return 'its source is no text';
  if (local !== undefined) return `the folder \`${local === '' ? '.' : local}\` holds no Terraform files`;
  if (/^\.\.?[\\/]/.test(source)) return 'it lies outside of the scanned folder';
  return '`terraform init` would fetch it';
}

function cyclic(context: Context, call: CallDefinition, target: string): UnknownVal {
  const says = `module \`${call.name}\` calls \`${target === '' ? '.' : target}\`, which it lies in itself`;
  context.run.report({ code: 'terraform-module-cycle', severity: 'error', message: says, at: call.at });
  return unknownVal({ code: 'error', says }, { at: call.source?.at ?? call.at });
}
