/** Policy documents as the AWS provider makes them. */
import { describe, expect, it } from 'vitest';
import { entryAt, type Value } from '../../../graph/index.ts';
import { placeOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { evaluateRoot } from '../evaluate-root.ts';

function json(text: string): Value | undefined {
  const { instances } = evaluateRoot(memoryWorkspace({ 'main.tf': text }), '');
  return instances.find(({ name }) => name === 'd')?.attributes.entries.get('json');
}

function document(text: string): unknown {
  const value = json(text);
  return value?.kind === 'literal' ? JSON.parse(String(value.value)) : value?.kind;
}

describe('a policy document', () => {
  it('has its defaults, single values as strings and several as lists', () => {
    expect(
      document(`data "aws_iam_policy_document" "d" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpc"
      values   = ["vpc-1"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpc"
      values   = ["vpc-2"]
    }
  }
  statement {
    effect      = "Deny"
    not_actions = ["iam:*"]
    resources   = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}`),
    ).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Read',
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: ['arn:aws:s3:::b/*', 'arn:aws:s3:::a/*'],
          Principal: { AWS: '*' },
          Condition: { StringEquals: { 'aws:SourceVpc': ['vpc-1', 'vpc-2'] } },
        },
        { Effect: 'Deny', NotAction: 'iam:*', Resource: '*', Principal: '*' },
      ],
    });
  });

  it('takes statements from others, and lets them replace those of the same sid', () => {
    const statement = (sid: string, action: string) =>
      `statement {\n sid = "${sid}"\n actions = ["${action}"]\n resources = ["*"]\n }\n`;
    const made = document(`
data "aws_iam_policy_document" "source" {\n ${statement('A', 'a:A')} }
data "aws_iam_policy_document" "override" {\n ${statement('B', 'b:Over')} ${statement('C', 'c:C')} }
data "aws_iam_policy_document" "d" {
  source_policy_documents   = [data.aws_iam_policy_document.source.json]
  override_policy_documents = [data.aws_iam_policy_document.override.json]
  ${statement('B', 'b:B')}
}`);
    expect(made).toMatchObject({ Statement: [{ Sid: 'A' }, { Sid: 'B', Action: 'b:Over' }, { Sid: 'C' }] });
  });

  it('keeps the place of each part, and the reference of each unknown', () => {
    const value = json(`resource "aws_s3_bucket" "b" {}
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["s3:*"]
    resources = ["\${aws_s3_bucket.b.arn}/*"]
  }
}`);
    expect(value?.kind).toBe('partial');
    const encoded = value?.kind === 'partial' ? value.encodes : undefined;
    const statements = entryAt(encoded, 'Statement');
    const [statement] = statements?.kind === 'list' ? statements.items : [];
    const action = entryAt(statement, 'Action');
    expect(action && placeOf(action.origin.at)).toBe('main.tf:4');
    expect(entryAt(statement, 'Resource')).toMatchObject({
      kind: 'partial',
      parts: [{ refersTo: { to: 'terraform:.#aws_s3_bucket.b', attribute: 'arn' } }, '/*'],
    });
  });

  it('is not known where a source is not', () => {
    expect(document('variable "x" {}\ndata "aws_iam_policy_document" "d" { source_policy_documents = [var.x] }')).toBe(
      'unknown',
    );
  });
});
