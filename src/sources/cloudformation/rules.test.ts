/** Rules of templates, and what else refuses a deployment before it begins. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { cloudformation } from './index.ts';

const resources = 'Resources: { T: { Type: AWS::SNS::Topic } }\n';

function told(text: string, values = [{ name: 'Env', value: 'prod' }]) {
  return cloudformation.read(memoryWorkspace({ 'stack.yaml': text }), { values }).diagnostics;
}

function rule(assert: string, condition = ''): string {
  return `Parameters:
  Env: { Type: String, Default: prod }
  Size: { Type: String, Default: large }
  Nets: { Type: CommaDelimitedList, Default: "a,b" }
  Open: { Type: String }
  Vpc: { Type: AWS::EC2::VPC::Id, Default: vpc-1 }
  Subnets: { Type: List<AWS::EC2::Subnet::Id>, Default: net-1 }
Rules:
  R:
    ${condition}
    Assertions:
      - Assert: ${assert}
        AssertDescription: production is large
${resources}`;
}

describe('a rule', () => {
  it.each([
    ['!Equals [!Ref Size, small]'],
    ['!Not [!Equals [!Ref Size, large]]'],
    ['!Contains [[small, medium], !Ref Size]'],
    ['{ "Fn::EachMemberEquals": [!Ref Nets, a] }'],
    ['!EachMemberIn [!Ref Nets, [a, c]]'],
    ['!Contains [!RefAll AWS::EC2::VPC::Id, vpc-2]'],
    ['!EachMemberIn [!RefAll AWS::EC2::VPC::Id, [vpc-2]]'],
    ['!And [!Equals [!Ref Size, large], !Contains [[x], !Ref Env]]'],
  ])('that is certainly broken is told: %s', (assert) => {
    const found = told(rule(assert));
    expect(found).toMatchObject([{ code: 'cloudformation-rule', message: 'rule `R` is broken: production is large' }]);
    expect(found.map(({ at }) => textOf(at))).toEqual([assert]);
  });

  it.each([
    ['!Equals [!Ref Size, large]'],
    ['!Contains [[small, large], !Ref Size]'],
    ['!EachMemberEquals [[a, a], a]'],
    ['!EachMemberIn [!Ref Nets, [a, b, c]]'],
    ['!Contains [[x], !Ref Open]'],
    ['!EachMemberEquals [!ValueOfAll [AWS::EC2::VPC::Id, Tags.Department], IT]'],
    ['!Equals [!ValueOf [Vpc, Tags.Department], IT]'],
    ['!Contains [!RefAll AWS::EC2::VPC::Id, !Ref Vpc]'],
    ['!Contains [!RefAll AWS::EC2::Subnet::Id, net-2]'],
  ])('that holds, or of which the account decides, is not: %s', (assert) => {
    expect(told(rule(assert))).toEqual([]);
  });

  it.each([['!Equals [!ValueOf [Vpc], IT]'], ['!Equals [!ValueOf Vpc, IT]'], ['!Equals [!ValueOf [Vpc, []], IT]']])(
    'cannot ask the account without saying what for: %s',
    (assert) => {
      expect(told(rule(assert)).map(({ message }) => message)).toEqual([expect.stringMatching(/needs two texts/)]);
    },
  );

  it('is not asked where nothing is given: its author may want somebody to choose', () => {
    expect(told(rule('!Equals [!Ref Size, small]'), [])).toEqual([]);
  });

  it('holds only where its condition does', () => {
    const broken = '!Equals [!Ref Size, small]';
    expect(told(rule(broken, 'RuleCondition: !Equals [!Ref Env, test]'))).toEqual([]);
    expect(told(rule(broken, 'RuleCondition: !Equals [!Ref Open, x]'))).toEqual([]);
    expect(told(rule(broken, 'RuleCondition: !Equals [!Ref Env, prod]'))).toHaveLength(1);
  });
});

describe('templates that nest each other', () => {
  it('are told with the whole chain', () => {
    const nesting = (id: string, path: string) =>
      `Resources:\n  ${id}: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${path} } }\n`;
    const { diagnostics } = cloudformation.read(
      memoryWorkspace({
        'top.yaml': nesting('A', 'a.yaml'),
        'a.yaml': nesting('B', 'b.yaml'),
        'b.yaml': nesting('Back', 'a.yaml'),
      }),
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'cloudformation-nested-cycle',
        message: '`a.yaml` nests `b.yaml` nests `a.yaml`: a circle, the inner stack is not read',
        related: [{ message: 'nested stack `B` is part of the circle' }],
      },
    ]);
    expect(diagnostics.map(({ at }) => [at.file.path, textOf(at)])).toEqual([['b.yaml', 'Back']]);
  });
});
