/** Reads the blocks by which a module sets up Terraform itself, as far as they may hold what must not be written down. */
import type { Names } from '../expressions/frame.ts';
import { type BodyPlan, planProvisioning, planSetting } from './body-plan.ts';
import { type BodySource, nestedBlocks, type TopBlock } from './body-source.ts';
import type { SettingDefinition } from './definition.ts';
import { writtenAddress } from './written-address.ts';

/** Blocks of `terraform` that say where the state is. */
const backends = ['backend', 'cloud', 'state_store'];

/** The settings in a `terraform` block. */
export function settingsIn(body: BodySource, names: Names): readonly SettingDefinition[] {
  const places = backends.flatMap((type) => nestedBlocks(body, type));
  return [
    ...places.map((block) => setting('backend', addressOf(block), block, () => planSetting(block.body, names))),
    ...nestedBlocks(body, 'encryption').map((block) =>
      setting('encryption', addressOf(block), block, () => planSetting(keyProviders(block.body), names)),
    ),
  ];
}

/** What a `removed` block runs; nothing where it has neither provisioner nor connection. */
export function provisionersOfRemoved(block: TopBlock, names: Names): readonly SettingDefinition[] {
  const { body } = block;
  const holds = body.some(({ item }) => item.kind === 'block' && item.type !== 'lifecycle');
  const from = body.flatMap(({ file, item }) =>
    item.kind === 'attribute' && item.name === 'from' ? (writtenAddress(item.value, file)?.steps ?? []) : [],
  );
  if (!holds || from.length === 0) return [];
  const address = `removed.${from.map(({ name, index }) => name + index).join('.')}`;
  return [setting('removed', address, block, () => planProvisioning(body, names))];
}

function addressOf({ type, labels }: TopBlock): string {
  return [type, ...labels].join('.');
}

function setting(
  kind: SettingDefinition['kind'],
  address: string,
  { at, whole }: TopBlock,
  make: () => BodyPlan,
): SettingDefinition {
  let plan: BodyPlan | undefined;
  return { kind, address, at, body: whole, plan: () => (plan ??= make()) };
}

/** The rest of `encryption` only joins these to one another, by addresses that are none elsewhere; so does `chain` within them. */
function keyProviders(body: BodySource): BodySource {
  return body.flatMap(({ file, item }) => {
    if (item.kind !== 'block' || item.type !== 'key_provider') return [];
    const items = item.body.items.filter((inner) => inner.kind === 'block' || inner.name !== 'chain');
    return { file, item: { ...item, body: { ...item.body, items } } };
  });
}
