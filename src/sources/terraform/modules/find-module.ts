/** Finds the folder that a module call names. */
import type { Origin } from '../../../graph/index.ts';
import { linked } from '../values/history.ts';
import { type UnknownVal, unknownVal } from '../values/value.ts';
import type { Context } from './context.ts';
import type { CallDefinition, ModuleDefinition } from './definition.ts';
import { moduleAt } from './library.ts';
import { joinPath } from './paths.ts';

/** The folder that a call of a local module names, seen from the calling one; `undefined` for modules of other sources. */
export function localFolder(folder: string, source: string | undefined): string | undefined {
  if (source === undefined || !/^\.\.?(?:[\\/]|$)/.test(source)) return undefined;
  return joinPath(folder, source);
}

/** The module that a call names, or, if it is not here, the unknown that stands for all its outputs. */
export function findModule(
  context: Context,
  call: CallDefinition,
  folder: string,
  calls: readonly string[],
  within: readonly string[],
  via: Origin | undefined,
): ModuleDefinition | UnknownVal {
  const { source } = call;
  const local = localFolder(folder, source);
  const target = local ?? context.installed.get(calls.join('.'));
  if (target !== undefined && within.includes(target)) return cyclic(context, call, target);
  const found = target === undefined ? undefined : moduleAt(context.workspace, target);
  if (found) return found;
  const subject = source ?? `module.${calls.join('.')}`;
  const says = `module \`${subject}\` is not here: ${whyNot(source, local)}`;
  context.note({ about: 'module', subject, reason: says, count: 1, at: call.sourceAt, incomplete: true });
  const origin = linked(call.at, `module \`${call.name}\``, via);
  context.missing.push({ calls: calls.join('.'), at: call.at, via: origin, subject, reason: says });
  return unknownVal({ code: 'not-read', says }, { at: call.sourceAt });
}

function whyNot(source: string | undefined, local: string | undefined): string {
  if (source === undefined) return 'its source is not a plain string';
  if (local !== undefined) return `the folder \`${local === '' ? '.' : local}\` holds no Terraform files`;
  if (/^\.\.?[\\/]/.test(source)) return 'it lies outside of the scanned folder';
  return '`terraform init` would fetch it';
}

function cyclic(context: Context, call: CallDefinition, target: string): UnknownVal {
  const says = `module \`${call.name}\` calls \`${target === '' ? '.' : target}\`, which it lies in itself`;
  context.run.report({ code: 'terraform-module-cycle', severity: 'error', message: says, at: call.at });
  return unknownVal({ code: 'error', says }, { at: call.sourceAt });
}
