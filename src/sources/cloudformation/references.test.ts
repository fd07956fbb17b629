/** What a template takes from elsewhere: dynamic references, exports, outputs of other stacks; and what it refuses. */
import { describe, expect, it } from 'vitest';
import { historyOf, type Value } from '../../graph/index.ts';
import { placeOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { shown } from '../shown.ts';
import { cloudformation } from './index.ts';

function read(texts: Readonly<Record<string, string>>) {
  const reading = cloudformation.read(memoryWorkspace(texts));
  return { ...reading, messages: reading.diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

function valueOf(texts: Readonly<Record<string, string>>, key: string): Value | undefined {
  return read(texts)
    .resources.find((node) => node.key === key)
    ?.properties.entries.get('V');
}

const one = (expression: string) =>
  `Resources:\n  R: { Type: AWS::S3::Bucket, Properties: { V: ${expression} } }\n  Secret: { Type: AWS::SecretsManager::Secret }\n`;

describe('dynamic references', () => {
  it.each([
    ['"{{resolve:ssm:/db/user:3}}"', '<needs the stored parameter `/db/user:3`>'],
    ['"{{resolve:ssm-secure:/db/key}}"', '<needs the secure stored parameter `/db/key`>'],
    ['"{{resolve:secretsmanager:db:SecretString:password}}"', '<needs the secret `db:SecretString:password`>'],
    ['"a-{{resolve:ssm:x}}-b"', 'a-<needs the stored parameter `x`>-b'],
    [
      '!Sub "{{resolve:secretsmanager:${Secret}:SecretString:password}}"',
      '<cloudformation:t.yaml#Secret SecretString:password>',
    ],
    [
      '!Join ["", ["{{resolve:secretsmanager:", !Ref Secret, ":SecretString:user::}}"]]',
      '<cloudformation:t.yaml#Secret SecretString:user::>',
    ],
    ['"{{resolve:other:x}}"', '{{resolve:other:x}}'],
    ['"{{resolve:ssm:x"', '{{resolve:ssm:x'],
  ])('%s', (expression, expected) => {
    expect(shown(valueOf({ 't.yaml': one(expression) }, 'cloudformation:t.yaml#R'))).toBe(expected);
  });
});

describe('values of other stacks', () => {
  const network = [
    'Resources: { Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } } }',
    'Outputs:',
    '  Vpc: { Value: !Ref Vpc, Export: { Name: net-vpc } }',
    '  Block: { Value: 10.0.0.0/16, Export: { Name: !Sub "net-block" } }',
  ].join('\n');
  const importing = (name: string) => one(`!ImportValue ${name}`);

  it('are taken from the stack that exports them', () => {
    const texts = { 'app.yaml': importing('net-vpc'), 'net.yaml': network };
    expect(shown(valueOf(texts, 'cloudformation:app.yaml#R'))).toBe('<cloudformation:net.yaml#Vpc Ref>');
  });

  it('keep the way back to the place that exports them', () => {
    const texts = { 'app.yaml': importing('net-block'), 'net.yaml': network };
    const value = valueOf(texts, 'cloudformation:app.yaml#R');
    expect(shown(value)).toBe('10.0.0.0/16');
    expect(value && historyOf(value.origin).map(({ at }) => placeOf(at))).toEqual(['app.yaml:2', 'net.yaml:4']);
  });

  it('are not known where two stacks export the name, or none, or a circle of them', () => {
    const texts = { 'app.yaml': importing('net-vpc'), 'a.yaml': network, 'b.yaml': network };
    expect(shown(valueOf(texts, 'cloudformation:app.yaml#R'))).toBe('<needs export `net-vpc` of another stack>');
    const circle = (own: string, other: string) =>
      `${importing(other)}Outputs: { O: { Value: !ImportValue ${other}, Export: { Name: ${own} } } }\n`;
    const value = valueOf({ 'a.yaml': circle('a', 'b'), 'b.yaml': circle('b', 'a') }, 'cloudformation:a.yaml#R');
    expect(shown(value)).toBe('<needs export `b` of another stack>');
  });

  it('by `Fn::GetStackOutput` are named', () => {
    const call = '{ "Fn::GetStackOutput": { StackName: net, OutputName: Vpc, Region: us-west-2 } }';
    expect(shown(valueOf({ 't.yaml': one(call) }, 'cloudformation:t.yaml#R'))).toBe(
      '<needs output `Vpc` of the stack `net`>',
    );
  });
});

describe('defaults that the definition of a parameter refuses', () => {
  it.each([
    [
      'Type: String, AllowedValues: [a, b], Default: c',
      'the value `c` of parameter `P` is not among its allowed values',
    ],
    ['Type: Number, Default: ten', 'the value `ten` of parameter `P` is no number'],
    ['Type: Number, MinValue: 3, Default: 2', 'the value `2` of parameter `P` is less than 3'],
    ['Type: Number, MaxValue: 3, Default: 4', 'the value `4` of parameter `P` is greater than 3'],
    ['Type: String, MinLength: 3, Default: ab', 'the value `ab` of parameter `P` is shorter than 3 characters'],
    [
      'Type: String, MaxLength: 1, NoEcho: true, Default: ab',
      'the value `••••••` of parameter `P` is longer than 1 characters',
    ],
    [
      'Type: CommaDelimitedList, AllowedValues: [a, b], Default: "a,c"',
      'the value `c` of parameter `P` is not among its allowed values',
    ],
  ])('%s', (definition, message) => {
    const { messages } = read({ 't.yaml': `Parameters: { P: { ${definition} } }\n${one('!Ref P')}` });
    expect(messages).toEqual([`cloudformation-parameter: ${message}`]);
  });

  it.each([
    'Type: Number, AllowedValues: [1, 2.0], Default: "2"',
    'Type: String, AllowedValues: [true, false], Default: "true"',
    'Type: CommaDelimitedList, AllowedValues: [a, b], Default: "a, b"',
    'Type: AWS::SSM::Parameter::Value<String>, Default: /x',
  ])('but not %s', (definition) => {
    expect(read({ 't.yaml': `Parameters: { P: { ${definition} } }\n${one('!Ref P')}` }).messages).toEqual([]);
  });
});
