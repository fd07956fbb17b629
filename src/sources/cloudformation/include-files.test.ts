/** Templates that include other files. */
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../../graph/index.ts';
import { textOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { shown } from '../shown.ts';
import { cloudformation } from './index.ts';

function read(texts: Readonly<Record<string, string>>) {
  const reading = cloudformation.read(memoryWorkspace(texts));
  return { ...reading, node: (id: string) => reading.resources.find(({ key }) => key.endsWith(`#${id}`)) };
}

function place(node: GraphNode | undefined, name: string): readonly (string | undefined)[] {
  const at = node?.properties.entries.get(name)?.origin.at;
  return [at?.file.path, at && textOf(at)];
}

function including(location: string, sibling = ''): string {
  return `Resources:
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      ${sibling}
      Fn::Transform: { Name: AWS::Include, Parameters: { Location: ${location} } }
`;
}

describe('AWS::Include', () => {
  it('puts the names of a local file beside those that stand there, each at its own place', () => {
    const { node, ledger, files } = read({
      'app/stack.yaml': including('./parts/bucket.yaml', 'ObjectLockEnabled: true'),
      'app/parts/bucket.yaml': 'BucketName: !Sub "logs-${AWS::NoValue}x"\nTags: [{ Key: a, Value: b }]\n',
    });
    expect([...(node('Bucket')?.properties.entries.keys() ?? [])]).toEqual(['ObjectLockEnabled', 'BucketName', 'Tags']);
    expect(place(node('Bucket'), 'ObjectLockEnabled')).toEqual(['app/stack.yaml', 'true']);
    expect(place(node('Bucket'), 'BucketName')).toEqual(['app/parts/bucket.yaml', '!Sub "logs-${AWS::NoValue}x"']);
    expect(ledger).toEqual([]);
    expect(files).toEqual(['app/stack.yaml', 'app/parts/bucket.yaml']);
  });

  it('tells short forms in what it includes once for each file, and reads them as they are meant', () => {
    const one =
      '{ Type: AWS::SQS::Queue, Properties: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: q.yaml } } } }';
    const { node, diagnostics } = read({
      'stack.yaml': `Resources:\n  A: ${one}\n  B: ${one}\n`,
      'q.yaml': 'QueueName: { Fn::Sub: long }\nTags: [{ Key: a, Value: !Sub "x" }]\nOther: !Ref AWS::NoValue\n',
    });
    expect(shown(node('B')?.properties)).toEqual({ QueueName: 'long', Tags: [{ Key: 'a', Value: 'x' }] });
    expect(diagnostics).toMatchObject([
      {
        code: 'cloudformation-include-short-form',
        message: '`AWS::Include` does not take short forms such as `!Sub`',
        help: 'write `Fn::Sub` in files that are included',
      },
    ]);
    expect(diagnostics.map(({ at }) => [at.file.path, textOf(at)])).toEqual([['q.yaml', '!Sub "x"']]);
  });

  it('holds conditions that the template declares or a file brings', () => {
    const { resources, diagnostics } = read({
      'stack.yaml': [
        'Transform: { Name: AWS::Include, Parameters: { Location: conditions.yaml } }',
        'Conditions: { No: { Fn::Not: [{ Condition: Yes }] } }',
        'Resources:',
        '  Fn::Transform: { Name: AWS::Include, Parameters: { Location: parts.yaml } }',
        '  D: { Type: AWS::SQS::Queue, Condition: Yes }',
      ].join('\n'),
      'conditions.yaml': 'Conditions: { Yes: { Fn::Equals: [a, a] } }\n',
      'parts.yaml': [
        'B: { Type: AWS::SQS::Queue, Condition: Yes, Properties: { QueueName: { Fn::If: [No, a, b] } } }',
        'C: { Type: AWS::SQS::Queue, Condition: No }',
      ].join('\n'),
    });
    expect(resources.map(({ address, properties }) => [address, shown(properties)])).toEqual([
      ['B', { QueueName: 'b' }],
      ['D', {}],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('takes several, in the short form as well, and resources', () => {
    const { node } = read({
      'stack.yaml': `Resources:
  Fn::Transform:
    - { Name: AWS::Include, Parameters: { Location: one.json } }
    - { Name: AWS::Include, Parameters: { Location: two.yaml } }
  Queue:
    Type: AWS::SQS::Queue
    Properties: !Transform { Name: AWS::Include, Parameters: { Location: queue.yaml } }
`,
      'one.json': '{ "One": { "Type": "AWS::SNS::Topic" } }',
      'two.yaml': 'Two:\n  Type: AWS::SNS::Topic\n  Properties: { TopicName: !GetAtt Queue.QueueName }\n',
      'queue.yaml': 'QueueName: jobs\n',
    });
    expect(node('One')?.at?.file.path).toBe('one.json');
    expect(node('Two')?.body?.file.path).toBe('two.yaml');
    expect(node('Two')?.properties.entries.get('TopicName')).toMatchObject({
      refersTo: { to: 'cloudformation:stack.yaml#Queue', attribute: 'QueueName' },
    });
    expect(shown(node('Queue')?.properties.entries.get('QueueName'))).toBe('jobs');
  });

  it('merges sections at the top, and what looks like a template is none for itself', () => {
    const { resources, ledger } = read({
      'stack.yaml': `Transform: [{ Name: AWS::Include, Parameters: { Location: more.yaml } }]
Parameters: { Env: { Type: String, Default: prod } }
Resources: { A: { Type: AWS::SNS::Topic } }
`,
      'more.yaml': 'Resources: { B: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref Env } } }\n',
    });
    expect(resources.map(({ key }) => key)).toEqual(['cloudformation:stack.yaml#A', 'cloudformation:stack.yaml#B']);
    expect(shown(resources[1]?.properties.entries.get('TopicName'))).toBe('prod');
    expect(ledger).toEqual([]);
  });

  it('comes before what SAM makes of the template', () => {
    const { node } = read({
      'stack.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Fn::Transform: { Name: AWS::Include, Parameters: { Location: f.yaml } }
`,
      'f.yaml': 'Handler: index.handler\nRuntime: nodejs22.x\nInlineCode: x\nMemorySize: 512\n',
    });
    expect(place(node('F'), 'MemorySize')).toEqual(['f.yaml', '512']);
    expect(node('FRole')?.kind).toBe('AWS::IAM::Role');
  });

  it.each([
    ['s3://bucket/part.yaml', 'is included, and lies outside of the scanned folder'],
    ['../part.yaml', 'is included, and lies outside of the scanned folder'],
    ['none.yaml', 'is included, and is not there'],
    ['list.yaml', 'is included, and holds no names with values'],
    ['stack.yaml', 'includes itself'],
    ['!Ref Where', 'includes a file of which it is not known where it lies'],
  ])('leaves open what %s would add', (location, reason) => {
    const { node, ledger } = read({ 'stack.yaml': including(location), 'list.yaml': '- a\n' });
    expect(node('Bucket')?.properties.open?.reason.code).toBe('not-read');
    expect(ledger).toMatchObject([{ reason, incomplete: true }]);
  });

  it.each([
    ['in a section', 'Resources:\n  Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/x } }\n'],
    ['at the top', 'Transform: { Name: AWS::Include, Parameters: { Location: s3://b/x } }\nResources:\n'],
  ])('may bring names where it is not read: %s', (_, head) => {
    const queue = '  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref There } }\n';
    const { diagnostics, ledger } = read({ 'stack.yaml': head + queue });
    expect(diagnostics).toEqual([]);
    expect(ledger.filter(({ subject }) => subject === 's3://b/x')).toHaveLength(1);
  });

  it('knows nothing of a name that stands in both', () => {
    const { node } = read({
      'stack.yaml': including('part.yaml', 'BucketName: written'),
      'part.yaml': 'BucketName: included\n',
    });
    expect(node('Bucket')?.properties.entries.get('BucketName')).toMatchObject({
      kind: 'unknown',
      reason: { says: '`AWS::Include` puts it here from `part.yaml`' },
    });
  });

  it('is not processed in a file that is included', () => {
    const { node } = read({
      'stack.yaml': including('part.yaml'),
      'part.yaml': 'Fn::Transform: { Name: AWS::Include, Parameters: { Location: more.yaml } }\n',
      'more.yaml': 'BucketName: deep\n',
    });
    expect(node('Bucket')?.properties.entries.get('BucketName')).toBeUndefined();
    expect(node('Bucket')?.properties.open?.reason.says).toContain('more.yaml');
  });
});
