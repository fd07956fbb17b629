/** Each wall is seen to stop what it must stop, on small made-up trees. */
import { describe, expect, it } from 'vitest';
import { madeUpHouse } from './house.ts';
import { readModules } from './modules.ts';
import { wallBreaches } from './walls.ts';

function rulesFor(path: string, source: string): string[] {
  const { modules, breaches } = readModules(madeUpHouse({ [path]: source }));
  return [...breaches, ...wallBreaches(modules)].map(({ rule }) => rule);
}

const forms = [
  (path: string) => `import { a } from '${path}';`,
  (path: string) => `import type { A } from '${path}';`,
  (path: string) => `import '${path}';`,
  (path: string) => `export { a } from '${path}';`,
  (path: string) => `export * from '${path}';`,
  (path: string) => `export type * from '${path}';`,
  (path: string) => `const a = await import('${path}');`,
  (path: string) => `type A = import('${path}').A;`,
  (path: string) => `import a = require('${path}');`,
  (path: string) => `new Worker(new URL('${path}', import.meta.url));`,
];

describe('walls', () => {
  it.each(forms)('sees an upward import written as %s', (form) => {
    expect(rulesFor('src/graph/a.ts', form('../schema/index.ts'))).toEqual(['floor']);
    expect(rulesFor('src/schema/a.ts', form('../graph/index.ts'))).toEqual([]);
  });

  it.each([
    ['sideways between rooms of one floor', 'src/schema/a.ts', '../findings/index.ts', ['floor']],
    ['sideways between reports and engine', 'src/reports/json/a.ts', '../../engine/index.ts', ['floor']],
    ['upward', 'src/text/a.ts', '../cli/index.ts', ['floor']],
    ['downward', 'src/cli/a.ts', '../text/index.ts', []],
    ['inside its own room', 'src/graph/a.ts', './b.ts', []],
    ['past the index of a room', 'src/cli/a.ts', '../text/range.ts', ['index-only']],
    ['past the index, from a tool', 'tools/a.ts', '../src/text/range.ts', ['index-only']],
    ['a room by its index, from a tool', 'tools/a.ts', '../src/text/index.ts', []],
    ['its own index', 'src/graph/a.ts', './index.ts', ['own-index']],
    ['its own index, from a test', 'src/graph/a.test.ts', './index.ts', []],
    ['a test', 'src/graph/a.ts', './b.test.ts', ['test-import']],
    ['a room that is on no plan', 'src/cli/a.ts', '../attic/index.ts', ['plan']],
    ['a tool, from the product', 'src/cli/a.ts', '../../tools/a.ts', ['floor']],
    ['a tool, from a test', 'src/cli/a.test.ts', '../../tools/a.ts', []],
    ['data outside, from a test', 'src/reports/json/a.test.ts', '../../../docs/a.json', []],
    ['data outside, from the product', 'src/reports/json/a.ts', '../../../docs/a.json', ['floor']],
    ['upward, from a test', 'src/text/a.test.ts', '../cli/index.ts', ['floor']],
    ['a test of the whole house: any room', 'src/architecture.test.ts', './cli/index.ts', []],
    ['a test of the whole house: past an index', 'src/architecture.test.ts', './cli/a.ts', ['index-only']],
    ['what stands in no room', 'src/cli/a.ts', '../loose.ts', ['floor']],
  ])('%s', (_, path, target, rules) => {
    expect(rulesFor(path, `import { a } from '${target}';`)).toEqual(rules);
  });

  it.each([
    ['a sibling source', 'src/sources/terraform/a.ts', '../kubernetes/index.ts', ['sibling']],
    ['a sibling past its index', 'src/analyses/network/a.ts', '../identity/roles.ts', ['sibling']],
    ['a file of the family', 'src/sources/terraform/a.ts', '../source.ts', []],
    ["the family's list", 'src/sources/terraform/a.ts', '../index.ts', ['own-index']],
    ["the member's own index", 'src/sources/terraform/a.ts', './index.ts', ['own-index']],
    ["the member's own index, from deeper", 'src/sources/terraform/deep/a.ts', '../index.ts', ['own-index']],
    ['a deeper folder of its own', 'src/sources/terraform/a.ts', './deep/b.ts', []],
    ['the list imports a member by its index', 'src/sources/index.ts', './terraform/index.ts', []],
    ['the list imports a member past its index', 'src/sources/index.ts', './terraform/a.ts', ['index-only']],
  ])('in a family of folders: %s', (_, path, target, rules) => {
    expect(rulesFor(path, `import { a } from '${target}';`)).toEqual(rules);
  });

  it.each([
    ['the contract', 'src/checks/aws/s3/a.ts', '../../check.ts', []],
    ['words of its provider', 'src/checks/aws/s3/a.ts', '../statements.ts', []],
    ['words of another provider', 'src/checks/aws/s3/a.ts', '../../kubernetes/containers.ts', ['sibling']],
    ['a check beside it', 'src/checks/aws/s3/a.ts', './b.ts', ['sibling']],
    ['a check elsewhere', 'src/checks/aws/s3/a.ts', '../ec2/b.ts', ['sibling']],
    ['the list of its folder', 'src/checks/aws/s3/a.ts', './index.ts', ['sibling']],
    ['a list names what is in its folder', 'src/checks/aws/s3/index.ts', './a.ts', []],
    ['a list names the list of a folder below', 'src/checks/aws/index.ts', './s3/index.ts', []],
    ['a list reaches past a list', 'src/checks/aws/index.ts', './s3/a.ts', ['index-only']],
    ['a test of one check', 'src/checks/aws/s3/a.test.ts', './a.ts', []],
    ['a test of one check takes another', 'src/checks/aws/s3/a.test.ts', './b.ts', ['sibling']],
  ])('in a family of files: %s', (_, path, target, rules) => {
    expect(rulesFor(path, `import { a } from '${target}';`)).toEqual(rules);
  });

  it('refuses an import that it cannot see, and a file that it cannot parse', () => {
    expect(rulesFor('src/cli/a.ts', 'await import(name);')).toEqual(['unreadable']);
    expect(rulesFor('src/cli/a.ts', 'const = ;')).toContain('unreadable');
  });
});
