/** Hops of attack paths and their near misses: service accounts, workflow jobs, roles, keys, buckets. */
import { describe, expect, it } from 'vitest';
import { connect } from '../../schema/index.ts';
import { identity } from './index.ts';
import { edgesOf, graphOf, idOf, notKnown, type Sample } from './sample.ts';

const allow = (Action: string, Resource: Sample = '*', more: { readonly [name: string]: Sample } = {}): Sample => ({
  Effect: 'Allow',
  Action: [Action],
  Resource: [Resource],
  ...more,
});
const policies = (...Statement: readonly Sample[]): Sample => [{ PolicyDocument: { Statement } }];
const trusts = (Principal: Sample, Action = 'sts:AssumeRole', Condition: Sample = {}): Sample => ({
  Statement: [{ Effect: 'Allow', Principal, Action: [Action], Condition }],
});
const role = (RoleName: string, properties: { readonly [name: string]: Sample }) => ({
  kind: 'AWS::IAM::Role',
  properties: { RoleName, ...properties },
});

function derived(
  resources: Parameters<typeof graphOf>[0],
  ...edges: readonly (readonly ['encrypts' | 'attached-to', string, string])[]
) {
  const graph = graphOf(resources);
  for (const [kind, from, to] of edges) connect(graph, kind, idOf(graph, from), idOf(graph, to), { facts: [] });
  identity.derive(graph);
  return edgesOf(graph);
}

describe('roles', () => {
  const target = (Principal: Sample, Condition: Sample = {}) =>
    role('target', { AssumeRolePolicyDocument: trusts(Principal, 'sts:AssumeRole', Condition) });
  const caller = role('caller', {
    Policies: policies(allow('sts:AssumeRole', 'arn:aws:iam::111122223333:role/target')),
  });
  const account = {
    kind: 'AWS::KMS::Key',
    properties: { KeyPolicy: trusts({ AWS: 'arn:aws:iam::111122223333:root' }, 'kms:*') },
  };

  it('are taken on where the trust leaves it to the account and the caller is allowed', () => {
    const resources = {
      caller,
      idle: role('idle', {}),
      target: target({ AWS: 'arn:aws:iam::111122223333:root' }),
      account,
    };
    expect(derived(resources)).toEqual(['caller can-act-as target']);
  });

  it('are not taken on over the trust of another account, nor by who is not named', () => {
    expect(derived({ caller, target: target({ AWS: 'arn:aws:iam::999999999999:root' }), account })).toEqual([]);
    expect(derived({ caller, target: target({ AWS: 'arn:aws:iam::111122223333:role/other' }), account })).toEqual([]);
    expect(derived({ caller, target: target({ Service: 'backup.amazonaws.com' }), account })).toEqual([]);
  });

  it('are open to strangers that trust anyone, in doubt where a condition asks for something', () => {
    expect(derived({ target: target('*') })).toEqual(['the internet can-act-as target']);
    const withId = target({ AWS: '*' }, { StringEquals: { 'sts:ExternalId': ['x'] } });
    expect(derived({ target: withId })).toEqual(['the internet can-act-as target?']);
  });
});

describe('access keys', () => {
  const estate = (properties: { readonly [name: string]: Sample }) => ({
    user: { kind: 'AWS::IAM::User', properties: { UserName: 'robot' } },
    key: { kind: 'AWS::IAM::AccessKey', properties },
    second: { kind: 'AWS::IAM::AccessKey', properties },
  });
  const edges = [['attached-to', 'key', 'user'] as const, ['attached-to', 'second', 'user'] as const];

  it('are one way in for each user, should one leak', () => {
    const graph = graphOf(estate({}));
    for (const [kind, from, to] of edges) connect(graph, kind, idOf(graph, from), idOf(graph, to), { facts: [] });
    identity.derive(graph);
    expect(edgesOf(graph)).toEqual([
      'key can-act-as user',
      'second can-act-as user',
      'the access key of user can-act-as user',
    ]);
    const [entry] = graph.ofKind('foothold/credential');
    expect(graph.out(entry ?? -1).map(({ proof }) => proof.assumes)).toEqual(['the access key of `user` leaks']);
  });

  it('are none while inactive, and in doubt where that is not known', () => {
    expect(derived(estate({ Status: 'Inactive' }), ...edges)).toEqual([]);
    expect(derived(estate({ Status: notKnown }), ...edges)).toContain('the access key of user can-act-as user?');
  });
});

describe('service accounts', () => {
  const estate = (
    subject: string,
    Federated = 'arn:aws:iam::1:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A',
  ) => ({
    account: {
      kind: 'v1/ServiceAccount',
      properties: {
        metadata: {
          name: 'payments',
          namespace: 'shop',
          annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/payments' },
        },
      },
    },
    payments: role('payments', {
      AssumeRolePolicyDocument: trusts({ Federated }, 'sts:AssumeRoleWithWebIdentity', {
        StringLike: {
          'oidc.eks.eu-west-1.amazonaws.com/id/A:sub': [subject],
          'oidc.eks.eu-west-1.amazonaws.com/id/A:aud': ['sts.amazonaws.com'],
        },
      }),
    }),
  });

  it('take on the role that they name, if it trusts them', () => {
    expect(derived(estate('system:serviceaccount:shop:payments'))).toEqual(['account can-act-as payments']);
    expect(derived(estate('system:serviceaccount:shop:*'))).toEqual(['account can-act-as payments']);
  });

  it('take on nothing by the annotation alone', () => {
    expect(derived(estate('system:serviceaccount:shop:orders'))).toEqual([]);
    expect(
      derived(
        estate(
          'system:serviceaccount:shop:payments',
          'arn:aws:iam::1:oidc-provider/token.actions.githubusercontent.com',
        ),
      ),
    ).toEqual([]);
  });
});

describe('workflow jobs', () => {
  const github = 'token.actions.githubusercontent.com';
  const estate = (
    sub: string,
    event: string,
    more: { readonly [name: string]: Sample } = {},
    permissions: Sample = { 'id-token': 'write' },
  ) => ({
    job: { kind: 'github/Job', properties: { on: [{ event }], permissions, ...more } },
    step: { kind: 'github/Step', properties: { with: { 'role-to-assume': 'arn:aws:iam::1:role/named' } } },
    named: role('named', {
      AssumeRolePolicyDocument: trusts(
        { Federated: `arn:aws:iam::1:oidc-provider/${github}` },
        'sts:AssumeRoleWithWebIdentity',
        {
          StringEquals: { [`${github}:sub`]: ['repo:acme/tools:environment:none'] },
        },
      ),
    }),
    wanted: role('wanted', {
      AssumeRolePolicyDocument: trusts(
        { Federated: `arn:aws:iam::1:oidc-provider/${github}` },
        'sts:AssumeRoleWithWebIdentity',
        {
          StringEquals: { [`${github}:aud`]: ['sts.amazonaws.com'] },
          StringLike: { [`${github}:sub`]: [sub] },
        },
      ),
    }),
  });
  const yes = ['job can-act-as wanted'];

  it('take on every role that trusts their subject, named or not', () => {
    expect(derived(estate('repo:acme/*', 'pull_request_target'))).toEqual(yes);
    expect(derived(estate('repo:acme/tools:*', 'push'))).toEqual(yes);
    expect(derived(estate('repo:acme/tools:ref:refs/heads/main', 'issues'))).toEqual(yes);
    expect(derived(estate('repo:acme/tools:environment:prod', 'push', { environment: { name: 'prod' } }))).toEqual(yes);
  });

  it('take on none of another subject, nor without the right to an identity', () => {
    expect(derived(estate('repo:acme/tools:environment:prod', 'pull_request_target'))).toEqual([]);
    expect(derived(estate('repo:acme/tools:environment:prod', 'push', { environment: { name: 'staging' } }))).toEqual(
      [],
    );
    expect(derived(estate('repo:acme/other:*', 'push'))).toEqual([]);
    expect(derived(estate('repo:acme/*', 'push', {}, { contents: 'read' }))).toEqual([]);
  });

  it('are in doubt where a fork gets no identity', () => {
    expect(derived(estate('repo:acme/tools:pull_request', 'pull_request'))).toEqual(['job can-act-as wanted?']);
  });
});

describe('data', () => {
  const bucket = (properties: { readonly [name: string]: Sample } = {}) => ({
    kind: 'AWS::S3::Bucket',
    properties: { BucketName: 'exports', ...properties },
  });
  const key = { kind: 'AWS::KMS::Key', properties: {} };
  const reader = (...statements: readonly Sample[]) => role('reader', { Policies: policies(...statements) });
  const get = allow('s3:GetObject', 'arn:aws:s3:::exports/*');

  it('is read by whom a policy allows, unless a Deny covers it', () => {
    expect(derived({ exports: bucket(), reader: reader(get) })).toEqual(['reader can-read exports']);
    const all = { Effect: 'Deny', Action: ['s3:*'], NotResource: ['arn:aws:s3:::assets', 'arn:aws:s3:::assets/*'] };
    expect(derived({ exports: bucket(), reader: reader(get, all) })).toEqual([]);
  });

  it('is not read without its key', () => {
    const edge = ['encrypts', 'key', 'exports'] as const;
    expect(derived({ exports: bucket(), key, reader: reader(get) }, edge)).toEqual([]);
    expect(derived({ exports: bucket(), key, reader: reader(get, allow('kms:Decrypt')) }, edge)).toEqual([
      'reader can-read exports',
    ]);
    const via = { Condition: { StringEquals: { 'kms:ViaService': ['dynamodb.eu-west-1.amazonaws.com'] } } };
    expect(derived({ exports: bucket(), key, reader: reader(get, allow('kms:Decrypt', '*', via)) }, edge)).toEqual([]);
  });

  it('is public by a policy that is honoured', () => {
    const policy = {
      kind: 'AWS::S3::BucketPolicy',
      properties: {
        PolicyDocument: {
          Statement: [
            { Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::exports/*'] },
          ],
        },
      },
    };
    const edge = ['attached-to', 'policy', 'exports'] as const;
    expect(derived({ exports: bucket(), policy }, edge)).toEqual(['the internet can-read exports']);
    const block = (on: Sample) => bucket({ PublicAccessBlockConfiguration: { RestrictPublicBuckets: on } });
    expect(derived({ exports: block(true), policy }, edge)).toEqual([]);
    const refused = bucket({ PublicAccessBlockConfiguration: { BlockPublicPolicy: true } });
    expect(derived({ exports: refused, policy }, edge)).toEqual([]);
    expect(derived({ exports: block(notKnown), policy }, edge)).toEqual(['the internet can-read exports?']);
  });

  it('is bounded by the permissions boundary', () => {
    const bounded = (Action: string) => ({
      exports: bucket(),
      limit: { kind: 'AWS::IAM::ManagedPolicy', properties: { PolicyDocument: { Statement: [allow(Action)] } } },
      reader: role('reader', { Policies: policies(get), PermissionsBoundary: { $ref: ['sample#limit', 'Ref'] } }),
    });
    expect(derived(bounded('s3:*'))).toEqual(['reader can-read exports']);
    expect(derived(bounded('logs:*'))).toEqual([]);
  });
});
