/** What follows from the text of a block alone, without any provider: which attributes, and how they are computed. */
import type { Reason } from '../../../graph/index.ts';
import type { Frame } from '../expressions/frame.ts';
import type { ResourceDefinition } from '../modules/definition.ts';
import { afterApply, atRandom, toldByProvider } from '../values/reasons.ts';
import type { Val } from '../values/value.ts';
import type { ComputedBlock } from './computed-block.ts';
import { defaultTags, mergedTags, takesTags } from './default-tags.ts';
import { decidedBy, rows } from './table.ts';

/** What is known of the blocks of a type besides what is written in them. */
export interface Computed {
  readonly names: readonly string[];
  /** Why another attribute, by its full name, is not known. */
  reason(attribute: string): Reason;
  /** What its evaluation costs on the stack. */
  readonly cost: number;
  /** Whether the attribute is one of those that a plan shows. */
  shows(name: string, block: ComputedBlock): boolean;
  compute(name: string, block: ComputedBlock, frame: Frame): Val;
}

const known = new Map<string, Computed>();

/** What is computed for a block. */
export function computedOf({ mode, type }: ResourceDefinition): Computed {
  const key = `${mode}.${type}`;
  let computed = known.get(key);
  if (!computed) known.set(key, (computed = prepare(key, mode === 'managed' && type.startsWith('aws_'), type)));
  return computed;
}

function prepare(key: string, isTagged: boolean, type: string): Computed {
  const row = rows.get(key);
  const says = decidedBy.get(key);
  const names = [...Object.keys(row ?? {}), ...(isTagged ? ['tags_all'] : [])];
  const hasTags = isTagged && takesTags(type);
  return {
    names,
    // Another root is evaluated from the bottom of the stack.
    cost: key === 'data.terraform_remote_state' ? 10_000 : 8,
    reason(attribute) {
      if (says !== undefined) return { code: 'after-apply', says };
      if (key.startsWith('data.')) return toldByProvider(attribute);
      return type.startsWith('random_') ? atRandom(attribute) : afterApply(attribute);
    },
    shows(name, block) {
      // A plan knows what a data source gives; the attributes of what is yet to be made it does not show.
      if (name !== 'tags_all') return key.startsWith('data.') && name !== 'minified_json';
      return (hasTags || block.written.has('tags')) && defaultTags(block) !== undefined;
    },
    compute(name, block, frame) {
      if (name === 'tags_all' && isTagged) return allTags(block);
      return row?.[name]?.(block, frame, name) ?? block.unknown(name);
    },
  };
}

/** `tags_all`: the tags of the resource over those that the provider gives to all. */
function allTags(block: ComputedBlock): Val {
  const shared = defaultTags(block);
  const own = block.own('tags');
  if (!shared) return own ?? block.unknown('tags_all');
  return mergedTags(shared, own);
}
