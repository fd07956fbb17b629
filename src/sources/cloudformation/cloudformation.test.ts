/** Templates to resources: functions, conditions, parameters, nested stacks, hostile input. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryAt, type GraphNode, historyOf } from '../../graph/index.ts';
import { textOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { shown } from '../shown.ts';
import { cloudformation } from './index.ts';

function read(text: string, path = 'stack.yaml') {
  return cloudformation.read(memoryWorkspace({ [path]: text }));
}

function resources(texts: Readonly<Record<string, string>>): ReadonlyMap<string, GraphNode> {
  return new Map(cloudformation.read(memoryWorkspace(texts)).resources.map((node) => [node.key, node]));
}

/** The value of `Properties.V` of the one resource, written as `expression`; `head` is put before `Resources`. */
function value(expression: string, head = '') {
  const { resources } = read(
    `${head}\nResources:\n  R:\n    Type: AWS::S3::Bucket\n    Properties:\n      V: ${expression}\n  Other:\n    Type: AWS::SQS::Queue\n`,
  );
  return resources[0]?.properties.entries.get('V');
}

describe('functions', () => {
  const head = [
    'Parameters:',
    '  Env: { Type: String, Default: prod }',
    '  Open: { Type: String }',
    '  Nets: { Type: CommaDelimitedList, Default: "a, b,c" }',
    '  Stored: { Type: AWS::SSM::Parameter::Value<String>, Default: /x }',
    'Mappings:',
    '  M: { prod: { Days: 365, Same: 1 }, test: { Days: 7, Same: 1 } }',
    'Conditions:',
    '  IsProd: !Equals [!Ref Env, prod]',
    '  IsOpen: !Equals [!Ref Open, yes]',
  ].join('\n');
  it.each([
    ['!Ref Env', 'prod'],
    ['{ Ref: Env }', 'prod'],
    ['!Ref Open', '<needs parameter `Open`>'],
    ['!Ref Stored', '<needs the stored parameter that parameter `Stored` names>'],
    ['!Ref Nets', ['a', 'b', 'c']],
    ['!Ref Other', '<cloudformation:stack.yaml#Other Ref>'],
    ['!GetAtt Other.Arn', '<cloudformation:stack.yaml#Other Arn>'],
    ['!GetAtt [Other, Arn]', '<cloudformation:stack.yaml#Other Arn>'],
    ['{ "Fn::GetAtt": Other.Arn }', '<cloudformation:stack.yaml#Other Arn>'],
    ['!Sub "x-${Env}-${!Literal}"', 'x-prod-${Literal}'],
    ['!Sub "${Other.Arn}/*"', '<cloudformation:stack.yaml#Other Arn>/*'],
    ['!Sub ["${a}-${Env}", { a: !Ref Env }]', 'prod-prod'],
    ['!Join ["-", [a, !Ref Env]]', 'a-prod'],
    ['!Join [",", !Ref Nets]', 'a,b,c'],
    ['!Select [1, !Ref Nets]', 'b'],
    ['!Select ["0", !Split [".", "x.y"]]', 'x'],
    ['!If [IsProd, yes-it-is, no]', 'yes-it-is'],
    ['!If [IsOpen, a, b]', '<needs parameter `Open`>'],
    ['!If [IsOpen, a, a]', 'a'],
    ['!FindInMap [M, !Ref Env, Days]', 365],
    ['!FindInMap [M, !Ref Open, Same]', 1],
    ['!FindInMap [M, !Ref Open, Days]', '<needs parameter `Open`>'],
    ['!FindInMap [M, none, Days, { DefaultValue: 3 }]', 3],
    ['!Cidr ["10.0.0.0/16", 2, 8]', ['10.0.0.0/24', '10.0.1.0/24']],
    ['!Base64 hello', 'hello'],
    ['!ImportValue net', '<needs export `net` of another stack>'],
    ['{ "Fn::Length": !Ref Nets }', 3],
    ['{ "Fn::ToJsonString": { a: [1] } }', '{"a":[1]}'],
    ['!Ref AWS::Region', '<`AWS::Region` is known where the stack is deployed>'],
    ['!Sub "arn:${AWS::Partition}:s3:::x"', 'arn:<`AWS::Partition` is known where the stack is deployed>:s3:::x'],
    ['[a, !Ref AWS::NoValue, b]', ['a', 'b']],
    ['"012345678901"', '012345678901'],
    ['012345678901', '012345678901'],
  ])('%s', (expression, expected) => {
    expect(shown(value(expression, head))).toEqual(expected);
  });

  it('leaves out a property without a value', () => {
    expect(value('!Ref AWS::NoValue')).toBeUndefined();
    expect(value('!If [IsProd, !Ref AWS::NoValue, x]', head)).toBeUndefined();
  });

  it('keeps the history of a parameter, down to its default', () => {
    const found = value('!Sub "${Env}"', head);
    const history = found ? historyOf(found.origin).map(({ at }) => textOf(at)) : [];
    expect(history.at(0)).toBe('!Sub "${Env}"');
    expect(history.at(-1)).toBe('prod');
  });
});

describe('conditions', () => {
  const text = [
    'Parameters: { Open: { Type: String } }',
    'Conditions:',
    '  No: !Equals [a, b]',
    '  Maybe: !Or [!Condition No, !Equals [!Ref Open, x]]',
    '  Both: !And [!Condition Maybe, !Condition No]',
    '  Not: !Not [!Condition No]',
    '  Loop: !Not [!Condition Loop]',
    'Resources:',
    ...['No', 'Maybe', 'Both', 'Not', 'Loop'].map(
      (name) => `  R${name}: { Type: AWS::S3::Bucket, Condition: ${name} }`,
    ),
  ].join('\n');

  it('drops what is false, keeps what is true, marks what is not known', () => {
    const { resources, diagnostics } = read(text);
    expect(resources.map(({ address, conditional }) => [address, conditional?.reason.says])).toEqual([
      ['RMaybe', 'needs parameter `Open`'],
      ['RNot', undefined],
      ['RLoop', 'the condition `Loop` depends on itself'],
    ]);
    expect(diagnostics.map(({ code }) => code)).toContain('cloudformation-condition-cycle');
  });
});

describe('nested stacks', () => {
  it.each([
    ['https://example.com/a.yaml', 'a nested template that lies elsewhere, at `https://example.com/a.yaml`'],
    ['!Ref Where', 'a nested template of which `TemplateURL` is no literal'],
  ])('whose template is not here say where it is: %s', (url, reason) => {
    const text = `Resources:\n  S: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${url} } }\n`;
    expect(read(text).ledger).toMatchObject([{ reason, incomplete: true }]);
  });

  const parent = [
    'Resources:',
    '  Net:',
    '    Type: AWS::CloudFormation::Stack',
    '    Properties: { TemplateURL: ./net.yaml, Parameters: { Cidr: 10.0.0.0/16 } }',
    '  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !GetAtt Net.Outputs.Vpc, CidrBlock: !GetAtt Net.Outputs.Block } }',
  ].join('\n');
  const child = [
    'Parameters: { Cidr: { Type: String } }',
    'Resources: { Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: !Ref Cidr } } }',
    'Outputs: { Vpc: { Value: !Ref Vpc }, Block: { Value: !Ref Cidr } }',
  ].join('\n');

  it('hand parameters down and outputs up, and are not read for themselves', () => {
    const nodes = resources({ 'a/main.yaml': parent, 'a/net.yaml': child });
    expect([...nodes.keys()].sort()).toEqual([
      'cloudformation:a/main.yaml#Net',
      'cloudformation:a/main.yaml#Net/Vpc',
      'cloudformation:a/main.yaml#Subnet',
    ]);
    expect(shown(nodes.get('cloudformation:a/main.yaml#Net/Vpc')?.properties)).toEqual({ CidrBlock: '10.0.0.0/16' });
    expect(shown(nodes.get('cloudformation:a/main.yaml#Subnet')?.properties)).toEqual({
      VpcId: '<cloudformation:a/main.yaml#Net/Vpc Ref>',
      CidrBlock: '10.0.0.0/16',
    });
  });

  it('in a circle end', () => {
    const circle = (other: string) =>
      `Resources:\n  S: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${other} } }\n`;
    expect(resources({ 'a.yaml': circle('b.yaml'), 'b.yaml': circle('a.yaml') }).size).toBeGreaterThan(1);
  });

  it('that are not there are in the ledger', () => {
    const { ledger } = read(parent);
    expect(ledger).toMatchObject([{ about: 'module', subject: 'net.yaml', incomplete: true }]);
  });
});

describe('loops', () => {
  const head =
    'Transform: AWS::LanguageExtensions\nParameters: { Names: { Type: CommaDelimitedList, Default: "a-1,b" }, One: { Type: String, Default: a-1 } }\nMappings: { M: { a-1: { Of: [a-1, b] } } }\n';
  const queues = (list: string) =>
    resources({
      't.yaml': `${head}Resources:\n  Fn::ForEach::Queues:\n  - N\n  - ${list}\n  - Queue&{N}: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub "x-\${N}", Raw: !Ref N } }\n`,
    });

  it.each(['[a-1, b]', '!Ref Names', '[!Ref One, b]', '!FindInMap [M, !Ref One, Of]'])(
    'over %s are written out',
    (list) => {
      const nodes = queues(list);
      expect([...nodes.keys()]).toEqual(['cloudformation:t.yaml#Queuea1', 'cloudformation:t.yaml#Queueb']);
      expect(shown(nodes.get('cloudformation:t.yaml#Queuea1')?.properties)).toEqual({ QueueName: 'x-a-1', Raw: 'a-1' });
    },
  );

  it('over what is not known are in the ledger', () => {
    const { ledger } = read(
      `${head}Resources:\n  Fn::ForEach::Queues: [N, !Split [",", x], { "Q\${N}": { Type: AWS::SQS::Queue } }]\n  B: { Type: AWS::S3::Bucket }\n`,
    );
    expect(ledger).toMatchObject([{ subject: 'Fn::ForEach::Queues', incomplete: true }]);
    expect(queues('[!Ref Names, b]').size).toBe(0);
    expect(queues('!FindInMap [M, !Ref "AWS::Region", Of]').size).toBe(0);
  });
});

describe('what is a template', () => {
  it('is told by its content, in JSON as in YAML', () => {
    const json = '{"Resources": {"B": {"Type": "AWS::S3::Bucket"}}}';
    expect(read(json, 'b.template').resources).toHaveLength(1);
    expect(read(json, 'b.json').resources[0]).toMatchObject({
      key: 'cloudformation:b.json#B',
      kind: 'AWS::S3::Bucket',
    });
    expect(read('Resources: { cpu: 1 }').files).toEqual([]);
    expect(read('apiVersion: v1\nkind: Pod\nResources:\n  x: { Type: Opaque }').files).toEqual([]);
  });

  it('is reported where it is broken', () => {
    const { files, diagnostics } = read('Resources:\n  A:\n    Type: AWS::S3::Bucket\n   B: [');
    expect(files).toEqual(['stack.yaml']);
    expect(diagnostics[0]).toMatchObject({ code: 'yaml-syntax', severity: 'error' });
  });

  it('places a resource at its name', () => {
    const [node] = read('Resources:\n  B:\n    Type: AWS::S3::Bucket\n').resources;
    expect(node?.at && textOf(node.at)).toBe('B');
    expect(node?.body && textOf(node.body)).toBe('B:\n    Type: AWS::S3::Bucket');
    expect(node && textOf(node.properties.origin.at)).toBe('B');
  });
});

describe('hostile templates', () => {
  it('do not grow without bound', () => {
    const levels = '!Sub ["${x}${x}${x}${x}", { x: '.repeat(40);
    const nested = `${levels}aaaaaaaaaaaaaaaa${' }]'.repeat(40)}`;
    expect(String(shown(value(nested))).length).toBeLessThan(2_000_000);
  });

  it('never throw, however a template is cut up', () => {
    const seed = `AWSTemplateFormatVersion: x\nParameters: {P: {Default: 1}}\nConditions: {C: !Equals [1, !Ref P]}\nResources:\n  A:\n    Type: AWS::Serverless::Function\n    Condition: C\n    Properties: {V: !Sub ["\${a.b}", {a: !GetAtt A.B}], W: !Join ["", !Split [",", !Select [0, [x]]]], Events: {E: {Type: Api}}}\nTransform: AWS::Serverless-2016-10-31\n`;
    fc.assert(
      fc.property(fc.nat(seed.length), fc.nat(20), fc.stringMatching(/^[\]{}![:,& *-]{0,4}$/), (at, length, filler) => {
        const { resources } = read(seed.slice(0, at) + filler + seed.slice(at + length));
        for (const node of resources) entryAt(node.properties, 'V');
      }),
      { numRuns: 300 },
    );
  });
});
