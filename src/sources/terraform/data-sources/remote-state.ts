/** `terraform_remote_state`: the outputs of another root of the same workspace, as that root is evaluated. */
import type { Output } from '../evaluation.ts';
import { flatten } from '../remote-states/backend.ts';
import type { StateRequest } from '../remote-states/states.ts';
import { identityOf } from '../remote-states/state-identity.ts';
import { linked } from '../values/history.ts';
import { settled, unknownIn } from '../values/known.ts';
import { unmarked } from '../values/marks.ts';
import { sortedEntries } from '../values/text-order.ts';
import { type EntriesVal, object, type UnknownVal, type Val, withOrigin } from '../values/value.ts';
import type { Compute, ComputedBlock } from './computed-block.ts';

/** `outputs`. A state holds no marks, so none come out of it. */
export const remoteOutputs: Compute = (block, frame, name) => {
  const unknown = (says: string): UnknownVal => ({ ...block.unknown(name), reason: { code: 'not-read', says } });
  const asked = requestOf(block);
  if ('kind' in asked) return { ...block.unknown(name), reason: asked.reason };
  const answer = frame.states?.of(asked);
  if (!answer) return block.unknown(name);
  if ('says' in answer) return unknown(answer.says);
  const { root, outputs } = answer.evaluation;
  const entries = new Map<string, Val>();
  const defaults = settled(block.own('defaults') ?? object(new Map(), { at: block.definition.at }));
  if ('entries' in defaults) for (const [key, value] of defaults.entries) entries.set(key, value);
  for (const [key, output] of outputs) entries.set(key, outputOf(key, output, root));
  const of = `\`${block.address}\``;
  const whole: EntriesVal = object(sortedEntries(entries), { at: block.definition.at, as: of });
  // A state may still hold outputs that the code no longer has.
  const because = unknown(`the root \`${root || '.'}\` has no output of this name`);
  return { ...whole, rest: { because: { ...because, refersTo: undefined }, names: new Map() } };
};

function outputOf(name: string, { evaluated }: Output, root: string): Val {
  const value = unmarked(evaluated);
  const { origin } = value;
  return withOrigin(value, linked(origin.at, `output \`${name}\` of the root \`${root || '.'}\``, origin.cause));
}

/** What the block asks for; an unknown where that is not known. */
function requestOf(block: ComputedBlock): StateRequest | UnknownVal {
  const backend = settled(block.get('backend'));
  if (backend.kind !== 'string') return unknownIn(backend) ?? block.unknown('backend');
  const config = settled(block.own('config') ?? object(new Map(), { at: block.definition.at }));
  const workspace = settled(block.own('workspace') ?? object(new Map(), { at: block.definition.at }));
  const settings = new Map<string, string>();
  if ('entries' in config) for (const [name, value] of config.entries) flatten(name, value, settings);
  else return unknownIn(config) ?? block.unknown('config');
  for (const name of identityOf(backend.value)?.by ?? []) {
    const open = settings.has(name) ? undefined : unknownIn(partAt(config, name.split('.')) ?? absent);
    if (open) return open;
  }
  const chosen = workspace.kind === 'string' ? workspace.value : undefined;
  const open = unknownIn(workspace);
  return open ?? { backend: backend.value, settings, workspace: chosen };
}

const absent = object(new Map(), { at: { file: { path: '', text: '' }, start: 0, end: 0 } });

function partAt(value: Val, path: readonly string[]): Val | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  return 'entries' in value ? partAt(value.entries.get(name) ?? absent, rest) : value;
}
