/** Plans of many instances, and of odd ones, are read in time in proportion to their size. */
import { expect, it } from 'vitest';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { shown } from '../../shown.ts';
import { terraform } from '../index.ts';
import { type Json, refers, samplePlan, type SampleObject } from './sample-plan.ts';

function read(plan: string) {
  const { resources } = terraform.read(memoryWorkspace({ 'plan.json': plan }));
  return (address: string, name: string) =>
    shown(resources.find(({ key }) => key === `terraform:plan.json#${address}`)?.properties.entries.get(name));
}

it('thousands of instances that name one another each by key, or all at once', () => {
  const size = 5_000;
  const objects: Record<string, SampleObject> = {};
  const all: SampleObject = { unknown: { vpc_id: true }, expressions: { vpc_id: refers('aws_vpc.x') } };
  const own: SampleObject = { unknown: { vpc_id: true }, expressions: { vpc_id: refers('aws_vpc.x', 'count.index') } };
  for (let i = 0; i < size; i++) {
    objects[`aws_vpc.x[${i}]`] = { unknown: { id: true } };
    objects[`aws_subnet.own[${i}]`] = own;
    objects[`aws_subnet.all[${i}]`] = all;
  }
  const value = read(samplePlan(objects));
  expect(value(`aws_subnet.own[${size - 1}]`, 'VpcId')).toBe(`<terraform:plan.json#aws_vpc.x[${size - 1}] Ref>`);
  expect(value(`aws_subnet.all[${size - 1}]`, 'VpcId')).toBe(
    `<\`aws_subnet.all[${size - 1}].vpc_id\` is known after apply>`,
  );
});

it('a long list that is not known, a long reference, and a deep module', () => {
  const many = 100_000;
  const nulls: Json = Array.from({ length: many }, () => null);
  const trues: Json = Array.from({ length: many }, () => true);
  const value = read(
    samplePlan({
      'aws_db_subnet_group.db': {
        values: { subnet_ids: nulls },
        unknown: { subnet_ids: trues, name: true },
        expressions: { subnet_ids: refers('aws_subnet.a'), name: refers(`aws_subnet.a${'.a'.repeat(many)}`) },
      },
      'aws_sqs_queue.q': { values: { name: 'q' } },
    }).replace('"address":"aws_sqs_queue.q"', `"address":"${'module.m.'.repeat(many)}aws_sqs_queue.q"`),
  );
  expect(value('aws_db_subnet_group.db', 'DBSubnetGroupName')).toBe(
    '<`aws_db_subnet_group.db.name` is known after apply>',
  );
});
