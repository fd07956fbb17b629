/** Names that share an input meet for certain; names made of different ones may meet. */
import { describe, expect, it } from 'vitest';
import { Graph, type Origin, recordOf, textFrom, unknown, type Value } from '../../../graph/index.ts';
import { identity } from '../index.ts';
import { edgesOf, valueOf } from '../sample.ts';

const text = 'variable "a" {} variable "b" {} var.a var.b';
const file = { path: 'main.tf', text };
const nowhere: Origin = { at: { file, start: 0, end: 0 } };

function input(name: string): ReturnType<typeof unknown> {
  const start = text.indexOf(`var.${name}`);
  const declared = text.indexOf(`variable "${name}"`);
  const origin: Origin = {
    at: { file, start, end: start + 5 },
    cause: { at: { file, start: declared, end: declared + 8 } },
  };
  return unknown({ code: 'input', says: `needs \`var.${name}\`` }, origin);
}

/** A role that may read `arn:aws:s3:::PATTERN/*`, and a bucket. */
function edges(bucketName: Value, pattern: readonly (string | ReturnType<typeof unknown>)[]): readonly string[] {
  const graph = new Graph();
  const add = (address: string, kind: string, entries: readonly (readonly [string, Value])[]) =>
    graph.add({
      key: `s#${address}`,
      kind,
      address,
      scope: 's',
      source: 'terraform',
      properties: recordOf(entries, nowhere),
    });
  const resource = textFrom(['arn:aws:s3:::', ...pattern, '/*'], nowhere);
  const statement = recordOf(
    [
      ['Effect', valueOf('Allow')],
      ['Action', valueOf('s3:GetObject')],
      ['Resource', resource],
    ],
    nowhere,
  );
  const document = recordOf([['Statement', { kind: 'list', items: [statement], origin: nowhere }]], nowhere);
  add('role', 'AWS::IAM::Role', [
    ['RoleName', valueOf('role')],
    ['Policies', { kind: 'list', items: [recordOf([['PolicyDocument', document]], nowhere)], origin: nowhere }],
  ]);
  add('bucket', 'AWS::S3::Bucket', [['BucketName', bucketName]]);
  identity.derive(graph);
  return edgesOf(graph);
}

describe('names of which parts are not known', () => {
  const name = textFrom([input('a'), '-data'], nowhere);

  it('are met by what is made of the same input', () => {
    expect(edges(name, [input('a'), '-data'])).toEqual(['role can-read bucket']);
    expect(edges(textFrom(['data-', input('a')], nowhere), ['data-*'])).toEqual(['role can-read bucket']);
  });

  it('may be met by what is made of another', () => {
    expect(edges(name, [input('b')])).toEqual(['role can-read bucket?']);
  });

  it('are not met by what differs in the known part', () => {
    expect(edges(textFrom(['data-', input('a')], nowhere), ['logs-', input('a')])).toEqual([]);
  });
});
