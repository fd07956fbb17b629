/** Tags that a provider's configuration gives to all of its resources: `default_tags` of the AWS provider. */
import { tables } from '../lower/tables/index.ts';
import { settled } from '../values/known.ts';
import { sortedEntries } from '../values/text-order.ts';
import { map, type Val } from '../values/value.ts';
import type { ComputedBlock } from './computed-block.ts';

/** The default tags that hold for a block; `undefined` where there are none. */
export function defaultTags({ birth }: ComputedBlock): Val | undefined {
  const configuration = birth.configuration();
  if (!configuration || configuration.kind === 'unknown') return configuration;
  const blocks = entryOf(configuration, 'default_tags');
  if (!blocks || blocks.kind === 'unknown') return blocks;
  const [block] = blocks.kind === 'list' ? blocks.items : [blocks];
  const tags = block && entryOf(block, 'tags');
  if (!tags || tags.kind === 'null') return undefined;
  return 'entries' in tags && tags.entries.size === 0 && !tags.rest ? undefined : tags;
}

/** The tags of a resource over the shared ones; an unknown where either may hold anything. */
export function mergedTags(shared: Val, own: Val | undefined): Val {
  const below = settled(shared);
  const above = own && settled(own);
  if (below.kind !== 'map' && below.kind !== 'object') return below;
  if (!above || above.kind === 'null' || above.kind === 'unknown') {
    // What the resource says itself comes first: without it nothing is certain.
    return above?.kind === 'unknown' ? above : below;
  }
  if (above.kind !== 'map' && above.kind !== 'object') return below;
  const entries = sortedEntries(new Map([...below.entries, ...above.entries]));
  return map(entries, 'string', above.origin, below.marks | above.marks);
}

/** Whether resources of the type have tags, as far as the tables know the type. */
export function takesTags(type: string): boolean {
  return Object.hasOwn(tables, type) && Object.hasOwn(tables[type]?.fields ?? {}, 'tags');
}

function entryOf(value: Val, name: string): Val | undefined {
  const whole = settled(value);
  return whole.kind === 'object' || whole.kind === 'map' ? whole.entries.get(name) : undefined;
}
