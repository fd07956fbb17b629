/** Finds the folder that a module call names. */
import type { Origin } from '../../../graph/index.ts';
import type { Frame } from '../expressions/frame.ts';
import { linked } from '../values/history.ts';
import { unknownIn } from '../values/known.ts';
import { type UnknownVal, unknownVal } from '../values/value.ts';
import type { ModuleAccount } from './account.ts';
import { cachedModule, registryOf } from './cached-module.ts';
import type { Context } from './context.ts';
import type { CallDefinition, ModuleDefinition } from './definition.ts';
import { moduleAt } from './library.ts';
import { isLocal, localFolder } from './paths.ts';

/** A call of a module, seen from the root. */
export interface PlacedCall {
  readonly call: CallDefinition;
  /** The folder of the module that calls. */
  readonly folder: string;
  /** The names of the calls from the root, this one's last. */
  readonly calls: readonly string[];
}

/** A call, and what its source led to. */
export interface SoughtCall {
  readonly placed: PlacedCall;
  readonly frame: Frame;
  readonly found: Sought;
}

/** What the source of a call leads to. */
export interface Sought {
  readonly source: string | UnknownVal | undefined;
  readonly version: string | UnknownVal | undefined;
  readonly folder: string | undefined;
  readonly definition: ModuleDefinition | undefined;
}

/** Looks for the module that a call names. Of sources that are computed, `frame` gives the values. */
export function seek(context: Context, { call, folder, calls }: PlacedCall, frame: Frame): Sought {
  const source = wordOf(call.source, frame);
  if (typeof source === 'object') return { source, version: undefined, folder: undefined, definition: undefined };
  const version = wordOf(call.version, frame);
  const target =
    localFolder(folder, source) ?? context.installed.get(calls.join('.')) ?? cachedFor(context, source, version);
  const definition = target === undefined ? undefined : moduleAt(context.workspace, target, context.engine);
  return { source, version, folder: target, definition };
}

/** The module that was found, or, if it is not here, the unknown that stands for all its outputs. `within` are the folders that it is called in. */
export function foundModule(
  context: Context,
  { source, version, folder, definition }: Sought,
  { call, folder: from, calls }: PlacedCall,
  within: readonly string[],
  via: Origin | undefined,
  account: ModuleAccount,
): ModuleDefinition | UnknownVal {
  if (typeof source === 'object') {
    return notHere(context, call, calls, via, account, `its source is not known: ${source.reason.says}`);
  }
  if (folder !== undefined && within.includes(folder)) return cyclic(context, call, folder);
  if (definition) return definition;
  const why = whyNot(source, localFolder(from, source));
  return notHere(context, call, calls, via, account, why, source, typeof version === 'string' ? version : undefined);
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
  account: ModuleAccount,
  why: string,
  source?: string,
  version?: string,
): UnknownVal {
  const at = call.source?.at ?? call.at;
  const subject = source ?? `module.${calls.join('.')}`;
  const says = `module \`${subject}\` is not here: ${why}`;
  account.ledger.push({ about: 'module', subject, reason: says, count: 1, at, incomplete: true });
  const origin = linked(call.at, `module \`${call.name}\``, via);
  account.missing.push({
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
