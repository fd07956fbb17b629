/** Intrinsic functions at their edges: what they give, and what CloudFormation refuses of their arguments. */
import { describe, expect, it } from 'vitest';
import { memoryWorkspace } from '../memory-workspace.ts';
import { shown } from '../shown.ts';
import { cloudformation } from './index.ts';

const head = [
  'Transform: AWS::LanguageExtensions',
  'Parameters:',
  '  Open: { Type: String }',
  '  OpenList: { Type: CommaDelimitedList }',
  '  Env: { Type: String, Default: prod }',
  '  Nets: { Type: CommaDelimitedList, Default: "a, b" }',
  'Mappings: { M: { prod: { Days: 7, List: [x, y] }, test: { Days: 7 } } }',
  'Conditions: { Yes: !Equals [a, a], No: !Equals [a, b], Perhaps: !Equals [!Ref Open, a] }',
].join('\n');

function read(expression: string, before = head) {
  const text = [
    before,
    'Resources:',
    `  R: { Type: AWS::S3::Bucket, Properties: { V: ${expression} } }`,
    '  Q: { Type: AWS::SQS::Queue }',
  ].join('\n');
  const { resources, diagnostics } = cloudformation.read(memoryWorkspace({ 't.yaml': text }));
  const value = resources.find(({ address }) => address === 'R')?.properties.entries.get('V');
  return { value, told: diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

describe('intrinsic functions', () => {
  it.each([
    ['!Split ["|", "|a||c|"]', ['', 'a', '', 'c', '']],
    ['!Split [",", ""]', ['']],
    ['!Split [",", 5]', ['5']],
    ['!Select ["1", [a, b]]', 'b'],
    ['!Select [0, [{ a: 1 }]]', { a: 1 }],
    ['!Join ["", []]', ''],
    ['!Join ["-", [a, 1, true, 1.10]]', 'a-1-true-1.10'],
    ['!Join [",", !FindInMap [M, prod, List]]', 'x,y'],
    ['!Join [!Ref Env, [a, b]]', 'aprodb'],
    ['!Sub "${!Env} ${ Env } $Env $${Env} {Env}"', '${Env} prod $Env $prod {Env}'],
    ['!Sub ["${a}${!a}", { a: "${b}" }]', '${b}${a}'],
    ['!Sub "x${AWS::NoValue}y"', 'xy'],
    ['{ "Fn::ToJsonString": { b: 1, "10": [true, "é"], "2": {} } }', '{"b":1,"10":[true,"é"],"2":{}}'],
    ['{ "Fn::ToJsonString": [a, !Ref "AWS::NoValue", !Ref Env] }', '["a","prod"]'],
    ['{ "Fn::Length": [!Ref Open, !Ref Open] }', 2],
    ['{ "Fn::Length": !Split [".", a.b] }', 2],
    ['!Base64 "é"', 'é'],
    ['!FindInMap [M, none, Days, { DefaultValue: !Ref Env }]', 'prod'],
    ['!If [No, a, !Ref AWS::NoValue]', undefined],
    ['!Ref { "Fn::Sub": "AWS::NoValue" }', undefined],
    ['!Ref { "Fn::Join": ["", [E, nv]] }', 'prod'],
    ['!GetAtt [!Sub "Q", !Sub "Arn"]', '<cloudformation:t.yaml#Q Arn>'],
  ])('%s', (expression, expected) => {
    const { value, told } = read(expression);
    expect([shown(value), told]).toEqual([expected, []]);
  });

  it.each([
    ['!Split [!Ref Open, "a,b"]', 'needs parameter `Open`'],
    ['!Join [!Ref Open, [a, b]]', 'needs parameter `Open`'],
    ['!Join [",", !Ref OpenList]', 'needs parameter `OpenList`'],
    ['!Select [!Ref Open, [a, b]]', 'needs parameter `Open`'],
    ['!Select [0, !Ref OpenList]', 'needs parameter `OpenList`'],
    ['!Ref { "Fn::Sub": "${Open}" }', 'needs parameter `Open`'],
    ['!GetAtt [Q, !Ref Open]', 'needs parameter `Open`'],
    ['{ "Fn::Length": !Ref OpenList }', 'needs parameter `OpenList`'],
    ['{ "Fn::GetAZs": !Ref Open }', '`Fn::GetAZs` is known after deployment: it gives the zones of the region'],
    ['!GetAZs ""', '`Fn::GetAZs` is known after deployment: it gives the zones of the region'],
    // All rows that are written are equal, yet another row has the default.
    ['!FindInMap [M, !Ref Open, Days, { DefaultValue: 1 }]', 'needs parameter `Open`'],
  ])('%s is not known, and no mistake', (expression, says) => {
    const { value, told } = read(expression);
    expect([value?.kind === 'unknown' && value.reason.says, told]).toEqual([says, []]);
  });

  it.each([
    ['!Split ["", a]', 'split: `Fn::Split` needs a delimiter and a text'],
    ['!Split [",", [a]]', 'split: `Fn::Split` needs a delimiter and a text'],
    ['!Split [",", a, b]', 'split: `Fn::Split` needs a delimiter and a text'],
    ['!Split a', 'split: `Fn::Split` needs a delimiter and a text'],
    ['!Select [2, [a, b]]', 'select: the list has no item 2'],
    ['!Select [-1, [a, b]]', 'select: `Fn::Select` needs an index and a list'],
    ['!Select ["", [a, b]]', 'select: `Fn::Select` needs an index and a list'],
    ['!Select [1.5, [a, b]]', 'select: `Fn::Select` needs an index and a list'],
    ['!Select [0, ab]', 'select: `Fn::Select` needs an index and a list'],
    ['!Select [0, [a], b]', 'select: `Fn::Select` needs an index and a list'],
    ['!Join [",", ab]', 'join: `Fn::Join` needs a delimiter and a list'],
    ['!Join [",", !Ref Env]', 'join: `Fn::Join` needs a delimiter and a list'],
    ['!Join [",", a, b]', 'join: `Fn::Join` needs a delimiter and a list'],
    ['!Join [[a], [b]]', 'join: `Fn::Join` needs a delimiter and a list'],
    ['{ "Fn::Join": !Ref OpenList }', 'join: `Fn::Join` needs a delimiter and a list'],
    [
      '{ "Fn::GetStackOutput": { StackName: a } }',
      'stack-output: `Fn::GetStackOutput` needs a `StackName` and an `OutputName`',
    ],
    ['!Join [",", [[a]]]', 'text: a list or map stands where text belongs'],
    ['!Join [",", [!Ref Nets]]', 'text: a list or map stands where text belongs'],
    ['!Sub "${Nets}"', 'text: a list or map stands where text belongs'],
    ['!Sub [a, b]', 'sub: `Fn::Sub` needs a text, or a text and a map'],
    ['!Sub [a, {}, {}]', 'sub: `Fn::Sub` needs a text, or a text and a map'],
    ['!Base64 [a]', 'base64: `Fn::Base64` needs a text'],
    ['{ "Fn::ToJsonString": a }', 'tojsonstring: `Fn::ToJsonString` needs a map or a list'],
    ['{ "Fn::Length": a }', 'length: `Fn::Length` needs a list'],
    ['!GetAZs [a]', 'getazs: `Fn::GetAZs` needs the name of a region'],
    ['!Ref [a]', 'ref: `Ref` needs a name'],
    ['!GetAtt [Q, Arn, x]', 'getatt: `Fn::GetAtt` needs a resource and an attribute'],
    ['!GetAtt Q', 'getatt: `Fn::GetAtt` needs a resource and an attribute'],
    ['!GetAtt Q.', 'getatt: `Fn::GetAtt` needs a resource and an attribute'],
    [
      '!FindInMap [M, prod]',
      'mapping: `Fn::FindInMap` needs the names of a mapping and of two keys, and perhaps a `DefaultValue`',
    ],
    [
      '!FindInMap [M, prod, Days, x]',
      'mapping: `Fn::FindInMap` needs the names of a mapping and of two keys, and perhaps a `DefaultValue`',
    ],
    ['!FindInMap [M, prod, None]', 'mapping: the mappings have no `M.prod.None`'],
    ['!ImportValue [a]', 'text: a list or map stands where text belongs'],
    ['!If [Yes, a]', 'if: `Fn::If` needs the name of a condition and two values'],
    ['!If [Yes, a, b, c]', 'if: `Fn::If` needs the name of a condition and two values'],
    ['!If [!Equals [a, a], a, b]', 'if: `Fn::If` needs the name of a condition and two values'],
  ])('%s is refused', (expression, told) => {
    const found = read(expression);
    expect(found.told).toEqual([`cloudformation-${told}`]);
  });
});

describe('functions of the language extensions', () => {
  it.each([
    ['{ "Fn::Length": [a, b] }', 2, '`Fn::Length`'],
    ['{ "Fn::ToJsonString": [a] }', '["a"]', '`Fn::ToJsonString`'],
    ['!FindInMap [M, none, Days, { DefaultValue: 1 }]', 1, 'a `DefaultValue`'],
  ])('%s are told where the template does not ask for them', (expression, expected, what) => {
    const { value, told } = read(expression, head.replace(/^Transform.*\n/, ''));
    expect(shown(value)).toBe(expected);
    expect(told).toEqual([
      `cloudformation-no-language-extensions: ${what} needs the transform \`AWS::LanguageExtensions\``,
    ]);
    expect(read(expression, head.replace('AWS::LanguageExtensions', 'MyMacro')).told).toEqual([]);
    expect(read(expression).told).toEqual([]);
  });
});

describe('conditions', () => {
  function asked(condition: string) {
    const text = `${head}\nResources:\n  R: { Type: AWS::S3::Bucket, Condition: C }\n`;
    const { resources, diagnostics } = cloudformation.read(
      memoryWorkspace({ 't.yaml': text.replace('Conditions: { ', `Conditions: { C: ${condition}, `) }),
    );
    const [found] = resources;
    const truth = found ? (found.conditional ? 'unknown' : true) : false;
    return [truth, diagnostics.map(({ message }) => message)];
  }

  it.each([
    ['!Equals [1, "1"]', true],
    ['!Equals [true, "true"]', true],
    ['!Equals [{ a: 1 }, { a: 2 }]', false],
    ['!Equals [{ a: 1, b: [x] }, { b: [x], a: "1" }]', true],
    ['!Equals [!Ref Nets, [a, b]]', true],
    ['!Equals [!Ref Nets, [b, a]]', false],
    ['!And [!Condition Yes, !Condition Perhaps]', 'unknown'],
    ['!And [!Condition No, !Condition Perhaps]', false],
    ['!Or [!Condition Yes, !Condition Perhaps]', true],
    ['!Not [{ Condition: No }]', true],
  ])('%s', (condition, truth) => {
    expect(asked(condition)).toEqual([truth, []]);
  });

  it('that nothing asks for are refused as well', () => {
    const text = 'Conditions: { C: !Equals [a] }\nResources: { R: { Type: AWS::S3::Bucket } }\n';
    const { diagnostics } = cloudformation.read(memoryWorkspace({ 't.yaml': text }));
    expect(diagnostics.map(({ message }) => message)).toEqual(['`Fn::Equals` needs two values']);
  });

  it.each([
    ['!Equals [a]', '`Fn::Equals` needs two values'],
    ['!Equals [a, a, a]', '`Fn::Equals` needs two values'],
    ['!Not []', '`Fn::Not` needs one condition'],
    ['!Not [!Condition Yes, !Condition Yes]', '`Fn::Not` needs one condition'],
    ['!And [!Condition Yes]', '`Fn::And` needs two to ten conditions'],
    [`!Or [${Array.from({ length: 11 }, () => '!Condition No').join(', ')}]`, '`Fn::Or` needs two to ten conditions'],
    ['!And [!Condition None, !Condition Yes]', 'no condition is named `None`'],
  ])('%s is refused', (condition, message) => {
    expect(asked(condition)).toEqual(['unknown', [message]]);
  });
});
