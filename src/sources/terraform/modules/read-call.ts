/** Reads `module` and `provider` blocks. */
import { rangeOf } from '../../../syntax/index.ts';
import type { Names } from '../expressions/frame.ts';
import { planResource } from './body-plan.ts';
import { attributeOf, type BodySource, plainText, type TopBlock } from './body-source.ts';
import type { CallDefinition, ProviderDefinition, ProviderReference, ValueDefinition } from './definition.ts';
import { lazily } from './lazy.ts';
import { providerKey, providerReference } from './provider-reference.ts';
import { readRepetition } from './read-resource.ts';
import { bodyOfBlocks } from './read-conditions.ts';

const callArguments: ReadonlySet<string> = new Set([
  'source', 'version', 'count', 'for_each', 'providers', 'depends_on', 'ignore_nested_deprecations',
]); // biome-ignore format: a list of words

/** A `module` block. */
export function readCall(name: string, { body, at }: TopBlock, names: Names): CallDefinition {
  const args = new Map<string, ValueDefinition>();
  const take = (items: BodySource, reserved: ReadonlySet<string>) => {
    for (const { file, item } of items) {
      if (item.kind !== 'attribute' || reserved.has(item.name)) continue;
      const { value } = item;
      args.set(item.name, { name: item.name, at: rangeOf(file, value), ready: lazily(file, value, names) });
    }
  };
  take(body, callArguments);
  take(bodyOfBlocks(body, '_'), new Set());
  return {
    name,
    at,
    repetition: readRepetition(body, names),
    source: wordIn(body, 'source', names),
    version: wordIn(body, 'version', names),
    providers: providersOf(body, names),
    arguments: args,
  };
}

function wordIn(body: BodySource, name: string, names: Names): CallDefinition['source'] {
  const found = attributeOf(body, name);
  if (!found) return undefined;
  const { value } = found.item;
  return { at: rangeOf(found.file, value), text: plainText(value), ready: lazily(found.file, value, names) };
}

/** The provider configurations that are handed in, by the name that they have within. */
function providersOf(body: BodySource, names: Names): ReadonlyMap<string, ProviderReference> {
  const given = new Map<string, ProviderReference>();
  const found = attributeOf(body, 'providers');
  if (found?.item.value.kind !== 'object') return given;
  for (const { key, value } of found.item.value.items) {
    const within =
      key.kind === 'key-name'
        ? { name: key.name, alias: undefined }
        : providerReference(key.kind === 'parentheses' ? key.inner : key, found.file, names);
    const outside = providerReference(value, found.file, names);
    if (within && outside) given.set(providerKey(within.name, within.alias), outside);
  }
  return given;
}

/** A `provider` block. */
export function readProvider(name: string, { body, at, whole }: TopBlock, names: Names): ProviderDefinition {
  const alias = plainText(attributeOf(body, 'alias')?.item.value);
  const kept = body.filter(
    ({ item }) => item.kind !== 'attribute' || (item.name !== 'alias' && item.name !== 'version'),
  );
  let plan: ReturnType<typeof planResource> | undefined;
  return {
    name,
    alias,
    at,
    body: whole,
    repetition: readRepetition(body, names),
    plan: () => (plan ??= planResource(kept, names)),
  };
}
