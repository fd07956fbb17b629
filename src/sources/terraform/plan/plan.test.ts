/** Plans and states by themselves, through the front end. */
import { describe, expect, it } from 'vitest';
import { rootCause } from '../../../graph/index.ts';
import { textOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { shown } from '../../shown.ts';
import { evaluatePlanAt, terraform } from '../index.ts';
import { refers, samplePlan } from './sample-plan.ts';

function read(files: Readonly<Record<string, string>>) {
  const reading = terraform.read(memoryWorkspace(files));
  const node = (key: string) => reading.resources.find((one) => one.key === key);
  const property = (key: string, ...path: readonly string[]) => {
    let value = node(key)?.properties.entries.get(path[0] ?? '');
    for (const name of path.slice(1)) value = value?.kind === 'record' ? value.entries.get(name) : undefined;
    return value;
  };
  return { ...reading, node, property, value: (key: string, ...path: string[]) => shown(property(key, ...path)) };
}

const bucket = {
  values: { bucket: 'logs', policy: null },
  unknown: { arn: true, id: true },
  expressions: { bucket: { constant_value: 'logs' } },
};

describe('a plan without code', () => {
  const plan = samplePlan({
    'aws_s3_bucket.logs': bucket,
    'aws_s3_bucket_versioning.logs': {
      values: { versioning_configuration: [{ status: 'Enabled', mfa_delete: null }] },
      unknown: { bucket: true, id: true, versioning_configuration: [{}] },
      expressions: { bucket: refers('aws_s3_bucket.logs.id', 'aws_s3_bucket.logs') },
    },
    'aws_subnet.a[0]': {
      values: { cidr_block: '10.0.0.0/24' },
      unknown: { id: true },
      expressions: { cidr_block: {} },
    },
    'aws_subnet.a[1]': {
      values: { cidr_block: '10.0.1.0/24' },
      unknown: { id: true },
      expressions: { cidr_block: {} },
    },
    'aws_db_subnet_group.db': {
      values: { name: 'db', subnet_ids: [null, null] },
      unknown: { subnet_ids: [true, true], arn: true },
      expressions: { name: {}, subnet_ids: refers('aws_subnet.a') },
    },
    'aws_db_instance.db': {
      values: { identifier: 'db', password: 'hunter2', storage_encrypted: false, kms_key_id: '' },
      unknown: { availability_zone: true, endpoint: true },
      sensitive: { password: true },
      expressions: { identifier: {}, password: refers('local.password') },
    },
  });
  const { value, node, property, resources, files, secrets } = read({ 'out/some name.json': plan });
  const key = (address: string) => `terraform:out/some name.json#${address}`;

  it('is told by its content', () => {
    expect(files).toEqual(['out/some name.json']);
    expect(node(key('aws_s3_bucket.logs'))).toMatchObject({ kind: 'AWS::S3::Bucket', declaredAs: 'aws_s3_bucket' });
  });

  it('keeps values at their own places', () => {
    expect(value(key('aws_s3_bucket.logs'), 'BucketName')).toBe('logs');
    expect(textOf(property(key('aws_s3_bucket.logs'), 'BucketName')!.origin.at)).toBe('"logs"');
    expect(textOf(node(key('aws_s3_bucket.logs'))!.at!)).toBe('"aws_s3_bucket.logs"');
  });

  it('finds what an unknown value refers to', () => {
    expect(value(key('aws_s3_bucket.logs'), 'VersioningConfiguration', 'Status')).toBe('Enabled');
    expect(value(key('aws_db_subnet_group.db'), 'SubnetIds')).toEqual([
      `<${key('aws_subnet.a[0]')} Ref>`,
      `<${key('aws_subnet.a[1]')} Ref>`,
    ]);
  });

  it('takes nulls, and what is unknown though nobody wrote it, for absent', () => {
    const names = [...node(key('aws_db_instance.db'))!.properties.entries.keys()];
    expect(names).not.toContain('AvailabilityZone');
    expect(names).not.toContain('KmsKeyId');
    expect([...node(key('aws_s3_bucket.logs'))!.properties.entries.keys()]).not.toContain('policy');
    expect(value(key('aws_db_instance.db'), 'StorageEncrypted')).toBe(false);
  });

  it('keeps dynamic blocks, of which the configuration tells nothing, and what is unknown in them', () => {
    const dynamic = samplePlan({
      'aws_cloudfront_distribution.web': {
        values: { origin: [{ domain_name: 'web', s3_origin_config: [{ origin_access_identity: '' }] }] },
      },
      'aws_launch_template.app': {
        values: { iam_instance_profile: [{}] },
        unknown: { iam_instance_profile: [{ arn: true }] },
      },
    });
    const alone = read({ 'plan.json': dynamic });
    expect(alone.value('terraform:plan.json#aws_cloudfront_distribution.web', 'DistributionConfig')).toEqual({
      Origins: [{ DomainName: 'web', S3OriginConfig: {} }],
    });
    const profile = alone.property(
      'terraform:plan.json#aws_launch_template.app',
      'LaunchTemplateData',
      'IamInstanceProfile',
      'Arn',
    );
    expect(shown(profile)).toBe('<`aws_launch_template.app.iam_instance_profile` is known after apply>');
    expect(textOf(rootCause(profile!.origin).at)).toBe('"arn":true');
  });

  it('tells an output that is not known from one that is sensitive', () => {
    const outputs = {
      open: { sensitive: false },
      hidden: { sensitive: true, value: 'hunter2' },
      known: { value: 'k' },
    };
    const made = samplePlan({}, { planned_values: { outputs, root_module: {} } });
    const evaluation = evaluatePlanAt(memoryWorkspace({ 'plan.json': made }), 'plan.json');
    const told = [...(evaluation?.outputs ?? [])].map(([name, { value: known, sensitive }]) => [
      name,
      shown(known),
      sensitive,
    ]);
    expect(told).toEqual([
      ['open', '<`output.open` is known after apply>', false],
      ['hidden', '<`output.hidden` is sensitive: its value is not told>', true],
      ['known', 'k', false],
    ]);
  });

  it('tells no secrets', () => {
    expect(value(key('aws_db_instance.db'), 'MasterUserPassword')).toBe(
      '<`aws_db_instance.db.password` is sensitive: its value is not told>',
    );
    expect(JSON.stringify(resources.map(({ properties }) => shown(properties)))).not.toContain('hunter2');
    expect(secrets?.map(({ at }) => textOf(at))).toEqual(['hunter2']);
  });

  it('follows references through variables, outputs and each.value of modules', () => {
    const at = (module: string, address: string, unknown: Readonly<Record<string, boolean>>) => ({
      address: `${module}.${address}`,
      module_address: module,
      mode: 'managed',
      type: address.split('.')[0] ?? '',
      name: address.split('.')[1] ?? '',
      change: { actions: ['create'], after: {}, after_unknown: unknown },
    });
    const block = (address: string, expressions: Readonly<Record<string, unknown>>) => ({ address, expressions });
    const text = JSON.stringify({
      format_version: '1.2',
      resource_changes: [
        at('module.a["x"]', 'aws_s3_bucket.b', { id: true }),
        at('module.a["y"]', 'aws_s3_bucket.b', { id: true }),
        at('module.p["x"]', 'aws_s3_bucket_policy.p', { bucket: true }),
      ],
      configuration: {
        root_module: {
          module_calls: {
            a: {
              module: {
                outputs: { id: { expression: { references: ['aws_s3_bucket.b.id', 'aws_s3_bucket.b'] } } },
                resources: [block('aws_s3_bucket.b', {})],
              },
            },
            p: {
              for_each_expression: { references: ['module.a'] },
              expressions: { bucket: { references: ['each.value.id', 'each.value'] } },
              module: { resources: [block('aws_s3_bucket_policy.p', { bucket: { references: ['var.bucket'] } })] },
            },
          },
        },
      },
    });
    expect(read({ 'p.json': text }).value('terraform:p.json#module.p["x"].aws_s3_bucket_policy.p', 'Bucket')).toBe(
      '<terraform:p.json#module.a["x"].aws_s3_bucket.b Ref>',
    );
  });

  it('computes a policy document that the plan leaves open', () => {
    const text = samplePlan({
      'aws_s3_bucket.logs': bucket,
      'data.aws_iam_policy_document.d': {
        values: {
          statement: [
            { actions: ['s3:*'], effect: null, principals: [{ type: '*', identifiers: ['*'] }], resources: [null] },
          ],
        },
        unknown: { json: true, id: true, statement: [{ resources: [true] }] },
        expressions: {
          statement: [
            { actions: {}, principals: [{}], resources: refers('aws_s3_bucket.logs.arn', 'aws_s3_bucket.logs') },
          ],
        },
      },
      'aws_s3_bucket_policy.p': {
        values: {},
        unknown: { bucket: true, policy: true },
        expressions: {
          bucket: refers('aws_s3_bucket.logs.id', 'aws_s3_bucket.logs'),
          policy: refers('data.aws_iam_policy_document.d.json', 'data.aws_iam_policy_document.d'),
        },
      },
    });
    const { property: found } = read({ 'p.json': text });
    const policy = found('terraform:p.json#aws_s3_bucket_policy.p', 'PolicyDocument');
    expect(policy?.kind).toBe('partial');
    expect(shown(policy?.kind === 'partial' ? policy.encodes : undefined)).toMatchObject({
      Statement: [{ Action: 's3:*', Resource: '<terraform:p.json#aws_s3_bucket.logs Arn>' }],
    });
  });
});

describe('a state', () => {
  const state = JSON.stringify({
    version: 4,
    terraform_version: '1.9.0',
    lineage: 'l',
    resources: [
      {
        mode: 'managed',
        type: 'aws_vpc',
        name: 'main',
        instances: [
          {
            index_key: 'a',
            attributes: { id: 'vpc-1', arn: 'arn:aws:ec2:eu-west-1:1:vpc/vpc-1', cidr_block: '10.0.0.0/16' },
          },
        ],
      },
      {
        module: 'module.net["x"]',
        mode: 'managed',
        type: 'aws_subnet',
        name: 'a',
        instances: [
          { attributes: { vpc_id: 'vpc-1', tags: { was: 'vpc-1' } }, dependencies: ['aws_vpc.main'] },
          { deposed: 'abcd', attributes: { vpc_id: 'vpc-0' } },
        ],
      },
      {
        mode: 'managed',
        type: 'aws_db_instance',
        name: 'db',
        instances: [
          {
            attributes: { identifier: 'db', password: 'hunter2', endpoint: 'e' },
            sensitive_attributes: [[{ type: 'get_attr', value: 'endpoint' }]],
          },
        ],
      },
    ],
  });

  it('links what depends on something by its id', () => {
    const { value, resources } = read({ 'terraform.tfstate': state });
    expect(resources.map(({ key }) => key)).toEqual([
      'terraform:terraform.tfstate#aws_vpc.main["a"]',
      'terraform:terraform.tfstate#module.net["x"].aws_subnet.a',
      'terraform:terraform.tfstate#aws_db_instance.db',
    ]);
    const subnet = 'terraform:terraform.tfstate#module.net["x"].aws_subnet.a';
    expect(value(subnet, 'VpcId')).toBe('<terraform:terraform.tfstate#aws_vpc.main["a"] Ref>');
    expect(value(subnet, 'Tags')).toEqual([{ Key: 'was', Value: 'vpc-1' }]);
  });

  it('tells no secrets, whether the code marked them or their names say so', () => {
    const { resources } = read({ 'terraform.tfstate': state });
    const text = JSON.stringify(resources.map(({ properties }) => shown(properties)));
    expect(text).not.toContain('hunter2');
    expect(shown(resources[2]?.properties.entries.get('endpoint'))).toBe(
      '<`aws_db_instance.db.endpoint` is sensitive: its value is not told>',
    );
  });

  it('of an older version is not read, which is said', () => {
    const old = state.replace('"version":4', '"version":3');
    expect(read({ 'terraform.tfstate': old }).diagnostics.map(({ code }) => code)).toEqual(['state-version']);
  });
});

describe('a hostile or broken plan', () => {
  const plan = samplePlan({ 'aws_s3_bucket.logs': bucket });
  it.each([
    ['cut off', plan.slice(0, -2), 'json-syntax'],
    ['nested without end', plan.replace('"logs"', '['.repeat(5000)), 'json-too-deep'],
    ['with a key twice', plan.replace('"bucket":"logs"', '"bucket":"other","bucket":"logs"'), 'json-duplicate-key'],
    ['of a later major version', plan.replace('"1.2"', '"9.0"'), 'plan-version'],
  ])('%s is told', (_, text, code) => {
    expect(read({ 'p.json': text }).diagnostics.map((one) => one.code)).toContain(code);
  });

  it('that cannot be read makes the result incomplete', () => {
    expect(read({ 'p.json': plan.slice(0, -2) }).ledger).toMatchObject([{ subject: 'p.json', incomplete: true }]);
  });

  it('may call its resources and attributes as it likes', () => {
    const names = samplePlan({
      'aws_s3_bucket.__proto__': { values: JSON.parse('{"__proto__": {"x": 1}, "constructor": 1}') },
    });
    expect(read({ 'p.json': names }).resources.map(({ address }) => address)).toEqual(['aws_s3_bucket.__proto__']);
  });

  it('whose modules hand on references without end is read in bounded time', () => {
    const outputs = (to: readonly string[]) => ({ o: { expression: { references: to } } });
    let module: Record<string, unknown> = { outputs: outputs(['aws_s3_bucket.b.id']) };
    for (let i = 0; i < 40; i++)
      module = { outputs: outputs(['module.m.o', 'module.n.o']), module_calls: { m: { module }, n: { module: {} } } };
    const text = samplePlan(
      { 'aws_s3_bucket_policy.p': { values: {}, unknown: { bucket: true } } },
      {
        configuration: {
          root_module: JSON.parse(
            JSON.stringify({
              resources: [{ address: 'aws_s3_bucket_policy.p', expressions: { bucket: refers('module.m.o') } }],
              module_calls: { m: { module } },
            }),
          ),
        },
      },
    );
    expect(read({ 'p.json': text }).value('terraform:p.json#aws_s3_bucket_policy.p', 'Bucket')).toBe(
      '<`aws_s3_bucket_policy.p.bucket` is known after apply>',
    );
  });
});
