/** `terraform_remote_state` joined with the roots of the same workspace. */
import { describe, expect, it } from 'vitest';
import { type GraphNode, historyOf } from '../../../graph/index.ts';
import { placeOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { terraform } from '../index.ts';
import { plainOf } from '../lower/sample-instance.ts';

const block = (backend: string, config: string, more = '') =>
  `data "terraform_remote_state" "net" {\n  backend = "${backend}"\n  config = {\n${config}\n  }\n${more}}\n`;
const reader = `resource "aws_sqs_queue" "q" {\n  name = data.terraform_remote_state.net.outputs.name\n}\n`;

function read(files: Readonly<Record<string, string>>) {
  const reading = terraform.read(memoryWorkspace(files));
  const find = (scope: string, address: string): GraphNode | undefined =>
    reading.resources.find((node) => node.scope === scope && node.address === address);
  return { ...reading, find };
}

/** What the queue of `app` is called: the value, or why it is not known. */
function nameOf(files: Readonly<Record<string, string>>, scope = 'terraform:app'): unknown {
  const value = read(files).find(scope, 'aws_sqs_queue.q')?.properties.entries.get('QueueName');
  if (value?.kind !== 'unknown') return plainOf(value);
  return value.refersTo && value.reason.code === 'after-apply' ? plainOf(value) : value.reason.says;
}

const output = 'output "name" {\n  value = "found"\n}\n';
const backend = (type: string, settings: string) => `terraform {\n  backend "${type}" {\n${settings}\n  }\n}\n`;

describe('the state of another root', () => {
  it.each([
    ['s3', 'bucket = "b"\nkey = "net"\nregion = "eu-west-1"', 'bucket = "b"\nkey = "net"'],
    ['gcs', 'bucket = "b"', 'bucket = "b"'],
    ['gcs', 'bucket = "b"\nprefix = "net"', 'bucket = "b"\nprefix = "net"'],
    ['http', 'address = "https://s/net"', 'address = "https://s/net"'],
    [
      'azurerm',
      'storage_account_name = "a"\ncontainer_name = "c"\nkey = "k"',
      'resource_group_name = "g"\nstorage_account_name = "a"\ncontainer_name = "c"\nkey = "k"',
    ],
    [
      'remote',
      'organization = "o"\nworkspaces {\n  name = "net"\n}',
      'organization = "o"\nworkspaces = { name = "net" }',
    ],
    ['local', 'path = "../states/net.tfstate"', 'path = "../states/net.tfstate"'],
  ])('is found by its place: %s', (type, settings, config) => {
    const files = { 'net/main.tf': backend(type, settings) + output, 'app/main.tf': block(type, config) + reader };
    expect(nameOf(files)).toBe('found');
    // A near miss: another place.
    const other = config.replace(/"[^"]*"(?=[ }]*$)/, '"else"');
    expect(nameOf({ ...files, 'app/main.tf': block(type, other) + reader })).toContain('not in this workspace');
  });

  it('is found by a `cloud` block, and beside a root without any', () => {
    const cloud =
      'terraform {\n  cloud {\n    organization = "o"\n    workspaces {\n      name = "net"\n    }\n  }\n}\n';
    const asked = block('remote', 'organization = "o"\nworkspaces = { name = "net" }');
    expect(nameOf({ 'net/main.tf': cloud + output, 'app/main.tf': asked + reader })).toBe('found');
    const local = block('local', 'path = "${path.module}/../net/terraform.tfstate"');
    expect(nameOf({ 'net/main.tf': output, 'app/main.tf': local + reader })).toBe('found');
  });

  it('leads through the output to the resources of that root', () => {
    const net = `${backend('s3', 'bucket = "b"\nkey = "net"')}resource "aws_kms_key" "k" {}\noutput "name" {\n  value = aws_kms_key.k.arn\n}\n`;
    const files = { 'net/main.tf': net, 'app/main.tf': block('s3', 'bucket = "b"\nkey = "net"') + reader };
    const value = read(files).find('terraform:app', 'aws_sqs_queue.q')?.properties.entries.get('QueueName');
    expect(value?.kind === 'unknown' && value.refersTo).toEqual({
      to: 'terraform:net#aws_kms_key.k',
      attribute: 'Arn',
    });
    const links = value ? historyOf(value.origin).map(({ at, as }) => [placeOf(at), as]) : [];
    expect(links).toContainEqual(['net/main.tf:9', 'output `name` of the root `net`']);
    expect(links.at(-1)?.[0]).toBe('net/main.tf:7');
  });

  it('has the defaults for outputs that it lacks, and may have others that nobody knows', () => {
    const net = `${backend('s3', 'bucket = "b"\nkey = "net"')}output "else" {\n  value = 1\n}\n`;
    const config = 'bucket = "b"\nkey = "net"';
    const files = (more: string) => ({ 'net/main.tf': net, 'app/main.tf': block('s3', config, more) + reader });
    expect(nameOf(files('  defaults = { name = "by default" }\n'))).toBe('by default');
    expect(nameOf(files(''))).toBe('the root `net` has no output of this name');
  });

  it('is not known where the place is not, and where it may be that of two roots', () => {
    const net = backend('s3', 'bucket = "b"\nkey = "net"') + output;
    const open = `variable "b" {}\n${block('s3', 'bucket = var.b\nkey = "net"')}${reader}`;
    expect(nameOf({ 'net/main.tf': net, 'app/main.tf': open })).toBe('needs `var.b`');
    const app = block('s3', 'bucket = "b"\nkey = "net"') + reader;
    const two = nameOf({ 'net/main.tf': net, 'copy/main.tf': net, 'app/main.tf': app });
    expect(two).toBe('the state s3 `b/net` may be that of `copy` or `net`');
  });
});

describe('a partial backend', () => {
  const net = backend('s3', 'region = "eu-west-1"') + output;
  const app = block('s3', 'bucket = "b"\nkey = "net"') + reader;
  it('is completed by the file that fits', () => {
    const files = { 'net/main.tf': net, 'app/main.tf': app, 'net/prod.s3.tfbackend': 'bucket = "b"\nkey = "net"\n' };
    expect(nameOf(files)).toBe('found');
    expect(nameOf({ ...files, 'net/dev.s3.tfbackend': 'bucket = "c"\nkey = "net"\n' })).toBe('found');
  });
  it('has no place without one', () => {
    expect(nameOf({ 'net/main.tf': net, 'app/main.tf': app })).toContain('not in this workspace');
    const file = { 'net/backend.hcl': 'bucket = "b"\nkey = "other"\n' };
    expect(nameOf({ 'net/main.tf': net, 'app/main.tf': app, ...file })).toContain('not in this workspace');
  });
});

describe('a root with environments', () => {
  const files = {
    'net/main.tf': `variable "env" {}\n${backend('s3', 'bucket = "b"\nkey = "net"')}output "name" {\n  value = "in-\${var.env}"\n}\n`,
    'net/envs/dev.tfvars': 'env = "dev"\n',
    'net/envs/prod.tfvars': 'env = "prod"\n',
  };
  const app = (more = '') => `variable "size" {}\n${block('s3', 'bucket = "b"\nkey = "net"', more)}${reader}`;
  const sized = { 'app/envs/dev.tfvars': 'size = 1\n', 'app/envs/prod.tfvars': 'size = 2\n' };

  it('is read in the one of the same name', () => {
    const all = { ...files, ...sized, 'app/main.tf': app() };
    expect(nameOf(all, 'terraform:app@dev')).toBe('in-dev');
    expect(nameOf(all, 'terraform:app@prod')).toBe('in-prod');
  });
  it('is read in the workspace that is asked for', () => {
    const all = { ...files, 'app/main.tf': app('  workspace = "prod"\n') };
    expect(nameOf(all)).toBe('in-prod');
    expect(nameOf({ ...files, 'app/main.tf': app('  workspace = "qa"\n') })).toBe(
      'needs the workspace `qa` of the root `net`',
    );
  });
  it('is not read where none is meant for certain', () => {
    expect(nameOf({ ...files, 'app/main.tf': app() })).toContain('none is meant for certain: `dev`, `prod`');
  });
});

describe('a circle of roots', () => {
  const of = (own: string, other: string) =>
    `${block('local', `path = "../${other}/terraform.tfstate"`)}${reader}output "name" {\n  value = data.terraform_remote_state.net.outputs.name\n}\noutput "own" {\n  value = "${own}"\n}\n`;
  it('is not known, with its chain, wherever it begins', () => {
    const files = {
      'a/main.tf': of('a', 'b'),
      'b/main.tf': of('b', 'c'),
      'c/main.tf': of('c', 'a'),
      'app/main.tf': of('app', 'a'),
    };
    expect(nameOf(files, 'terraform:a')).toBe('a circle of states: `a` reads `b` reads `c` reads `a`');
    expect(nameOf(files, 'terraform:b')).toBe('a circle of states: `b` reads `c` reads `a` reads `b`');
    // What reads a part of the circle is no part of it.
    expect(nameOf(files, 'terraform:app')).toBe('a circle of states: `a` reads `b` reads `c` reads `a`');
  });
  it('may be as long as a workspace has roots', () => {
    const chain = Array.from({ length: 300 }, (_, i) => [`r${i}/main.tf`, of(`r${i}`, `r${(i + 1) % 300}`)]);
    expect(nameOf(Object.fromEntries(chain), 'terraform:r0')).toMatch(/^(?:a circle of states|more than 60 roots)/);
  });
  it('of one is the root itself', () => {
    expect(nameOf({ 'a/main.tf': of('a', 'a') }, 'terraform:a')).toContain('the state of this root itself');
  });
});
