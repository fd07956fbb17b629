/** Environments of templates from the configuration of the SAM command line. */
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../graph/index.ts';
import { placeOf, textOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { shown } from '../../shown.ts';
import { cloudformation } from '../index.ts';

const template = [
  'Parameters: { Env: { Type: String, Default: none }, Other: { Type: String, Default: none } }',
  'Resources:',
  '  R: { Type: AWS::S3::Bucket, Properties: { V: !Sub "${Env} ${Other}", S: !Ref AWS::StackName, P: !Ref AWS::Partition, E: !Ref Env } }',
].join('\n');

function read(files: Readonly<Record<string, string>>) {
  return cloudformation.read(memoryWorkspace({ 'template.yaml': template, ...files }));
}

const values = (files: Readonly<Record<string, string>>) =>
  read(files).resources.map(({ key, properties }) => [
    key.slice('cloudformation:'.length),
    ...['V', 'S', 'P'].map((name) => shown(properties.entries.get(name))),
  ]);
const overridden = (written: string) =>
  values({ 'samconfig.toml': `[x.deploy.parameters]\nparameter_overrides = ${written}\n` })[0]?.[1];
const unknownStack = '<`AWS::StackName` is known where the stack is deployed>';
const unknownPartition = '<`AWS::Partition` is known where the stack is deployed>';

describe('a SAM configuration', () => {
  it('makes an environment of each that it deploys, with name and region of the stack; `global` holds for all commands', () => {
    const text = [
      'version = 0.1',
      '[default.deploy.parameters]',
      'stack_name = "plain"',
      '[dev.global.parameters]',
      'region = "cn-north-1"',
      'parameter_overrides = "Env=global"',
      '[dev.deploy.parameters]',
      'stack_name = "app-dev"',
      'parameter_overrides = "Env=dev"',
      '[local.build.parameters]',
      'parameter_overrides = "Env=local"',
    ].join('\n');
    expect(values({ 'samconfig.toml': text })).toEqual([
      ['template.yaml@default#R', 'none none', 'plain', unknownPartition],
      ['template.yaml@dev#R', 'dev none', 'app-dev', 'aws-cn'],
    ]);
  });

  it('is read in YAML as well, and one with a name of its own names its environments', () => {
    const text = 'default: { deploy: { parameters: { parameter_overrides: { Env: true, Other: [a, " b"] } } } }\n';
    expect(values({ 'samconfig-prod.yaml': text })).toEqual([
      ['template.yaml@prod#R', 'True a,b', unknownStack, unknownPartition],
    ]);
  });

  it.each([
    ['"Env=a Other=\\"b c\\""', 'a b c'],
    ['\'Env="a b" Other=c\'', 'a b c'],
    ['"ParameterKey=Env,ParameterValue=a ParameterKey=Other,ParameterValue=b"', 'a b'],
    ['"Env=a\\\\ b Other=c=d"', 'a b c=d'],
    ['["Env=a", "Other=b"]', 'a b'],
    ['[{ Env = 1_000 }, "Other=b"]', '1000 b'],
    ['"""\nEnv=a\\\n  Other=b"""', 'aOther=b none'],
  ])('gives values in all published forms: %s', (written, value) => {
    expect(overridden(written)).toBe(value);
  });

  it('gives what further files give, and tells which are not there', () => {
    const files = {
      'samconfig.toml':
        '[x.deploy.parameters]\nparameter_overrides = ["file://values/x.yaml", "Other=last", "file://../y.yaml"]',
      'values/x.yaml': '$include: [file://x.toml]\nOther: first\n',
      'values/x.toml': 'Env = "included"\n',
    };
    expect(values(files)[0]?.slice(0, 2)).toEqual(['template.yaml@x#R', 'included last']);
    expect(read(files).ledger.map(({ subject, reason }) => `${subject} ${reason}`)).toEqual([
      'samconfig.toml#x its file of values `../y.yaml` cannot be read',
    ]);
  });

  it('of files that include each other ends', () => {
    const files = {
      'samconfig.toml': '[x.deploy.parameters]\nparameter_overrides = "file://x.yaml"',
      'x.yaml': '$include: [file://x.yaml]\nEnv: a\n',
    };
    expect(values(files)[0]?.[1]).toBe('a none');
  });

  it('leads from the property to the part of the text that gives the value', () => {
    const text = '[x.deploy.parameters]\nparameter_overrides = "Other=\\"b c\\" Env=dev"\n';
    const [node] = read({ 'samconfig.toml': text }).resources;
    const value = node?.properties.entries.get('E');
    const last = value && historyOf(value.origin).at(-1);
    expect(last && [placeOf(last.at), textOf(last.at)]).toEqual(['samconfig.toml:2', 'dev']);
  });

  it('names its template, of which a build makes another; where neither is there its values are told of', () => {
    const text = (name: string) =>
      `[x.deploy.parameters]\ntemplate_file = "${name}"\nparameter_overrides = "Env=a"\n[x.build.parameters]\ntemplate_file = "app.yml"\n`;
    const keys = (files: Readonly<Record<string, string>>) =>
      cloudformation.read(memoryWorkspace(files)).resources.map(({ key }) => key);
    expect(keys({ 'app.yml': template, 'template.yaml': template, 'samconfig.toml': text('app.yml') })).toEqual([
      'cloudformation:app.yml@x#R',
      'cloudformation:template.yaml#R',
    ]);
    expect(keys({ 'app.yml': template, 'samconfig.toml': text('packaged.yaml') })).toEqual([
      'cloudformation:app.yml@x#R',
    ]);
    const { ledger, files } = cloudformation.read(memoryWorkspace({ 'samconfig.toml': text('app.yml') }));
    expect(ledger).toMatchObject([
      { about: 'environment', reason: 'its values are not used: the template that it deploys is not there' },
    ]);
    expect(files).toEqual(['samconfig.toml']);
  });

  it('with nothing but `default` and no values changes nothing; one that is broken says so', () => {
    expect(values({ 'samconfig.toml': '[default.deploy.parameters]\nstack_name = "x"\n' })[0]?.[0]).toBe(
      'template.yaml#R',
    );
    const { diagnostics } = read({ 'samconfig.toml': '[default.deploy\n' });
    expect(diagnostics.map(({ code, at }) => [code, placeOf(at)])).toEqual([['toml-syntax', 'samconfig.toml:1']]);
  });
});
