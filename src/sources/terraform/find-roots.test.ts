/** Which folders are roots. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../memory-workspace.ts';
import { findRoots } from './find-roots.ts';

const call = (source: string) => `module "m" { source = "${source}" }\n`;

describe('roots', () => {
  it('are the folders that nobody calls', () => {
    const files = {
      'envs/prod/main.tf': call('../../modules/a'),
      'envs/dev/main.tf': call('../../modules/a'),
      'modules/a/main.tf': call('../b'),
      'modules/b/main.tf': '',
      'modules/unused/main.tf': 'variable "x" {}',
      'docs/readme.md': '',
      'envs/prod/.terraform/modules/x/main.tf': '',
    };
    expect(findRoots(memoryWorkspace(files))).toEqual(['envs/dev', 'envs/prod', 'modules/unused']);
  });

  it('may lie below the module that they show the use of', () => {
    expect(findRoots(memoryWorkspace({ 'main.tf': '', 'examples/x/main.tf': call('../..') }))).toEqual(['examples/x']);
  });

  it('are one where modules call one another in a circle', () => {
    expect(findRoots(memoryWorkspace({ 'a/main.tf': call('../b'), 'b/main.tf': call('../a') }))).toEqual(['a']);
  });
});
