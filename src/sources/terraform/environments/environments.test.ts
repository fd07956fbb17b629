/** Which environments a root has, and how they come to be known. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { terraform } from '../index.ts';
import { wordsOf } from './file-words.ts';
import { folderEnvironments } from './folder-environments.ts';

const main = 'variable "a" {}\nvariable "b" { default = 1 }\nresource "aws_sqs_queue" "q" { name = var.a }\n';
const read = (files: Readonly<Record<string, string>>, request = {}) =>
  terraform.read(memoryWorkspace({ 'main.tf': main, ...files }), request);
const names = (files: Readonly<Record<string, string>>, request = {}) =>
  read(files, request).environments?.map(({ of, name }) => `${of} ${name}`);

describe('the words of a path', () => {
  it.each([
    ['envs/prod.tfvars', [], 'prod', false],
    ['environments/prod/terraform.tfvars', ['prod'], '', false],
    ['terraform.prod.tfvars.json', [], 'prod', false],
    ['vars/prod.auto.tfvars', [], 'prod', false],
    ['prod/eu.tfvars', ['prod'], 'eu', false],
    ['envs/common.tfvars', [], '', true],
    ['shared/network.tfvars', [], 'network', true],
  ])('%s', (path, folders, word, shared) => {
    expect(wordsOf(path)).toEqual({ folders, word, shared, sample: false });
  });
});

describe('the environments of a root', () => {
  it('are its files of values, wherever below it they lie', () => {
    expect(names({ 'envs/dev.tfvars': 'a = 1\n', 'prod/terraform.tfvars': 'a = 2\n' })).toEqual([
      'terraform:. dev',
      'terraform:. prod',
    ]);
  });

  it('are parts in a folder of one, and alternatives where files set the same', () => {
    expect(names({ 'prod/x.tfvars': 'a = 1\n', 'prod/y.tfvars': 'b = 2\n' })).toEqual(['terraform:. prod']);
    expect(names({ 'prod/x.tfvars': 'a = 1\n', 'prod/y.tfvars': 'a = 2\n' })).toEqual([
      'terraform:. prod/x',
      'terraform:. prod/y',
    ]);
  });

  it('are workspaces that the code names, with the others where it speaks of them', () => {
    const by = (value: string) =>
      names({ 'main.tf': `locals {\n  e = terraform.workspace\n  m = { x = 1, y = 2 }\n  v = ${value}\n}\n` });
    expect(by('local.m[local.e]')).toEqual(['terraform:. x', 'terraform:. y']);
    expect(by('local.e == "prod" ? 1 : 2')).toEqual(['terraform:. default', 'terraform:. prod']);
    expect(by('lookup(local.m, terraform.workspace, 3)')).toEqual([
      'terraform:. default',
      'terraform:. x',
      'terraform:. y',
    ]);
    expect(by('terraform.workspace')).toEqual([]);
  });

  it('share what lies beside them, and win over it', () => {
    const { resources } = read({ 'common.tfvars': 'a = "c"\nb = 2\n', 'dev.tfvars': 'a = "d"\n', 'prod.tfvars': '' });
    const queues = resources.map(({ key, properties }) => [key, properties.entries.get('QueueName')]);
    expect(queues).toMatchObject([
      ['terraform:.@dev#aws_sqs_queue.q', { value: 'd' }],
      ['terraform:.@prod#aws_sqs_queue.q', { value: 'c' }],
    ]);
  });

  it('are none where no root declares what a file sets, and the ledger says so', () => {
    const { environments, ledger } = read({ 'other.tfvars': 'x = 1\ny = 2\n' });
    expect(environments).toEqual([]);
    expect(ledger).toMatchObject([{ about: 'environment', subject: 'other.tfvars' }]);
  });

  it('are what the user says, or those that the user chooses', () => {
    const files = { 'dev.tfvars': 'a = 1\n', 'prod.tfvars': 'a = 2\n' };
    expect(names(files, { chosen: ['prod'] })).toEqual(['terraform:. prod']);
    const environments = [{ name: 'live', root: '', files: ['prod.tfvars'], values: {} }];
    expect(names(files, { environments })).toEqual(['terraform:. live']);
    expect(names(files, { workspace: 'x' })).toEqual([]);
  });

  it('end at a limit that is told', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`e${i}.tfvars`, 'a = 1\n']));
    const { environments, ledger } = read(many);
    expect(environments).toHaveLength(24);
    expect(ledger).toMatchObject([{ about: 'environment', count: 6, incomplete: true }]);
  });
});

it('folders that are called like environments are told as such where another differs in them alone', () => {
  const found = folderEnvironments(['environments/prod', 'environments/staging', 'tools/dev']);
  expect([...found].map(([root, { name, of }]) => `${root} ${name} ${of}`)).toEqual([
    'environments/prod prod terraform:environments/*',
    'environments/staging staging terraform:environments/*',
  ]);
});
