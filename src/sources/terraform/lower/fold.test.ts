/** Satellites become properties of their owners, and never vanish. */
import { describe, expect, it } from 'vitest';
import { type GraphNode, literal, type Value } from '../../../graph/index.ts';
import { range } from '../../../text/index.ts';
import { lower } from './index.ts';
import { plainOf, sample, sampleOrigin, somehow, to } from './sample-instance.ts';

const block = { block_public_acls: true, block_public_policy: false };
const published = { BlockPublicAcls: true, BlockPublicPolicy: false };

function bucket(resources: readonly GraphNode[], address = 'aws_s3_bucket.b') {
  return plainOf(resources.find((node) => node.address === address)?.properties);
}

describe('satellites', () => {
  it('are folded into the owner that they refer to, with their own ranges', () => {
    const { resources, ledger } = lower([
      sample('aws_s3_bucket_public_access_block.b', { bucket: to('aws_s3_bucket.b'), ...block }),
      sample('aws_s3_bucket.b', {}),
    ]);
    expect(resources).toHaveLength(1);
    expect(bucket(resources)).toEqual({ PublicAccessBlockConfiguration: published });
    expect(ledger).toEqual([]);
  });

  it('are told apart by the keys of for_each', () => {
    const { resources } = lower([
      sample('aws_s3_bucket.b["a"]', {}),
      sample('aws_s3_bucket.b["c"]', {}),
      sample('aws_s3_bucket_public_access_block.b["c"]', { bucket: to('aws_s3_bucket.b["c"]'), ...block }),
    ]);
    expect(bucket(resources, 'aws_s3_bucket.b["a"]')).toEqual({});
    expect(bucket(resources, 'aws_s3_bucket.b["c"]')).toEqual({ PublicAccessBlockConfiguration: published });
  });

  it('find their owner by its literal name', () => {
    const { resources } = lower([
      sample('aws_s3_bucket.b', { bucket: 'name' }),
      sample('aws_s3_bucket_versioning.b', { bucket: 'name', versioning_configuration: [{ status: 'Enabled' }] }),
    ]);
    expect(bucket(resources)).toEqual({ BucketName: 'name', VersioningConfiguration: { Status: 'Enabled' } });
  });

  it('find their owner through a resource of its own that belongs to it', () => {
    const { resources } = lower([
      sample('aws_s3_bucket.b', {}),
      sample('aws_s3_bucket_policy.p', { bucket: to('aws_s3_bucket.b'), policy: '{}' }),
      sample('aws_s3_bucket_acl.a', { bucket: to('aws_s3_bucket_policy.p'), acl: 'private' }),
    ]);
    expect(bucket(resources)).toEqual({ AccessControl: 'Private' });
  });

  it('find their owner by the header that a name came through', () => {
    const header = { path: 'iam.tf', text: 'resource "aws_iam_role" "r" {\n  name = "x"\n}\n' };
    const at = range(header, 0, 27);
    const role = (address: string) => ({ ...sample(address, { name: 'x' }), at });
    const name = literal('x', { ...sampleOrigin, cause: { at } });
    const attachments = lower([
      role('module.one.aws_iam_role.r'),
      role('module.two.aws_iam_role.r'),
      sample('module.two.aws_iam_role_policy_attachment.a', { role: name, policy_arn: 'arn:1' }),
    ]).resources.map(({ properties }) => properties.entries.has('ManagedPolicyArns'));
    expect(attachments).toEqual([false, true]);
  });

  it('find their owner by a name that is not known, if it is surely the same', () => {
    const account = to('data.aws_caller_identity.c', 'account_id');
    const named = { kind: 'partial', parts: [account, '-role'], origin: sampleOrigin } as const;
    const attach = (role: Value, key = '') =>
      lower([
        sample('aws_iam_role.r["a"]', { name: 'unlike' }),
        sample(`aws_iam_role.r["b"]`, { name: named }),
        sample('aws_iam_role.s', { name: somehow }),
        sample(`aws_iam_role_policy_attachment.a${key}`, { role, policy_arn: 'arn:1' }),
      ]).resources.findIndex(({ properties }) => properties.entries.has('ManagedPolicyArns'));
    expect(attach(named)).toBe(1);
    expect(attach(somehow)).toBe(2);
    expect(attach(somehow, '["b"]')).toBe(-1);
    expect(attach({ ...somehow, reason: { code: 'input', says: 'needs `var.y`' } })).toBe(-1);
  });

  it('find their owner through another satellite', () => {
    const { resources } = lower([
      sample('aws_s3_bucket.b', {}),
      sample('aws_s3_bucket_ownership_controls.b', { bucket: to('aws_s3_bucket.b') }),
      sample('aws_s3_bucket_acl.b', { bucket: to('aws_s3_bucket_ownership_controls.b', 'bucket'), acl: 'public-read' }),
    ]);
    expect(bucket(resources)).toEqual({ AccessControl: 'PublicRead' });
  });

  it('stay on their own where the owner is not in the code', () => {
    const { resources, ledger } = lower([
      sample('aws_s3_bucket.b', { bucket: 'name' }),
      sample('aws_s3_bucket_public_access_block.b', { bucket: 'another', ...block }),
    ]);
    expect(resources.map(({ kind }) => kind)).toEqual([
      'AWS::S3::Bucket',
      'terraform/aws_s3_bucket_public_access_block',
    ]);
    expect(plainOf(resources[1]?.properties)).toEqual({ bucket: 'another', ...block });
    expect(ledger).toMatchObject([
      { about: 'link', subject: 'aws_s3_bucket_public_access_block.b', incomplete: false },
    ]);
  });

  it('make unknown what they set if it is not known whether they exist', () => {
    const { resources } = lower([
      sample('aws_s3_bucket.b', {}),
      sample('aws_s3_bucket_public_access_block.b', { bucket: to('aws_s3_bucket.b'), ...block }, somehow),
      sample('aws_iam_role.r', { managed_policy_arns: ['arn:1'] }),
      sample('aws_iam_role_policy_attachment.a', { role: to('aws_iam_role.r', 'name'), policy_arn: 'arn:2' }, somehow),
    ]);
    expect(bucket(resources)).toEqual({ PublicAccessBlockConfiguration: '?' });
    expect(plainOf(resources[1]?.properties)).toEqual({ ManagedPolicyArns: ['arn:1', '…'] });
  });

  it('make unknown what they set in an owner of which that is not known', () => {
    const { resources } = lower([
      sample('aws_s3_bucket.b', {}, somehow),
      sample('aws_s3_bucket_public_access_block.b', { bucket: to('aws_s3_bucket.b'), ...block }),
    ]);
    expect(bucket(resources)).toEqual({ PublicAccessBlockConfiguration: '?' });
  });

  it('count last where two set the same, and say so', () => {
    const { resources, ledger } = lower([
      sample('aws_s3_bucket.b', {}),
      sample('aws_s3_bucket_public_access_block.one', { bucket: to('aws_s3_bucket.b'), ignore_public_acls: true }),
      sample('aws_s3_bucket_public_access_block.two', { bucket: to('aws_s3_bucket.b'), ...block }),
    ]);
    expect(bucket(resources)).toEqual({ PublicAccessBlockConfiguration: published });
    expect(ledger).toMatchObject([{ subject: 'aws_s3_bucket_public_access_block.two' }]);
  });

  it('add to lists, as policies to a role, and keep references', () => {
    const { resources, ledger } = lower([
      sample('aws_iam_policy.p', {}),
      sample('aws_iam_role.r', { name: 'r' }),
      sample('aws_iam_role_policy_attachment.a', {
        role: to('aws_iam_role.r', 'name'),
        policy_arn: to('aws_iam_policy.p', 'arn'),
      }),
      sample('aws_iam_role_policy_attachment.b', { role: 'r', policy_arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }),
    ]);
    expect(plainOf(resources[1]?.properties)).toEqual({
      RoleName: 'r',
      ManagedPolicyArns: ['→aws_iam_policy.p.Ref', 'arn:aws:iam::aws:policy/ReadOnlyAccess'],
    });
    expect(ledger).toEqual([]);
  });

  it('belong to several owners at once', () => {
    const { resources, ledger } = lower([
      sample('aws_iam_role.r', { name: 'r' }),
      sample('aws_iam_user.u', {}),
      sample('aws_iam_policy_attachment.a', {
        name: 'a',
        roles: ['r', 'elsewhere'],
        users: [to('aws_iam_user.u', 'name')],
        groups: [],
        policy_arn: 'arn:1',
      }),
    ]);
    expect(resources.map(({ properties }) => plainOf(properties))).toEqual([
      { RoleName: 'r', ManagedPolicyArns: ['arn:1'] },
      { ManagedPolicyArns: ['arn:1'] },
    ]);
    expect(ledger).toMatchObject([
      { subject: 'aws_iam_policy_attachment.a', reason: expect.stringContaining('in part') },
    ]);
  });

  it('set what is nested, and items of lists, side by side', () => {
    const method = { rest_api_id: to('aws_api_gateway_rest_api.a'), resource_id: 'r', http_method: 'GET' };
    const { resources } = lower([
      sample('aws_api_gateway_method.m', { ...method, authorization: 'NONE' }),
      sample('aws_api_gateway_method.other', { ...method, http_method: 'POST' }),
      sample('aws_api_gateway_integration_response.x', { ...method, status_code: '200' }),
      sample('aws_api_gateway_integration.i', { ...method, type: 'AWS_PROXY', uri: 'u' }),
      sample('aws_api_gateway_integration_response.y', { ...method, status_code: '500' }),
    ]);
    expect(resources).toHaveLength(2);
    expect(plainOf(resources[0]?.properties)).toMatchObject({
      AuthorizationType: 'NONE',
      Integration: {
        Type: 'AWS_PROXY',
        Uri: 'u',
        IntegrationResponses: [{ StatusCode: '200' }, { StatusCode: '500' }],
      },
    });
    expect(plainOf(resources[1]?.properties)).not.toHaveProperty('Integration');
  });

  it('end when they name each other', () => {
    const { resources, ledger } = lower([
      sample('aws_s3_bucket_acl.a', { bucket: to('aws_s3_bucket_versioning.b', 'bucket') }),
      sample('aws_s3_bucket_versioning.b', { bucket: to('aws_s3_bucket_acl.a', 'bucket') }),
    ]);
    expect(resources).toHaveLength(2);
    expect(ledger).toHaveLength(2);
  });

  it('lead references to themselves on to their owners', () => {
    const { resources } = lower([
      sample('aws_s3_bucket.b', {}),
      sample('aws_s3_bucket_versioning.v', { bucket: to('aws_s3_bucket.b') }),
      sample('aws_s3_object.o', { bucket: to('aws_s3_bucket_versioning.v', 'bucket') }),
    ]);
    expect(plainOf(resources[1]?.properties)).toEqual({ bucket: '→aws_s3_bucket.b.Ref' });
  });
});
