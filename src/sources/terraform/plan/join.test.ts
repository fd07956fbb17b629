/** Plans and states joined with the code that they belong to, through the front end. */
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../graph/index.ts';
import { placeOf, textOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { shown } from '../../shown.ts';
import { terraform } from '../index.ts';
import { refers, samplePlan } from './sample-plan.ts';

const code = `
variable "name" {}
variable "encrypted" { default = false }
data "aws_region" "here" {}
data "aws_availability_zones" "all" {}
resource "aws_s3_bucket" "logs" {
  bucket        = "\${var.name}-\${data.aws_region.here.name}"
  force_destroy = true
}
resource "aws_s3_bucket_versioning" "logs" {
  bucket = aws_s3_bucket.logs.id
  versioning_configuration { status = "Enabled" }
}
resource "aws_subnet" "each" {
  for_each          = toset(data.aws_availability_zones.all.names)
  availability_zone = each.value
  vpc_id            = aws_vpc.main.id
}
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_db_instance" "db" {
  storage_encrypted = var.encrypted
  identifier        = data.aws_region.here.name
}
`;

const objects = {
  'data.aws_region.here': { values: { name: 'eu-west-1' } },
  'data.aws_availability_zones.all': { values: { names: ['a', 'b'] } },
  'aws_s3_bucket.logs': {
    values: { bucket: 'acme-eu-west-1', force_destroy: true, object_lock_enabled: false },
    unknown: { id: true },
    expressions: { bucket: refers('var.name'), force_destroy: { constant_value: true } },
  },
  'aws_s3_bucket_versioning.logs': {
    values: { versioning_configuration: [{ status: 'Enabled' }] },
    unknown: { bucket: true },
    expressions: { bucket: refers('aws_s3_bucket.logs.id'), versioning_configuration: [{ status: {} }] },
  },
  'aws_subnet.each["a"]': { values: { availability_zone: 'a' }, unknown: { vpc_id: true } },
  'aws_subnet.each["b"]': { values: { availability_zone: 'b' }, unknown: { vpc_id: true } },
  'aws_vpc.main': { values: { cidr_block: '10.0.0.0/16' }, unknown: { id: true } },
  'aws_db_instance.db': { values: { storage_encrypted: true, identifier: 'eu-west-1' }, unknown: {} },
};
const variables = { variables: { name: { value: 'acme' }, encrypted: { value: true } } };
const plan = samplePlan(objects, variables);

function read(files: Readonly<Record<string, string>>) {
  const reading = terraform.read(memoryWorkspace(files));
  const node = (key: string) => reading.resources.find((one) => one.key === key);
  const property = (key: string, name: string) => node(key)?.properties.entries.get(name);
  return { ...reading, node, property, value: (key: string, name: string) => shown(property(key, name)) };
}

describe('a plan of a root', () => {
  const { resources, property, value, node, ledger } = read({ 'infra/main.tf': code, 'infra/tfplan.json': plan });

  it('is the root, reported once', () => {
    expect(resources.filter(({ kind }) => !kind.startsWith('terraform/')).map(({ key }) => key)).toEqual([
      'terraform:infra#aws_s3_bucket.logs',
      'terraform:infra#aws_subnet.each["a"]',
      'terraform:infra#aws_subnet.each["b"]',
      'terraform:infra#aws_vpc.main',
      'terraform:infra#aws_db_instance.db',
    ]);
    expect(node('terraform:infra#aws_subnet.each["a"]')?.conditional).toBeUndefined();
    expect(ledger.filter(({ about }) => about === 'instance')).toEqual([]);
  });

  it('decides what the code leaves open, at the place of the code', () => {
    const name = property('terraform:infra#aws_s3_bucket.logs', 'BucketName');
    expect(shown(name)).toBe('acme-eu-west-1');
    expect(placeOf(name!.origin.at)).toBe('infra/main.tf:7');
    const zone = property('terraform:infra#aws_db_instance.db', 'DBInstanceIdentifier');
    expect(shown(zone)).toBe('eu-west-1');
    const links = historyOf(zone!.origin);
    expect(links.map(({ at }) => at.file.path)).toEqual(expect.arrayContaining(['infra/main.tf', 'infra/tfplan.json']));
    expect(links.at(-1)?.as).toBe('planned value in `infra/tfplan.json`');
  });

  it('gives the values of its variables', () => {
    const encrypted = property('terraform:infra#aws_db_instance.db', 'StorageEncrypted');
    expect(shown(encrypted)).toBe(true);
    expect(historyOf(encrypted!.origin).map(({ as }) => as)).toContain('variable in the plan `infra/tfplan.json`');
  });

  it('leaves what the code says at its place, and references references', () => {
    expect(value('terraform:infra#aws_subnet.each["a"]', 'VpcId')).toBe('<terraform:infra#aws_vpc.main Ref>');
    expect(value('terraform:infra#aws_subnet.each["b"]', 'AvailabilityZone')).toBe('b');
    const versioning = property('terraform:infra#aws_s3_bucket.logs', 'VersioningConfiguration');
    expect(textOf(versioning!.origin.at)).toContain('status = "Enabled"');
  });

  it('leaves dynamic blocks as the code has them, without what only the provider knows', () => {
    const dynamic = `
      resource "aws_launch_template" "app" {
        dynamic "iam_instance_profile" {
          for_each = [1]
          content { arn = aws_iam_instance_profile.app.arn }
        }
      }
      resource "aws_iam_instance_profile" "app" {}
      resource "aws_instance" "app" {
        dynamic "ebs_block_device" {
          for_each = ["b"]
          content { device_name = ebs_block_device.value }
        }
      }
    `;
    const planned = samplePlan({
      'aws_launch_template.app': {
        values: { iam_instance_profile: [{}] },
        unknown: { iam_instance_profile: [{ arn: true }] },
      },
      'aws_iam_instance_profile.app': { unknown: { arn: true } },
      'aws_instance.app': {
        values: { ebs_block_device: [{ device_name: 'b', delete_on_termination: true }] },
        unknown: { ebs_block_device: [{ encrypted: true, volume_id: true }] },
      },
    });
    const both = read({ 'main.tf': dynamic, 'tfplan.json': planned });
    expect(both.value('terraform:.#aws_launch_template.app', 'LaunchTemplateData')).toEqual({
      IamInstanceProfile: { Arn: '<terraform:.#aws_iam_instance_profile.app Arn>' },
    });
    expect(both.value('terraform:.#aws_instance.app', 'BlockDeviceMappings')).toEqual([
      { DeviceName: 'b', Ebs: { DeleteOnTermination: true } },
    ]);
    expect(both.ledger.filter(({ about }) => about === 'instance')).toEqual([]);
  });

  it('leaves a policy document of which the plan has not the text as the code writes it', () => {
    const document = `
      resource "aws_s3_bucket" "logs" {}
      resource "aws_s3_bucket_policy" "logs" {
        bucket = "logs"
        policy = data.aws_iam_policy_document.d.json
      }
      data "aws_iam_policy_document" "d" {
        statement {
          actions   = ["s3:GetObject"]
          resources = ["\${aws_s3_bucket.logs.arn}/*"]
        }
      }
    `;
    const planned = samplePlan({
      'aws_s3_bucket.logs': { unknown: { arn: true } },
      'aws_s3_bucket_policy.logs': {
        values: { bucket: 'logs' },
        unknown: { policy: true },
        expressions: { policy: refers('data.aws_iam_policy_document.d.json') },
      },
      'data.aws_iam_policy_document.d': {
        values: { statement: [{ actions: ['s3:GetObject'], resources: [null] }] },
        unknown: { json: true, statement: [{ actions: [false], resources: [true] }] },
        expressions: {
          statement: [{ actions: {}, resources: refers('aws_s3_bucket.logs.arn', 'aws_s3_bucket.logs') }],
        },
      },
    });
    const files = { 'main.tf': document };
    const both = read({ ...files, 'tfplan.json': planned });
    const policy = (reading: typeof both) => reading.value('terraform:.#aws_s3_bucket_policy.logs', 'PolicyDocument');
    expect(JSON.stringify(policy(both))).toContain('/*');
    expect(policy(both)).toEqual(policy(read(files)));
    expect(both.ledger.filter(({ about }) => about === 'instance')).toEqual([]);
  });

  it('adds what the provider fills in, at the resource', () => {
    const lock = property('terraform:infra#aws_s3_bucket.logs', 'ObjectLockEnabled');
    expect([shown(lock), placeOf(lock!.origin.at)]).toEqual([false, 'infra/main.tf:6']);
  });
});

describe('where plan and code differ', () => {
  it('the plan counts, and the ledger tells', () => {
    const other = samplePlan({ ...objects, 'aws_vpc.main': { values: { cidr_block: '10.9.0.0/16' } } }, variables);
    const { value, ledger } = read({ 'infra/main.tf': code, 'infra/tfplan.json': other });
    expect(value('terraform:infra#aws_vpc.main', 'CidrBlock')).toBe('10.9.0.0/16');
    expect(ledger.find(({ subject }) => subject === 'aws_vpc.main')?.reason).toBe(
      'has other values in the plan `infra/tfplan.json` than the code gives; the plan counts',
    );
  });

  it('what a provider only stores in another spelling stays as it is written', () => {
    const written = 'resource "aws_instance" "i" {\n  user_data = "#!/bin/sh\\ncurl"\n  tenancy   = "Dedicated"\n}\n';
    const values = { user_data: '0123456789abcdef0123456789abcdef01234567', tenancy: 'dedicated' };
    const { value, ledger } = read({ 'main.tf': written, 'plan.json': samplePlan({ 'aws_instance.i': { values } }) });
    expect(value('terraform:.#aws_instance.i', 'UserData')).toBe('#!/bin/sh\ncurl');
    expect(value('terraform:.#aws_instance.i', 'Tenancy')).toBe('Dedicated');
    expect(ledger.filter(({ about }) => about === 'instance')).toEqual([]);
  });

  it('addresses of one side stay, and the ledger tells', () => {
    const { 'aws_vpc.main': _, ...fewer } = objects;
    const other = samplePlan({ ...fewer, 'aws_sqs_queue.q': { values: { name: 'q' } } }, variables);
    const { node, ledger } = read({ 'infra/main.tf': code, 'infra/tfplan.json': other });
    expect(node('terraform:infra#aws_vpc.main')).toBeDefined();
    expect(node('terraform:infra#aws_sqs_queue.q')).toBeDefined();
    expect(ledger.map(({ subject, reason }) => `${subject}: ${reason}`)).toEqual(
      expect.arrayContaining([
        'aws_vpc.main: is not in the plan `infra/tfplan.json`; it is taken as the code says',
        'aws_sqs_queue.q: is in the plan `infra/tfplan.json` and not in the code; it is taken as the plan says',
      ]),
    );
  });

  it('what the plan has none of is not there in doubt', () => {
    const {
      'aws_subnet.each["a"]': _,
      'aws_subnet.each["b"]': __,
      'data.aws_availability_zones.all': ___,
      ...fewer
    } = objects;
    const { resources } = read({ 'infra/main.tf': code, 'infra/tfplan.json': samplePlan(fewer, variables) });
    expect(resources.filter(({ kind }) => kind === 'AWS::EC2::Subnet')).toEqual([]);
  });

  it('a module that is not there is taken from the plan, below its call', () => {
    const away = 'module "vpc" {\n  source = "terraform-aws-modules/vpc/aws"\n}\n';
    const json = JSON.stringify({
      format_version: '1.2',
      planned_values: {
        root_module: {
          child_modules: [
            {
              address: 'module.vpc',
              resources: [
                {
                  address: 'module.vpc.aws_vpc.this[0]',
                  mode: 'managed',
                  type: 'aws_vpc',
                  name: 'this',
                  index: 0,
                  values: { cidr_block: '10.0.0.0/16' },
                },
              ],
            },
          ],
        },
      },
      configuration: { root_module: { module_calls: { vpc: {} } } },
    });
    const { node, ledger } = read({ 'main.tf': away, 'plan.json': json });
    const vpc = node('terraform:.#module.vpc.aws_vpc.this[0]');
    expect(vpc?.kind).toBe('AWS::EC2::VPC');
    expect(vpc?.via && placeOf(vpc.via.at)).toBe('main.tf:1');
    expect(ledger.filter(({ incomplete }) => incomplete)).toEqual([]);
  });
});

describe('secrets', () => {
  const secret = 'variable "password" {}\nresource "aws_db_instance" "db" {\n  password = var.password\n}\n';
  const values = { 'aws_db_instance.db': { values: { password: 'hunter2' }, sensitive: { password: true } } };

  it('that only the plan knows are not told', () => {
    const json = samplePlan(values, { variables: { password: { value: 'hunter2' } } });
    const { value } = read({ 'main.tf': secret, 'plan.json': json });
    expect(value('terraform:.#aws_db_instance.db', 'MasterUserPassword')).toBe(
      '<`aws_db_instance.db.password` is sensitive: its value is not told>',
    );
  });
});

describe('several plans', () => {
  const one = (encrypted: boolean) =>
    samplePlan(
      { ...objects, 'aws_db_instance.db': { values: { storage_encrypted: encrypted } } },
      { variables: { name: { value: 'acme' }, encrypted: { value: encrypted } } },
    );
  const { value, node, environments } = read({
    'infra/main.tf': code,
    'infra/prod.tfplan.json': one(true),
    'infra/plans/dev-plan.json': one(false),
  });

  it('of one root are environments', () => {
    expect(value('terraform:infra@prod#aws_db_instance.db', 'StorageEncrypted')).toBe(true);
    expect(value('terraform:infra@dev#aws_db_instance.db', 'StorageEncrypted')).toBe(false);
    expect(node('terraform:infra#aws_db_instance.db')).toBeUndefined();
    expect(node('terraform:infra@dev#aws_db_instance.db')?.environment).toEqual({ name: 'dev', of: 'terraform:infra' });
    expect(environments?.map(({ name, why }) => `${name}: ${why}`).sort()).toEqual([
      'dev: the plan `infra/plans/dev-plan.json`',
      'prod: the plan `infra/prod.tfplan.json`',
    ]);
  });
});

describe('a plan of other code', () => {
  it('stands by itself, however near it lies', () => {
    const { resources } = read({ 'main.tf': 'resource "aws_sqs_queue" "q" {}\n', 'plan.json': plan });
    const scopes = new Set(resources.map(({ scope }) => scope));
    expect([...scopes].sort()).toEqual(['terraform:.', 'terraform:plan.json']);
  });
});

describe('a state of a root', () => {
  const state = JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.9.0',
    values: {
      root_module: {
        resources: [
          { mode: 'data', type: 'aws_region', name: 'here', values: { name: 'eu-west-1' } },
          { mode: 'data', type: 'aws_availability_zones', name: 'all', values: { names: ['a'] } },
          { mode: 'managed', type: 'aws_vpc', name: 'main', values: { id: 'vpc-1', cidr_block: '10.1.0.0/16' } },
          { mode: 'managed', type: 'aws_sqs_queue', name: 'gone', values: { name: 'gone' } },
          { mode: 'managed', type: 'aws_db_instance', name: 'db', values: { publicly_accessible: true } },
        ].map((one) => ({ ...one, address: `${one.mode === 'data' ? 'data.' : ''}${one.type}.${one.name}` })),
      },
    },
  });
  const { value, node, ledger } = read({ 'infra/main.tf': code, 'infra/state.json': state });

  it('decides what the code leaves open', () => {
    expect(value('terraform:infra#aws_db_instance.db', 'DBInstanceIdentifier')).toBe('eu-west-1');
    expect(node('terraform:infra#aws_subnet.each["a"]')?.conditional).toBeUndefined();
  });

  it('does not overrule the code', () => {
    expect(value('terraform:infra#aws_vpc.main', 'CidrBlock')).toBe('10.0.0.0/16');
    expect(value('terraform:infra#aws_db_instance.db', 'PubliclyAccessible')).toBe(false);
    expect(node('terraform:infra#aws_sqs_queue.gone')).toBeUndefined();
    expect(ledger.map(({ subject, reason }) => `${subject}: ${reason}`)).toEqual(
      expect.arrayContaining([
        'aws_vpc.main: has other values in the state `infra/state.json` than the code gives; the code counts',
        'aws_sqs_queue.gone: is in the state `infra/state.json` and not in the code; the next apply destroys it, so it is not judged',
      ]),
    );
  });

  it('does not count beside a plan', () => {
    const both = read({ 'infra/main.tf': code, 'infra/state.json': state, 'infra/tfplan.json': plan });
    expect(both.ledger.find(({ subject }) => subject === 'infra/state.json')?.reason).toBe(
      'a state of `infra`, of which there is a plan; the plan counts',
    );
    expect(both.node('terraform:infra#aws_subnet.each["b"]')).toBeDefined();
  });
});
