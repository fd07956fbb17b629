/** Which environments a template has, and what is known in each. */
import { describe, expect, it } from 'vitest';
import { historyOf, type Value } from '../../../graph/index.ts';
import { placeOf, textOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { shown } from '../../shown.ts';
import type { Request } from '../../source.ts';
import { cloudformation } from '../index.ts';

const template = [
  'Parameters:',
  '  Env: { Type: String }',
  '  Password: { Type: String, NoEcho: true, Default: "first-pw-1" }',
  'Resources:',
  '  R: { Type: AWS::S3::Bucket, Properties: { V: !Sub "${Env}", W: !Ref Password } }',
].join('\n');
const listed = (env: string, more: Readonly<Record<string, string>> = {}) =>
  JSON.stringify(
    Object.entries({ Env: env, ...more }).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
  );

function read(files: Readonly<Record<string, string>>, request?: Request, text = template) {
  return cloudformation.read(memoryWorkspace({ 'stack.yaml': text, ...files }), request);
}

const names = (files: Readonly<Record<string, string>>, request?: Request) =>
  read(files, request).environments?.map(({ of, name }) => `${of} ${name}`);

const values = (files: Readonly<Record<string, string>>, request?: Request, text?: string) =>
  read(files, request, text).resources.map(({ key, properties }) => [key, shown(properties.entries.get('V'))]);

describe('the environments of a template', () => {
  it.each([
    ['stack.parameters.json', 'default'],
    ['stack-parameters-prod.json', 'prod'],
    ['parameters/prod.json', 'prod'],
    ['params/prod.json', 'prod'],
    ['config/prod.json', 'prod'],
    ['prod.json', 'prod'],
    ['envs/prod/stack.json', 'prod'],
    ['parameters/prod/eu-west-1.json', 'prod/eu-west-1'],
  ])('have a name from %s', (path, name) => {
    expect(names({ [path]: listed('x') })).toEqual([`cloudformation:stack.yaml ${name}`]);
  });

  it('are read from both published forms, each for itself', () => {
    const files = {
      'parameters/prod.json': listed('production'),
      'parameters/dev.json': '{ "Parameters": { "Env": "development" }, "Tags": { "a": "b" } }',
    };
    expect(values(files)).toEqual([
      ['cloudformation:stack.yaml@dev#R', 'development'],
      ['cloudformation:stack.yaml@prod#R', 'production'],
    ]);
    expect(read(files).resources.map(({ environment, scope }) => [environment, scope])).toEqual([
      [{ name: 'dev', of: 'cloudformation:stack.yaml' }, 'cloudformation:stack.yaml@dev'],
      [{ name: 'prod', of: 'cloudformation:stack.yaml' }, 'cloudformation:stack.yaml@prod'],
    ]);
  });

  it.each([
    ['p.json', '["Env=a=b c"]'],
    ['p.yaml', '- Env=a=b c\n'],
    ['p.yml', '- "Env=a=b c"\n'],
    ['p.yaml', '- ParameterKey: Env\n  ParameterValue: a=b c\n'],
    ['p.yaml', 'Parameters:\n  Env: a=b c\nTags: { x: y }\n'],
    ['p.yaml', '- { ParameterValue: a=b c, ParameterKey: Env }\n'],
  ])('are read from further forms: %s %j', (path, text) => {
    expect(values({ [path]: text })).toEqual([['cloudformation:stack.yaml@p#R', 'a=b c']]);
  });

  it.each([
    ['p.yaml', 'Parameters:\n  Env: !Ref X\n'],
    ['p.yaml', 'Parameters: { Env: a }\nResources: {}\n'],
    ['p.yaml', '- Env=a\n- other\n'],
    ['p.yaml', 'Parameters: { Env: a }\n---\nParameters: { Env: a }\n'],
  ])('are none by what only looks like a file of values: %s %j', (path, text) => {
    expect(names({ [path]: text })).toEqual([]);
  });

  it('have values that lead to their part of a line', () => {
    const [node] = read({ 'p.yaml': '- Env="a b"\n' }).resources;
    const value = node?.properties.entries.get('V');
    expect(
      value &&
        historyOf(value.origin)
          .map(({ at }) => textOf(at))
          .at(-1),
    ).toBe('"a b"');
  });

  it('of a template that another one nests are none; the ledger tells whose parameters they fit', () => {
    const parent = 'Resources:\n  S: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: stack.yaml } }\n';
    const { ledger, environments } = read({ 'top.yaml': parent, 'params/prod.json': listed('a') });
    expect(environments).toEqual([]);
    expect(ledger.map(({ subject, reason }) => `${subject} ${reason}`)).toEqual([
      'params/prod.json its values are not used: they fit `stack.yaml`, which takes its parameters from the template that nests it',
    ]);
  });

  it('are none without files, and keys are then as ever', () => {
    expect(values({})).toEqual([['cloudformation:stack.yaml#R', '<needs parameter `Env`>']]);
    expect(names({})).toEqual([]);
  });

  it('beside a template, and in a folder beside its folder', () => {
    const found = (path: string) =>
      cloudformation
        .read(memoryWorkspace({ 'a/templates/app.yaml': template, [path]: listed('x') }))
        .environments?.map(({ name }) => name);
    expect(found('a/parameters/app-prod.json')).toEqual(['prod']);
    expect(found('a/parameters/prod.json')).toEqual(['prod']);
    expect(found('a/other/prod.json')).toEqual([]);
    expect(found('b/parameters/prod.json')).toEqual([]);
  });

  it('are those of the template that a file names', () => {
    const found = cloudformation.read(
      memoryWorkspace({ 'app.yaml': template, 'app-db.yaml': template, 'parameters/app-db-prod.json': listed('x') }),
    );
    expect(found.environments).toMatchObject([{ of: 'cloudformation:app-db.yaml', name: 'prod' }]);
  });

  it('are none where a file gives what is not declared, lacks what is needed, or is an example; the ledger says so', () => {
    const files = {
      'parameters/a.json': '{ "Parameters": { "Env": "a", "Other": "b" } }',
      'parameters/b.json': '{ "Parameters": { "Password": "b" } }',
      'parameters/example.json': listed('x'),
      'parameters/c.json': '{ "Parameters": { "Env": "a" }, "Resources": [] }',
    };
    const { environments, ledger } = read(files);
    expect(environments).toEqual([]);
    expect(ledger.map(({ about, subject, reason }) => `${about} ${subject} ${reason}`)).toEqual([
      'environment parameters/a.json its values are not used: no template near it declares what it gives',
      'environment parameters/b.json its values are not used: no template near it declares what it gives',
      'environment parameters/example.json its values are not used: by its name it is an example of what to write',
    ]);
  });

  it('end at a limit that is told', () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`params/e${i}.json`, listed('x')]));
    const { environments, ledger } = read(files);
    expect(environments).toHaveLength(24);
    expect(ledger).toMatchObject([{ about: 'environment', subject: 'stack.yaml', count: 6, incomplete: true }]);
  });
});

describe('what the user asks', () => {
  const files = { 'parameters/dev.json': listed('dev'), 'parameters/prod.json': listed('prod') };

  it('is one of the environments', () => {
    expect(names(files, { chosen: ['prod'] })).toEqual(['cloudformation:stack.yaml prod']);
    expect(values({}, { chosen: ['prod'] })).toHaveLength(1);
  });

  it('is an environment of its own', () => {
    const environments = [
      { name: 'live', root: 'stack.yaml', files: ['parameters/prod.json'], values: {} },
      { name: 'lab', root: '', files: ['parameters/prod.json', 'missing.json'], values: { Env: 'lab' } },
    ];
    expect(values(files, { environments })).toEqual([
      ['cloudformation:stack.yaml@live#R', 'prod'],
      ['cloudformation:stack.yaml@lab#R', 'lab'],
    ]);
    expect(read(files, { environments }).ledger).toMatchObject([{ about: 'environment', subject: 'lab' }]);
  });

  it('is a value, or a file of values, of which the later wins', () => {
    expect(values({}, { values: [{ name: 'Env', value: 'x' }] })).toEqual([['cloudformation:stack.yaml#R', 'x']]);
    const file = { path: '/elsewhere/p.json', text: listed('y') };
    expect(values(files, { values: [{ name: 'Env', value: 'x' }, { file }] })).toEqual([
      ['cloudformation:stack.yaml#R', 'y'],
    ]);
    const tfvars = { path: 'x.tfvars', text: 'Env = 1' };
    expect(names(files, { values: [{ file: tfvars }] })).toHaveLength(2);
  });
});

describe('a given value', () => {
  it('leads from the property by the parameter to the line of the file', () => {
    const [node] = read({ 'parameters/prod.json': listed('prod') }).resources;
    const value = node?.properties.entries.get('V');
    expect(value && historyOf(value.origin).map(({ at }) => [placeOf(at), textOf(at)])).toEqual([
      ['stack.yaml:5', '!Sub "${Env}"'],
      ['stack.yaml:5', '${Env}'],
      ['stack.yaml:2', 'Env'],
      ['parameters/prod.json:1', '"prod"'],
    ]);
  });

  it('is held against the definition, at the line of the file', () => {
    const text =
      'Parameters: { Env: { Type: String, AllowedValues: [a, b] } }\n' + template.slice(template.indexOf('Res'));
    const { diagnostics } = read({ 'params/x.json': listed('c'), 'params/y.json': listed('a') }, undefined, text);
    expect(diagnostics.filter(({ code }) => code === 'cloudformation-parameter').map(({ at }) => placeOf(at))).toEqual([
      'params/x.json:1',
    ]);
  });

  it('is not known where the stack keeps its own, or the value names a stored parameter', () => {
    const keep = '[{ "ParameterKey": "Env", "UsePreviousValue": true }]';
    expect(values({ 'params/p.json': keep })).toEqual([
      ['cloudformation:stack.yaml@p#R', '<needs the value of parameter `Env` that the stack was deployed with>'],
    ]);
    const stored = template.replace('Env: { Type: String }', 'Env: { Type: "AWS::SSM::Parameter::Value<String>" }');
    expect(values({ 'params/p.json': listed('/env/name') }, undefined, stored)).toEqual([
      ['cloudformation:stack.yaml@p#R', '<needs the stored parameter that parameter `Env` names>'],
    ]);
  });

  it('is a secret where the parameter hides it, as its default is', () => {
    const { secrets } = read({ 'params/p.json': listed('x', { Password: 'second-pw-2' }) });
    expect(secrets?.map(({ at }) => textOf(at)).sort()).toEqual(
      ['"first-pw-1"', '"second-pw-2"', '"first-pw-1"'].sort(),
    );
  });

  it('is what macros and loops see', () => {
    const text = [
      'Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]',
      'Parameters: { Names: { Type: CommaDelimitedList, Default: a }, Stage: { Type: String, Default: one } }',
      'Resources:',
      '  Fn::ForEach::Q: [N, !Ref Names, { "Q${N}": { Type: AWS::SQS::Queue } }]',
      '  F: { Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: python3.13, CodeUri: s3://b/k, AutoPublishAlias: !Ref Stage } }',
    ].join('\n');
    const keys = (files: Readonly<Record<string, string>>) =>
      read(files, undefined, text).resources.map(({ key }) => key);
    expect(keys({})).toEqual(
      expect.arrayContaining(['cloudformation:stack.yaml#Qa', 'cloudformation:stack.yaml#FAliasone']),
    );
    expect(keys({ 'params/p.json': '{ "Parameters": { "Names": "b,c", "Stage": "two" } }' })).toEqual(
      expect.arrayContaining(['Qb', 'Qc', 'FAliastwo'].map((id) => `cloudformation:stack.yaml@p#${id}`)),
    );
  });
});

describe('stacks of one environment', () => {
  const network = [
    'Parameters: { Env: { Type: String } }',
    'Resources: { V: { Type: AWS::EC2::VPC } }',
    'Outputs: { Name: { Value: !Ref Env, Export: { Name: net } } }',
  ].join('\n');
  const app =
    'Parameters: { Env: { Type: String } }\nResources: { R: { Type: AWS::S3::Bucket, Properties: { V: !ImportValue net } } }\n';

  it('import from each other', () => {
    const found = cloudformation.read(
      memoryWorkspace({
        'app.yaml': app,
        'net.yaml': network,
        'params/dev.json': listed('d'),
        'params/prod.json': listed('p'),
      }),
    );
    const value = (key: string): Value | undefined =>
      found.resources.find((node) => node.key === key)?.properties.entries.get('V');
    expect(shown(value('cloudformation:app.yaml@dev#R'))).toBe('d');
    expect(shown(value('cloudformation:app.yaml@prod#R'))).toBe('p');
  });
});
