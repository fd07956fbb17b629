/** Several nested blocks of a type: what each says stands in it, never in the first one. */
import { expect, it } from 'vitest';
import { entryAt, type GraphNode, type Origin } from '../../graph/index.ts';
import { placeOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { terraform } from './index.ts';

const files = {
  'main.tf': `resource "made_up" "x" {
  rule {
    port = 1
  }
  rule {
    port = 2
  }
  rule {}
}
locals {
  rules = made_up.x.rule
}
resource "made_up" "y" {
  rules = local.rules
}
`,
};

const { resources } = terraform.read(memoryWorkspace(files));

function placesOf(address: string, ...path: readonly string[]): readonly (readonly string[])[] {
  const node: GraphNode | undefined = resources.find((one) => one.address === address);
  const value = node && entryAt(node.properties, ...path);
  if (value?.kind !== 'list') return [];
  return value.items.map((item) =>
    [item, item.kind === 'record' ? item.entries.get('port') : undefined].flatMap((one) =>
      one ? [linksOf(one.origin)] : [],
    ),
  );
}

function linksOf(origin: Origin): string {
  return (origin.cause ? [placeOf(origin.at), linksOf(origin.cause)] : [placeOf(origin.at)]).join(' ← ');
}

it('stands where it is written', () => {
  expect(placesOf('made_up.x', 'rule')).toEqual([
    ['main.tf:2', 'main.tf:3'],
    ['main.tf:5', 'main.tf:6'],
    ['main.tf:8'],
  ]);
});

it('is led to by every reference', () => {
  const led = placesOf('made_up.y', 'rules').map(([block]) => block);
  expect(led.map((one) => one?.split(' ← ').at(-1))).toEqual(['main.tf:2', 'main.tf:5', 'main.tf:8']);
});
