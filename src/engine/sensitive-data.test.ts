/** Where sensitive data lives, who reads databases, and which secrets stand in the code: each rule with its near misses. */
import { describe, expect, it } from 'vitest';
import type { Graph } from '../graph/index.ts';
import { memoryFiles } from '../host/index.ts';
import { scan } from './scan.ts';

function graphOf(files: Readonly<Record<string, string>>): Graph {
  return scan({ root: '.', files: memoryFiles(files), today: '2026-01-01', version: '0' }).graph;
}

/** Addresses and classes, `?` after what a name alone lets suppose. */
function held(text: string, file = 'main.tf'): readonly string[] {
  const graph = graphOf({ [file]: text });
  return graph.ofKind('foothold/sensitive-data').flatMap((id) =>
    graph.in(id, 'stores').map(({ from, proof }) => {
      const data = graph.node(id).key.slice('foothold:data/'.length);
      return `${graph.node(from).address} ${data}${proof.assumes === undefined ? '' : '?'}`;
    }),
  );
}

const bucket = (name: string, tags = '') =>
  `resource "aws_s3_bucket" "b" {\n  bucket = "${name}"\n  tags = { ${tags} }\n}\n`;

describe('stores of sensitive data', () => {
  it.each([
    ['a classification', bucket('x', 'data-classification = "customer"'), ['aws_s3_bucket.b customer']],
    ['a namespaced key', bucket('x', '"acme:DataClassification" = "Confidential-PII"'), ['aws_s3_bucket.b customer']],
    ['a flag', bucket('x', 'contains_pii = "true"'), ['aws_s3_bucket.b customer']],
    [
      'a compliance scope',
      bucket('x', 'Compliance = "HIPAA,PCI"'),
      ['aws_s3_bucket.b health', 'aws_s3_bucket.b payment'],
    ],
    ['a word of the name', bucket('acme-prod-patients'), ['aws_s3_bucket.b health?']],
    [
      'the hump of a name',
      'resource "aws_dynamodb_table" "t" { name = "PayrollTable" }',
      ['aws_dynamodb_table.t employee?'],
    ],
    [
      'the kind',
      'resource "aws_secretsmanager_secret" "s" { name = "x" }',
      ['aws_secretsmanager_secret.s credentials'],
    ],
    [
      'a secure parameter',
      'resource "aws_ssm_parameter" "p" {\n  name = "/x"\n  type = "SecureString"\n  value = var.v\n}\nvariable "v" {}',
      ['aws_ssm_parameter.p credentials'],
    ],
  ])('are known by %s', (_, text, expected) => {
    expect([...held(text)].sort()).toEqual(expected);
  });

  it.each([
    ['what is declared public, whatever its name', bucket('acme-customers', 'data-classification = "public"')],
    ['a flag that says no', bucket('acme-users', 'pii = "false"')],
    ['a class that is denied', bucket('x', 'sensitivity = "non-sensitive"')],
    ['a part of a word', bucket('acme-usership')],
    ['what is served to everybody', bucket('customer-assets')],
    ['logs', bucket('payments-access-logs')],
    ['the agent of users', bucket('user-agent-strings')],
    ['a tag that says something else', bucket('x', 'Team = "customer-care"')],
    ['a plain parameter', 'resource "aws_ssm_parameter" "p" {\n  name = "/x"\n  type = "String"\n  value = "1"\n}'],
  ])('are not %s', (_, text) => {
    expect(held(text)).toEqual([]);
  });

  it('are not the secrets that workloads are configured with', () => {
    const secret = (labels: string) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n  labels: { ${labels} }\nstringData: { password: x }\n`;
    expect(held(secret(''), 's.yaml')).toEqual([]);
    expect(held(secret('data-classification: payment'), 's.yaml')).toEqual(['default/Secret/s payment']);
  });
});

describe('databases', () => {
  const estate = (options: { group: string; environment: string }) => `
resource "aws_security_group" "app" { name = "app" }
resource "aws_security_group" "other" { name = "other" }
resource "aws_security_group" "db" {
  name = "db"
  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.${options.group}.id]
  }
}
resource "aws_db_instance" "orders" {
  identifier             = "orders"
  vpc_security_group_ids = [aws_security_group.db.id]
}
resource "aws_lambda_function" "api" {
  function_name = "api"
  role          = "arn:aws:iam::111122223333:role/api"
  vpc_config {
    subnet_ids         = ["subnet-1"]
    security_group_ids = [aws_security_group.app.id]
  }
  environment {
    variables = { ${options.environment} }
  }
}
variable "password" {}
`;
  const readers = (text: string) => {
    const graph = graphOf({ 'main.tf': text });
    const database = graph.find('terraform:.#aws_db_instance.orders') ?? graph.ofKind('AWS::RDS::DBInstance')[0] ?? -1;
    return graph.in(database, 'can-read').map(({ from }) => graph.node(from).address);
  };
  const both = 'DB_HOST = aws_db_instance.orders.address, DB_PASSWORD = var.password';

  it('are read by who reaches them and holds a password', () => {
    expect(readers(estate({ group: 'app', environment: both }))).toEqual(['aws_lambda_function.api']);
  });

  it.each([
    ['whom no rule lets in', estate({ group: 'other', environment: both })],
    ['who has no password', estate({ group: 'app', environment: 'DB_HOST = aws_db_instance.orders.address' })],
    ['who does not know where it is', estate({ group: 'app', environment: 'DB_PASSWORD = var.password' })],
  ])('are not read by %s', (_, text) => {
    expect(readers(text)).toEqual([]);
  });
});

// Put together here, so that no scanner takes this file for a leak.
const token = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;
const keyId = ['AKIA', 'Q7XN2VGT5RWB3KZM'].join('');
const keySecret = 'h8Jk2LmN'.repeat(5);

function found(files: Readonly<Record<string, string>>): readonly string[] {
  const graph = graphOf(files);
  return graph
    .ofKind('foothold/credential')
    .flatMap((id) =>
      graph.in(id, 'refers-to').map(({ from, proof }) => `${graph.node(from).address}: ${proof.facts[0]?.says ?? ''}`),
    );
}

describe('secrets in the code', () => {
  const lambda = (variables: string) =>
    `resource "aws_lambda_function" "f" {\n  function_name = "f"\n  environment {\n    variables = { ${variables} }\n  }\n}\n`;
  const pod = (env: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  containers:\n    - name: c\n      image: i\n      env:\n        - ${env}\n`;
  const secret = (data: string) => `apiVersion: v1\nkind: Secret\nmetadata: { name: s }\n${data}\n`;
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it.each([
    ['a token by its format', { 'main.tf': lambda(`X = "${token}"`) }],
    ['a password by its name', { 'main.tf': lambda('DB_PASSWORD = "Tr0ub4dor&3"') }],
    [
      'a master password, however simple',
      { 'main.tf': 'resource "aws_db_instance" "d" {\n  identifier = "d"\n  password = "barbarbar"\n}' },
    ],
    [
      'a master password by a default',
      { 'main.tf': 'resource "aws_db_instance" "d" {\n  password = var.p\n}\nvariable "p" { default = "s3cretdb" }' },
    ],
    [
      'an access key in the data of a user',
      {
        'main.tf': `resource "aws_instance" "i" {\n  user_data = <<-E\n    export AWS_ACCESS_KEY_ID=${keyId}\n    export AWS_SECRET_ACCESS_KEY=${keySecret}\n  E\n}`,
      },
    ],
    ['a variable of a pod', { 'p.yaml': pod('{ name: API_TOKEN, value: 8f14e45fceea167a5a36dedd4bea2543 }') }],
    ['a Secret in base64', { 's.yaml': secret(`data: { password: ${base64('Tr0ub4dor&3')} }`) }],
    [
      'an address with a password',
      { 's.yaml': secret('stringData: { url: "postgres://app:Tr0ub4dor3@db.internal/app" }') },
    ],
    ['a variable of an image', { Dockerfile: `FROM alpine\nENV TOKEN=${token}\n` }],
    [
      'a variable of a workflow',
      {
        '.github/workflows/w.yml': `on: push\njobs: { a: { runs-on: x, steps: [{ run: make, env: { T: ${token} } }] } }\n`,
      },
    ],
    [
      'a parameter with a default',
      {
        't.yaml':
          'AWSTemplateFormatVersion: "2010-09-09"\nParameters: { P: { Type: String, Default: s3cretdb } }\nResources: { D: { Type: "AWS::RDS::DBInstance", Properties: { MasterUserPassword: !Ref P } } }\n',
      },
    ],
  ])('are %s', (_, files) => {
    const says = found(files);
    expect(says).toHaveLength(1);
    for (const hidden of [token, keySecret, 'Tr0ub4dor', 's3cretdb', 'barbarbar', '8f14e45f'])
      expect(says[0]).not.toContain(hidden);
  });

  it.each([
    ['a reference', { 'main.tf': `${lambda('DB_PASSWORD = var.p')}variable "p" {}` }],
    ['a text to be replaced', { 'main.tf': lambda('DB_PASSWORD = "changeme"') }],
    [
      'the name of a secret',
      { 'main.tf': lambda('DB_SECRET = "shop-staging/payment-provider", DB_PASSWORD = "/prod/db/password"') },
    ],
    ['an ARN', { 'main.tf': lambda('API_TOKEN = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:x-AbCd12"') }],
    ['a key of the documentation', { 'main.tf': lambda('A = "AKIAIOSFODNN7EXAMPLE"') }],
    ['an access key id without its secret', { 'main.tf': lambda(`A = "${keyId}"`) }],
    [
      'a permission',
      {
        '.github/workflows/w.yml':
          'on: push\npermissions: { id-token: write }\njobs: { a: { runs-on: x, steps: [{ run: make, env: { T: "${{ secrets.T }}" } }] } }\n',
      },
    ],
    ['a placeholder of a Secret', { 's.yaml': secret('stringData: { password: not-a-real-password }') }],
    ['a user name', { 's.yaml': secret('stringData: { username: administrator }') }],
    [
      'a resolved reference',
      {
        't.yaml':
          'AWSTemplateFormatVersion: "2010-09-09"\nResources: { D: { Type: "AWS::RDS::DBInstance", Properties: { MasterUserPassword: "{{resolve:secretsmanager:x:SecretString:p}}" } } }\n',
      },
    ],
  ])('are not %s', (_, files) => {
    expect(found(files)).toEqual([]);
  });

  it('are one credential wherever the same stands', () => {
    const graph = graphOf({
      'main.tf': `variable "p" { default = "s3cretdb9" }\nresource "aws_db_instance" "d" {\n  password = var.p\n}\n${lambda('DB_PASSWORD = var.p')}`,
    });
    const [credential, ...rest] = graph.ofKind('foothold/credential');
    expect(rest).toEqual([]);
    expect(graph.in(credential ?? -1, 'refers-to')).toHaveLength(2);
  });

  it('open a user by reference', () => {
    const graph = graphOf({
      'main.tf': `resource "aws_iam_user" "u" { name = "u" }\nresource "aws_iam_access_key" "k" { user = aws_iam_user.u.name }\n${lambda('S = aws_iam_access_key.k.secret')}`,
    });
    const user = graph.ofKind('AWS::IAM::User')[0] ?? -1;
    expect(graph.in(user, 'can-act-as').map(({ from }) => graph.node(from).address)).toContain('aws_lambda_function.f');
  });
});
