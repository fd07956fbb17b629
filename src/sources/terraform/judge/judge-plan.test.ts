/** The judge tells right from wrong. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { refers, samplePlan } from '../plan/sample-plan.ts';
import { judgePlan } from './judge-plan.ts';

const code = `
variable "name" {}
variable "absent" {}
data "aws_region" "here" {}
resource "aws_s3_bucket" "a" {
  bucket        = var.name
  force_destroy = true
  region        = data.aws_region.here.name
  acl           = null
  tags          = { one = "1", two = var.absent, three = aws_vpc.gone.id }
}
resource "aws_vpc" "gone" {}
resource "aws_subnet" "s" { count = var.absent }
`;

describe('the judge', () => {
  const plan = samplePlan(
    {
      'aws_s3_bucket.a': {
        values: { bucket: 'n', force_destroy: false, region: 'eu', acl: 'private', tags: { one: '1', two: '2' } },
        unknown: { tags: { three: true } },
        expressions: { bucket: refers('var.name') },
      },
      'aws_subnet.s[0]': {},
      'aws_sqs_queue.more': {},
    },
    { variables: { name: { value: 'n' } } },
  );
  const result = judgePlan(memoryWorkspace({ 'main.tf': code, 'plan.json': plan }), '', 'plan.json');

  it('counts addresses of both sides', () => {
    expect(result).toMatchObject({ addresses: { agreed: 1, total: 4 } });
  });

  it('tells what agrees, differs, is not known here, and what only the provider knows', () => {
    expect(result).toMatchObject({ attributes: { agreed: 2, differ: 1, unknown: 1, provider: 2 } });
    expect(result).toHaveProperty('told', [
      'aws_s3_bucket.a force_destroy: true here, false in the plan',
      'aws_s3_bucket.a region: not known here: needs the region of the provider',
      'aws_s3_bucket.a acl: left to the provider, "private" in the plan',
      'aws_s3_bucket.a tags.two: not known here: needs `var.absent`',
      'address aws_subnet.s[0]: not known here: needs `var.absent`',
      'address aws_sqs_queue.more: not here',
      'address aws_vpc.gone: not in the plan',
    ]);
  });
});
