/** Provider defaults: filled in once, with their source, and never over what somebody wrote. */
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { describe, expect, it } from 'vitest';
import { awsDefaults } from '../catalogs/index.ts';
import {
  entryAt,
  type GraphNode,
  listOf,
  literal,
  recordOf,
  type Unknown,
  unknown,
  type Value,
} from '../graph/index.ts';
import { range } from '../text/index.ts';
import { normaliseNode } from './index.ts';

const file = { path: 'main.tf', text: 'resource "aws_s3_bucket" "b" {}\n' };
const origin = { at: range(file, 0, 28) };
const somehow: Unknown = unknown({ code: 'input', says: 'needs `var.x`' }, origin);

function node(kind: string, properties: Readonly<Record<string, Value>>, open?: Unknown): GraphNode {
  const record = recordOf(new Map(Object.entries(properties)), origin, open);
  return { key: 'k', kind, address: 'a', scope: 's', source: 'terraform', properties: record, at: origin.at };
}

function at(filled: GraphNode, ...path: readonly string[]): unknown {
  const value = entryAt(filled.properties, ...path);
  return value?.kind === 'literal' ? value.value : value?.kind === 'unknown' ? value.reason.says : value?.kind;
}

const block = ['PublicAccessBlockConfiguration', 'BlockPublicAcls'] as const;

describe('normaliseNode', () => {
  it('fills in what the provider does, names the source and points at the header', () => {
    const bucket = normaliseNode(node('AWS::S3::Bucket', {}));
    expect(at(bucket, ...block)).toBe(true);
    const filled = entryAt(bucket.properties, ...block);
    expect(filled?.origin.default).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.*\(\d{4}-\d\d\)$/);
    expect(filled?.origin.at).toBe(origin.at);
  });

  it('tells a record that is left out from one that leaves something out', () => {
    const written = recordOf([['IgnorePublicAcls', literal('true', origin)]], origin);
    const bucket = normaliseNode(node('AWS::S3::Bucket', { PublicAccessBlockConfiguration: written }));
    expect(at(bucket, ...block)).toBe(false);
    expect(at(bucket, 'PublicAccessBlockConfiguration', 'IgnorePublicAcls')).toBe(true);
  });

  it('takes null for absent', () => {
    expect(
      at(normaliseNode(node('AWS::KMS::Key', { EnableKeyRotation: literal(null, origin) })), 'EnableKeyRotation'),
    ).toBe(false);
  });

  it('leaves alone what is not known, and what may be there', () => {
    expect(
      at(normaliseNode(node('AWS::S3::Bucket', { PublicAccessBlockConfiguration: somehow })), ...block),
    ).toBeUndefined();
    expect(at(normaliseNode(node('AWS::KMS::Key', {}, somehow)), 'EnableKeyRotation')).toBeUndefined();
  });

  it('fills in only under its conditions', () => {
    const key = literal('alias/x', origin);
    expect(at(normaliseNode(node('AWS::SQS::Queue', {})), 'SqsManagedSseEnabled')).toBe(true);
    expect(at(normaliseNode(node('AWS::SQS::Queue', { KmsMasterKeyId: key })), 'SqsManagedSseEnabled')).toBeUndefined();
    const cluster = (engine: Value) =>
      at(normaliseNode(node('AWS::RDS::DBCluster', { Engine: engine })), 'StorageEncrypted');
    expect(cluster(literal('aurora-mysql', origin))).toBe(true);
    expect(cluster(literal('mysql', origin))).toBe(false);
    expect(cluster(somehow)).toBe('needs `var.x`');
  });

  it('tells a name of another resource from names that are known beforehand', () => {
    const open = (group?: Value) =>
      at(normaliseNode(node('AWS::RDS::DBInstance', group ? { DBSubnetGroupName: group } : {})), 'PubliclyAccessible');
    const reference = unknown(somehow.reason, origin, { to: 'group', attribute: 'Ref' });
    expect(open(reference)).toBe(false);
    expect(open(literal('default', origin))).toBe(true);
    expect(open(literal('private', origin))).toBe(false);
    expect(open(somehow)).toBe('needs `var.x`');
    expect(open()).toMatch(/^depends on /);
  });

  it('does not guess what a restored database or a launched instance inherits', () => {
    const name = literal('x', origin);
    for (const [kind, path, property] of [
      ['AWS::RDS::DBInstance', 'DBSnapshotIdentifier', 'StorageEncrypted'],
      ['AWS::RDS::DBCluster', 'SnapshotIdentifier', 'StorageEncrypted'],
      ['AWS::DocDB::DBCluster', 'SnapshotIdentifier', 'StorageEncrypted'],
      ['AWS::Neptune::DBCluster', 'SourceDBClusterIdentifier', 'StorageEncrypted'],
      ['AWS::Redshift::Cluster', 'SnapshotIdentifier', 'Encrypted'],
      ['AWS::ElastiCache::ReplicationGroup', 'GlobalReplicationGroupId', 'AtRestEncryptionEnabled'],
      ['AWS::EC2::Instance', 'LaunchTemplate', 'MetadataOptions'],
      ['AWS::ApiGateway::RestApi', 'Body', 'DisableExecuteApiEndpoint'],
    ] as const) {
      expect(at(normaliseNode(node(kind, { [path]: name })), property)).toMatch(/^depends on /);
    }
  });

  it('says unknown where the account decides', () => {
    expect(at(normaliseNode(node('AWS::EC2::Volume', {})), 'Encrypted')).toMatch(/^depends on /);
  });

  it('fills in the items of lists', () => {
    const containers = listOf([recordOf([['Name', literal('web', origin)]], origin)], origin);
    const task = normaliseNode(node('AWS::ECS::TaskDefinition', { ContainerDefinitions: containers }));
    const list = entryAt(task.properties, 'ContainerDefinitions');
    expect(entryAt(list?.kind === 'list' ? list.items[0] : undefined, 'Privileged')).toMatchObject({ value: false });
  });

  it('gives back nodes of kinds that it does not know', () => {
    const foreign = node('constructor', {});
    expect(normaliseNode(foreign)).toBe(foreign);
  });

  it('survives JSON of any depth, and says where it stops', () => {
    const deep = literal(`${'['.repeat(20_000)}${']'.repeat(20_000)}`, origin);
    let here: Value | undefined = normaliseNode(
      node('AWS::IAM::ManagedPolicy', { PolicyDocument: deep }),
    ).properties.entries.get('PolicyDocument');
    while (here?.kind === 'list') [here] = here.items;
    expect(here).toMatchObject({ kind: 'unknown', reason: { code: 'limit' } });
  });

  it('is idempotent', () => {
    for (const { kind } of awsDefaults) {
      const once = normaliseNode(node(kind, {}));
      expect(normaliseNode(once)).toEqual(once);
    }
  });
});

describe('the tables of defaults', () => {
  const specification = loadAwsServiceSpecSync();
  type Resource = ReturnType<typeof specification.all<'resource'>>[number];

  function published(properties: Resource['properties'], path: readonly string[]): boolean {
    const [name = '', ...rest] = path;
    const type = Object.hasOwn(properties, name) ? properties[name]?.type : undefined;
    if (!type) return false;
    const options = type.type === 'union' ? type.types : [type];
    if (rest.length === 0) return true;
    return options.some((option) => {
      const inner = option.type === 'array' ? option.element : option;
      if (inner.type !== 'ref') return false;
      return published(specification.get('typeDefinition', inner.reference.$ref).properties, rest);
    });
  }

  it('name published properties', () => {
    const wrong: string[] = [];
    for (const { kind, values, when } of awsDefaults) {
      const [resource] = specification.lookup('resource', 'cloudFormationType', 'equals', kind);
      for (const path of [...Object.keys(values), ...when.map((condition) => condition.path)]) {
        const names = path.replaceAll('[]', '').split('.');
        if (!resource || !published(resource.properties, names)) wrong.push(`${kind} ${path}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(awsDefaults.length).toBeGreaterThan(60);
  });
});
