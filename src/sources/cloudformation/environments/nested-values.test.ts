/** What nested templates see of the values of those that nest them, and what is said of templates in several environments. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { cloudformation } from '../index.ts';

const child = [
  'Transform: AWS::Serverless-2016-10-31',
  'Parameters: { Alias: { Type: String, Default: one } }',
  'Resources:',
  '  F: { Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: python3.13, CodeUri: s3://b/k, AutoPublishAlias: !Ref Alias } }',
].join('\n');
const read = (files: Readonly<Record<string, string>>) => cloudformation.read(memoryWorkspace(files));
const aliases = (parent: string, more: Readonly<Record<string, string>> = {}) =>
  read({ 'template.yaml': parent, 'child.yaml': child, ...more }).resources.flatMap(({ key, kind }) =>
    kind === 'AWS::Lambda::Alias' ? [key.slice('cloudformation:template.yaml'.length)] : [],
  );

describe('a nested template of SAM', () => {
  it.each([
    ['an application', 'Transform: AWS::Serverless-2016-10-31', 'AWS::Serverless::Application', 'Location'],
    ['a stack', 'Parameters: {}', 'AWS::CloudFormation::Stack', 'TemplateURL'],
  ])('sees what %s gives it, each for itself', (_, head, type, property) => {
    const nested = (id: string, given: string) =>
      `  ${id}: { Type: ${type}, Properties: { ${property}: ./child.yaml, Parameters: ${given} } }`;
    const parent = [
      head,
      'Resources:',
      nested('A', '{ Alias: two }'),
      nested('B', '{ Alias: three }'),
      nested('C', '{}'),
    ];
    expect(aliases(parent.join('\n'))).toEqual(['#A/FAliastwo', '#B/FAliasthree', '#C/FAliasone']);
  });

  it('sees what its parent is given in an environment, and no default in place of what is not known', () => {
    const parent = [
      'Parameters: { Name: { Type: String } }',
      'Resources:',
      '  A: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./child.yaml, Parameters: { Alias: !Ref Name } } }',
    ].join('\n');
    const samconfig = '[dev.deploy.parameters]\nparameter_overrides = "Name=green"\n';
    expect(aliases(parent, { 'samconfig.toml': samconfig })).toEqual(['@dev#A/FAliasgreen']);
    expect(aliases(parent)).not.toContain('#A/FAliasone');
  });
});

describe('the ledger of a template in several environments', () => {
  const template = [
    'Transform: AWS::LanguageExtensions',
    'Parameters: { Names: { Type: CommaDelimitedList } }',
    'Resources:',
    '  V: { Type: AWS::EC2::VPC }',
    '  Fn::ForEach::Q: [N, !Ref Names, { "Q${N}": { Type: AWS::SQS::Queue } }]',
  ].join('\n');
  const given = (value: string) => `Parameters: ${value}\n`;
  const said = (files: Readonly<Record<string, string>>) =>
    read({ 'stack.yaml': template, ...files }).ledger.map(({ subject, environments }) => [subject, environments]);

  it('says in which of them an entry holds, where it does not hold in all', () => {
    const keep = '[{ "ParameterKey": "Names", "UsePreviousValue": true }]';
    const files = { 'params/a.yaml': given('{ Names: "x,y" }'), 'params/b.json': keep };
    expect(said(files)).toEqual([['Fn::ForEach::Q', ['b']]]);
    expect(said({ ...files, 'params/a.yaml': '- { ParameterKey: Names }\n' })).toEqual([['Fn::ForEach::Q', undefined]]);
    expect(said({})).toEqual([['Fn::ForEach::Q', undefined]]);
  });
});
