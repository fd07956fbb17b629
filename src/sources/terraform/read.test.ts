/** The source as a whole: files in, resources in their published form out, with problems, comments and the ledger. */
import { describe, expect, it } from 'vitest';
import { entryAt, type GraphNode, textOfValue } from '../../graph/index.ts';
import { placeOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { terraform } from './index.ts';

const shared = `
variable "name" {}
# the bucket of a team
resource "aws_s3_bucket" "this" {
  bucket = var.name
  wrong  = local.absent
}
`;

describe('reading Terraform', () => {
  const reading = terraform.read(
    memoryWorkspace({
      'one/main.tf': 'module "b" {\n  source = "../shared"\n  name   = "first"\n}\n',
      'two/main.tf': `
variable "env" {}
module "b" {
  source = "../shared"
  name   = "second-\${var.env}"
}
resource "aws_sqs_queue" "maybe" {
  count = var.env == "prod" ? 1 : 0
}
module "away" {
  source = "terraform-aws-modules/vpc/aws"
}
module "perhaps" {
  source   = "../shared"
  for_each = toset([var.env])
  name     = each.key
}
resource "nobody_knows" "this" {}
`,
      'shared/main.tf': shared,
      'notes.txt': 'no Terraform',
    }),
  );

  it('names its files and comments once', () => {
    expect(reading.files).toEqual(['one/main.tf', 'shared/main.tf', 'two/main.tf']);
    expect(reading.comments.map(({ at, text }) => `${placeOf(at)} ${text}`)).toEqual([
      'shared/main.tf:3 the bucket of a team',
    ]);
  });

  it('gives each instance a key of its own and the published kind', () => {
    const buckets = reading.resources.filter(({ kind }) => kind === 'AWS::S3::Bucket');
    expect(buckets.map(({ key }) => key).sort()).toEqual([
      'terraform:one#module.b.aws_s3_bucket.this',
      'terraform:two#module.b.aws_s3_bucket.this',
      'terraform:two#module.perhaps[?].aws_s3_bucket.this',
    ]);
    const names = buckets.map((node) => textOfValue(entryAt(node.properties, 'BucketName')));
    expect(names).toContain('first');
    expect(new Set(reading.resources.map(({ key }) => key)).size).toBe(reading.resources.length);
  });

  it('tells a problem of a module that several roots call once', () => {
    expect(reading.diagnostics.map(({ code, at }) => `${code} ${placeOf(at)}`)).toEqual([
      'terraform-undeclared shared/main.tf:6',
    ]);
  });

  it('says in the ledger what may or may not exist and why, and what is not there', () => {
    const told = reading.ledger.map(({ about, subject, reason, incomplete }) => ({
      about,
      subject,
      reason,
      incomplete,
    }));
    const open = (subject: string) => ({ about: 'instance', subject, reason: 'needs `var.env`', incomplete: false });
    expect(told).toContainEqual(open('two: aws_sqs_queue.maybe[?]'));
    expect(told).toContainEqual(open('two: module.perhaps[?]'));
    expect(told.filter(({ about }) => about === 'instance')).toHaveLength(2);
    expect(told).toContainEqual({
      about: 'module',
      subject: 'terraform-aws-modules/vpc/aws',
      reason: 'module `terraform-aws-modules/vpc/aws` is not here: `terraform init` would fetch it',
      incomplete: true,
    });
    expect(reading.ledger.some(({ about, subject }) => about === 'kind' && subject === 'nobody_knows')).toBe(true);
  });
});

describe('Terraform in JSON', () => {
  const native = `
resource "aws_security_group" "g" {
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_sqs_queue" "q" {
  name = "port-\${aws_security_group.g.ingress[0].from_port}"
}
`;
  const rule = { from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks: ['0.0.0.0/0'] };
  const json = (ingress: unknown, from: string) => {
    const queue = { name: `port-\${${from}}` };
    return JSON.stringify({ resource: { aws_security_group: { g: { ingress } }, aws_sqs_queue: { q: queue } } });
  };
  const read = (path: string, text: string) => {
    const { resources, diagnostics } = terraform.read(memoryWorkspace({ [path]: text }));
    expect(diagnostics).toEqual([]);
    return resources.map(plain);
  };

  it('lowers a nested block as the native form does, be it an object or a list', () => {
    const wanted = read('main.tf', native);
    expect(read('main.tf.json', json([rule], 'aws_security_group.g.ingress[0].from_port'))).toEqual(wanted);
    expect(read('main.tf.json', json(rule, 'aws_security_group.g.ingress[0].from_port'))).toEqual(wanted);
  });
});

/** A node without places. */
function plain({ key, kind, properties }: GraphNode): unknown {
  const shown = JSON.stringify(properties, (name, value: unknown) => {
    if (name === 'origin') return undefined;
    return value instanceof Map ? Object.fromEntries(value) : value;
  });
  return { key, kind, properties: JSON.parse(shown) };
}
