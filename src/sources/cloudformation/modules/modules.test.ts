/** Modules: fragments of the registry's modules that lie in the workspace, and local modules. */
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../graph/index.ts';
import { placeOf, textOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { shown } from '../../shown.ts';
import { cloudformation } from '../index.ts';

function read(files: Readonly<Record<string, string>>) {
  const reading = cloudformation.read(memoryWorkspace(files));
  const values = Object.fromEntries(
    reading.resources
      .filter(({ scope }) => scope === 'cloudformation:top.yaml')
      .map((node) => [node.address, shown(node.properties)]),
  );
  const said = reading.ledger.map(({ subject, reason }) => `${subject}: ${reason}`);
  return { ...reading, values, said, byAddress: new Map(reading.resources.map((node) => [node.address, node])) };
}

const config = (typeName: string) => JSON.stringify({ artifact_type: 'MODULE', typeName });
const bucket = [
  'Parameters: { Name: { Type: String, AllowedValues: [other] }, Days: { Type: Number, Default: 1 } }',
  'Conditions: { IsKept: !Equals [!Ref Days, 7] }',
  'Resources:',
  '  B: { Type: AWS::S3::Bucket, Properties: { BucketName: !Sub "${Name}-x", Tags: [{ Key: a, Value: !Ref Days }] } }',
  '  P: { Type: AWS::S3::BucketPolicy, Condition: IsKept, Properties: { Bucket: !Ref B, Of: !GetAtt B.Arn } }',
  'Outputs: { Arn: { Value: !GetAtt B.Arn }, Label: { Value: !Sub "label-${Name}" } }',
].join('\n');
const project = { 'm/bucket/.rpdk-config': config('My::S3::Bucket::MODULE'), 'm/bucket/fragments/bucket.yaml': bucket };
const top = (lines: readonly string[]) => lines.join('\n');

describe('a module of the registry', () => {
  const template = top([
    'Parameters: { Env: { Type: String, Default: dev } }',
    'Resources:',
    '  Logs: { Type: My::S3::Bucket::MODULE, Properties: { Name: !Ref Env, Days: 7 } }',
    '  Q: { Type: AWS::SQS::Queue, Properties: { A: !Ref Logs.B, B: !GetAtt Logs.B.Arn, C: !GetAtt [LogsB, Arn], D: !Sub "${LogsB}" } }',
  ]);

  it('is its fragment with the properties for parameters; names have its id before them', () => {
    const { values, said, diagnostics } = read({ 'top.yaml': template, ...project });
    const at = (attribute: string) => `<cloudformation:top.yaml#LogsB ${attribute}>`;
    expect(values).toEqual({
      LogsB: { BucketName: 'dev-x', Tags: [{ Key: 'a', Value: 7 }] },
      LogsP: { Bucket: at('Ref'), Of: at('Arn') },
      Q: { A: at('Ref'), B: at('Arn'), C: at('Arn'), D: at('Ref') },
    });
    expect([said, diagnostics]).toEqual([[], []]);
  });

  it('keeps the places of its own file, and leads back to where it is used and what it is given', () => {
    const node = read({ 'top.yaml': template, ...project }).byAddress.get('LogsB');
    expect(node?.at && placeOf(node.at)).toBe('m/bucket/fragments/bucket.yaml:4');
    expect(node?.via).toMatchObject({ as: 'module `Logs`' });
    expect(node?.via?.at && placeOf(node.via.at)).toBe('top.yaml:3');
    const name = node?.properties.entries.get('BucketName');
    expect(name && historyOf(name.origin).map(({ at }) => placeOf(at))).toEqual(
      expect.arrayContaining(['m/bucket/fragments/bucket.yaml:4']),
    );
  });

  it('may use modules itself, and may be there or not by a condition', () => {
    const outer = top([
      'Parameters: { On: { Type: String } }',
      'Conditions: { IsOn: !Equals [!Ref On, yes] }',
      'Resources:',
      '  In: { Type: My::S3::Bucket::MODULE, Condition: IsOn, Properties: { Name: in } }',
    ]);
    const files = {
      ...project,
      'm/outer/.rpdk-config': config('My::S3::Outer::MODULE'),
      'm/outer/fragments/outer.yaml': outer,
      'top.yaml': top([
        'Resources:',
        '  A: { Type: My::S3::Outer::MODULE, Properties: { On: "yes" } }',
        '  C: { Type: My::S3::Outer::MODULE, Properties: { On: "no" } }',
        '  D: { Type: AWS::SQS::Queue, Properties: { V: !Ref AInB } }',
      ]),
    };
    expect(read(files).values).toEqual({
      AInB: { BucketName: 'in-x', Tags: [{ Key: 'a', Value: 1 }] },
      D: { V: '<cloudformation:top.yaml#AInB Ref>' },
    });
  });

  it.each([
    ['there is no fragment', {}],
    ['it is not said which module the fragment is', { 'm/bucket/fragments/bucket.yaml': bucket }],
    [
      'two projects are of its type',
      { ...project, 'n/.rpdk-config': config('My::S3::Bucket::MODULE'), 'n/fragments/n.yaml': bucket },
    ],
    ['a project has two fragments', { ...project, 'm/bucket/fragments/other.yaml': bucket }],
  ])('is told where %s', (_, files) => {
    expect(read({ 'top.yaml': template, ...files }).said).toEqual([
      'My::S3::Bucket::MODULE: a module in the registry of the account changes `top.yaml`',
    ]);
  });

  it('that uses itself ends', () => {
    const loop = 'Resources:\n  A: { Type: My::S3::Loop::MODULE }\n  Q: { Type: AWS::SQS::Queue }\n';
    const files = { 'm/.rpdk-config': config('My::S3::Loop::MODULE'), 'm/fragments/l.yaml': loop, 'top.yaml': loop };
    expect(Object.keys(read(files).values)).toEqual(['AQ', 'Q']);
  });
});

describe('a local module', () => {
  const local = { 'bucket.yaml': bucket };

  it('takes properties and overrides, and gives outputs and properties', () => {
    const template = top([
      'Modules:',
      '  Content:',
      '    Source: ./bucket.yaml',
      '    Properties: { Name: foo }',
      '    Overrides: { B: { Properties: { Tags: [{ Key: b, Value: c }], BucketName: bar, Extra: !GetAtt Content.Label } } }',
      'Resources:',
      '  Q: { Type: AWS::SQS::Queue, Properties: { A: !GetAtt Content.Arn, B: !Sub "${Content.Label}", C: !GetAtt Content.Name, D: !Ref ContentB } }',
    ]);
    expect(read({ 'top.yaml': template, ...local }).values).toEqual({
      ContentB: {
        BucketName: 'bar',
        Tags: [
          { Key: 'a', Value: 1 },
          { Key: 'b', Value: 'c' },
        ],
        Extra: 'label-foo',
      },
      Q: {
        A: '<cloudformation:top.yaml#ContentB Arn>',
        B: 'label-foo',
        C: 'foo',
        D: '<cloudformation:top.yaml#ContentB Ref>',
      },
    });
  });

  it('is made once for each item of a list, and is known by place and item', () => {
    const template = top([
      'Parameters: { List: { Type: CommaDelimitedList, Default: "x,y" } }',
      'Modules:',
      '  M: { Source: bucket.yaml, ForEach: !Ref List, Properties: { Name: !Sub "$Identifier-$Index" } }',
      '  Fn::ForEach::Z: [K, "p,q", { "Z&{K}": { Source: bucket.yaml, Properties: { Name: "${K}" } } }]',
      'Resources:',
      '  Q: { Type: AWS::SQS::Queue, Properties: { A: !GetAtt "M[].Label", B: !GetAtt "M[1].Label", C: !Sub "${M[x].Label}", D: !GetAtt "Z[q].Label" } }',
    ]);
    const { values } = read({ 'top.yaml': template, ...local });
    expect(Object.keys(values).sort()).toEqual(['M0B', 'M1B', 'Q', 'ZpB', 'ZqB']);
    expect(values['Q']).toEqual({
      A: ['label-x-0', 'label-y-1'],
      B: 'label-y-1',
      C: 'label-x-0',
      D: 'label-q',
    });
  });

  it('of a list that is not known is told', () => {
    const template =
      'Parameters: { List: { Type: CommaDelimitedList } }\nModules:\n  M: { Source: bucket.yaml, ForEach: !Ref List }\n';
    expect(read({ 'top.yaml': template, ...local }).said).toEqual([
      'M: modules of a list that is not known: needs parameter `List`',
    ]);
  });

  it('knows the names around it, constants, and objects for parameters', () => {
    const template = top([
      'Constants: { Base: base, Full: "${Const::Base}-full" }',
      'Parameters: { Outer: { Type: String, Default: out } }',
      'Modules:',
      '  A: { Source: a.yaml, Properties: { O: { x: 1 } } }',
      '  B: { Source: a.yaml, Properties: { O: { x: !GetAtt A.Seen } } }',
      'Resources:',
      '  Q: { Type: AWS::SQS::Queue, Properties: { V: !Ref Const::Full } }',
    ]);
    const a = top([
      'Parameters: { O: { Type: Object } }',
      'Resources:',
      '  R: { Type: X::Y::Z, Properties: { V: !Ref Outer, M: { "Fn::Merge": [!Ref O, { y: 2 }] } } }',
      'Outputs: { Seen: { Value: !Ref Outer } }',
    ]);
    expect(read({ 'top.yaml': template, 'a.yaml': a }).values).toEqual({
      AR: { V: 'out', M: { x: 1, y: 2 } },
      BR: { V: 'out', M: { x: 'out', y: 2 } },
      Q: { V: 'base-full' },
    });
  });

  it.each(['./missing.yaml', '../bucket.yaml', '$pack/bucket.yaml', 'https://example.com/bucket.yaml'])(
    'that is not in the workspace is told: %s',
    (source) => {
      expect(read({ 'top.yaml': `Modules:\n  A: { Source: ${source} }\n` }).said).toEqual([
        `${source}: a module that is not there changes \`top.yaml\``,
      ]);
    },
  );

  it('keeps what is written for a parameter that hides it hidden, in a loop and further down too', () => {
    const inner = top([
      'Parameters: { Key: { Type: String, NoEcho: true, Default: default-key }, Open: { Type: String } }',
      'Resources: { R: { Type: X::Y::Z, Properties: { V: !Ref Key } } }',
    ]);
    const { secrets } = read({
      'top.yaml': top([
        'Modules:',
        '  A: { Source: mid.yaml, Properties: { Password: top-password } }',
        '  B: { Source: mid.yaml, ForEach: [x, y], Properties: { Password: "pw-$Identifier" } }',
        '  C: { Source: mid.yaml, Properties: { Password: !Ref "AWS::StackName" } }',
      ]),
      'mid.yaml': top([
        'Parameters: { Password: { Type: String, NoEcho: "true" } }',
        'Modules: { In: { Source: inner.yaml, Properties: { Key: mid-key, Open: seen } } }',
      ]),
      'inner.yaml': inner,
    });
    expect([...new Set(secrets?.map(({ at }) => textOf(at)))].sort()).toEqual([
      '"pw-$Identifier"',
      'default-key',
      'mid-key',
      'top-password',
    ]);
  });

  it('that is told in an odd place is none', () => {
    const files = { 'top.yaml': 'Modules: { a: { path: b } }\n', 'x.yaml': 'Modules: [a]\n' };
    expect(read(files)).toMatchObject({ files: [], ledger: [] });
  });
});
