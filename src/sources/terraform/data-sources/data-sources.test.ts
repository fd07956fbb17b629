/** Data sources that follow from the text alone, and what decides the others. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { evaluateRoot } from '../evaluate-root.ts';
import { plannedValues } from '../planned-values.ts';

function valueOf(text: string, expression: string): unknown {
  const evaluation = evaluateRoot(
    memoryWorkspace({
      'main.tf': `variable "open" {}\n${text}\noutput "o" {\n  value = ${expression}\n}\n`,
      'x.tpl': 'hello ${name}${upper("!")}',
    }),
    '',
  );
  expect(evaluation.diagnostics.map(({ message }) => message)).toEqual([]);
  const { planned_values, unknowns } = plannedValues(evaluation);
  return planned_values.outputs['o']?.value ?? unknowns.find(({ address }) => address === 'output.o')?.reason;
}

const part =
  'part {\n    content_type = "text/x-shellscript"\n    content      = "#!/bin/sh"\n    filename     = "a.sh"\n  }';
const arn = 'data "aws_arn" "x" { arn = "arn:aws:rds:eu-west-1:123456789012:db:mysql:x" }';

describe('a data source', () => {
  it.each([
    [
      arn,
      '[data.aws_arn.x.service, data.aws_arn.x.region, data.aws_arn.x.account, data.aws_arn.x.resource]',
      ['rds', 'eu-west-1', '123456789012', 'db:mysql:x'],
    ],
    ['data "aws_arn" "x" { arn = var.open }', 'data.aws_arn.x.account', 'needs `var.open`'],
    ['data "aws_region" "x" {}', 'data.aws_region.x.name', 'needs the region of the provider'],
    ['data "aws_region" "x" { region = null }', 'data.aws_region.x.region', 'needs the region of the provider'],
    ['data "aws_region" "x" { region = "cn-north-1" }', 'data.aws_region.x.id', 'cn-north-1'],
    [
      'data "aws_caller_identity" "x" {}',
      'data.aws_caller_identity.x.account_id',
      'needs the account of the credentials',
    ],
    [
      'provider "aws" { region = "cn-north-1" }\ndata "aws_partition" "x" {}',
      '[data.aws_partition.x.partition, data.aws_partition.x.dns_suffix]',
      ['aws-cn', 'amazonaws.com.cn'],
    ],
    [
      'provider "aws" { region = "eu-west-1" }\ndata "aws_service_principal" "x" { service_name = "s3" }',
      'data.aws_service_principal.x.name',
      's3.amazonaws.com',
    ],
    [
      'provider "aws" {\n  default_tags {\n    tags = { a = "b" }\n  }\n}\ndata "aws_default_tags" "x" {}',
      'data.aws_default_tags.x.tags',
      { a: 'b' },
    ],
    [
      'data "template_file" "x" {\n  template = file("x.tpl")\n  vars     = { name = "you" }\n}',
      'data.template_file.x.rendered',
      'hello you!',
    ],
    [
      'data "template_file" "x" {\n  template = file("x.tpl")\n  vars     = var.open\n}',
      'data.template_file.x.rendered',
      'needs `var.open`',
    ],
    [
      'data "local_file" "x" { filename = "${path.module}/x.tpl" }',
      'data.local_file.x.content',
      'hello ${name}${upper("!")}',
    ],
    ['data "local_file" "x" { filename = "none" }', 'data.local_file.x.content', 'file `none` is not here'],
    [
      'data "local_file" "x" { filename = "/etc/passwd" }',
      'data.local_file.x.content',
      '`/etc/passwd` lies outside of the scanned folder',
    ],
    [
      `data "cloudinit_config" "x" {\n  gzip          = false\n  base64_encode = false\n  ${part}\n}`,
      'data.cloudinit_config.x.rendered',
      'Content-Type: multipart/mixed; boundary="MIMEBOUNDARY"\nMIME-Version: 1.0\r\n\r\n--MIMEBOUNDARY\r\nContent-Disposition: attachment; filename="a.sh"\r\nContent-Transfer-Encoding: 7bit\r\nContent-Type: text/x-shellscript\r\nMime-Version: 1.0\r\n\r\n#!/bin/sh\r\n--MIMEBOUNDARY--\r\n',
    ],
    [
      `data "cloudinit_config" "x" {\n  ${part}\n}`,
      'data.cloudinit_config.x.rendered',
      'the bytes depend on the version of the compressor',
    ],
    ['data "null_data_source" "x" { inputs = { a = "b" } }', 'data.null_data_source.x.outputs', { a: 'b' }],
    [
      'data "google_iam_policy" "x" {\n  binding {\n    role    = "roles/owner"\n    members = ["allUsers"]\n  }\n}',
      'data.google_iam_policy.x.policy_data',
      '{"bindings":[{"members":["allUsers"],"role":"roles/owner"}]}',
    ],
    ['data "external" "x" {}', 'data.external.x.result', 'needs what a program prints, and Merlon runs none'],
    [
      'data "terraform_remote_state" "x" { backend = "s3" }',
      'data.terraform_remote_state.x.outputs.vpc',
      'needs the state of another root',
    ],
    ['resource "terraform_data" "x" { input = [1, 2] }', 'terraform_data.x.output[1]', 2],
    [
      'provider "aws" {\n  default_tags {\n    tags = { a = "b" }\n  }\n}\nresource "aws_vpc" "x" { tags = null }',
      'aws_vpc.x.tags_all',
      { a: 'b' },
    ],
    ['resource "random_id" "x" {}', 'random_id.x.hex', '`random_id.x.hex` is chosen at random on apply'],
  ])('%s: %s', (text, expression, value) => {
    expect(valueOf(text, expression)).toEqual(value);
  });
});
