/** Templates that are wrong, and those that something outside of them completes. */
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../text/index.ts';
import { memoryWorkspace } from '../memory-workspace.ts';
import { cloudformation } from './index.ts';

function read(text: string) {
  return cloudformation.read(memoryWorkspace({ 't.yaml': text }));
}

const group = (id: string, other: string, extra = '') =>
  `  ${id}: { Type: AWS::EC2::SecurityGroup, ${extra} Properties: { SecurityGroupIngress: [{ IpProtocol: tcp, SourceSecurityGroupId: ${other} }] } }\n`;

describe('resources that need each other in a circle', () => {
  it('are told with the chain, and are read all the same', () => {
    const { diagnostics, resources } = read(
      `Resources:\n${group('A', '!GetAtt B.GroupId')}${group('B', '!Ref C')}${group('C', 'x', 'DependsOn: [A],')}`,
    );
    expect(resources).toHaveLength(3);
    expect(diagnostics).toMatchObject([
      {
        code: 'cloudformation-circular-dependency',
        message: 'resources need each other in a circle: `A` → `B` → `C` → `A`',
        related: [{ message: '`A` needs `B`' }, { message: '`B` needs `C`' }, { message: '`C` needs `A`' }],
      },
    ]);
    expect(diagnostics[0]?.related?.map(({ at }) => placeOf(at))).toEqual(['t.yaml:2', 't.yaml:3', 't.yaml:4']);
  });

  it('may be one alone', () => {
    const { diagnostics } = read(`Resources:\n${group('A', '!Ref A')}`);
    expect(diagnostics.map(({ message }) => message)).toEqual(['resource `A` needs itself']);
  });

  it('are none where a branch does not hold, or a graph merely meets itself again', () => {
    const conditions = 'Conditions: { No: !Equals [a, b] }\n';
    expect(
      read(`${conditions}Resources:\n${group('A', '!Ref B')}${group('B', '!If [No, !Ref A, x]')}`).diagnostics,
    ).toEqual([]);
    const diamond = `${group('A', '!Ref B', 'DependsOn: [C],')}${group('B', '!Ref D')}${group('C', '!Ref D')}${group('D', 'x')}`;
    expect(read(`Resources:\n${diamond}`).diagnostics).toEqual([]);
  });
});

describe('a name that is not in the template', () => {
  const queue = 'Resources:\n  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Gone } }\n';

  it('is a mistake', () => {
    expect(read(queue).diagnostics).toMatchObject([{ code: 'cloudformation-unknown-name' }]);
  });

  it.each([
    ['a macro', `Transform: MyMacro\n${queue}`, 'MyMacro'],
    ['a module of the registry', `${queue}  M: { Type: My::Org::Net::MODULE }\n`, 'My::Org::Net::MODULE'],
    [
      'an embedded file of Rain',
      `${queue}  E: { Type: AWS::SQS::Queue, Properties: { V: { "Fn::Sub": { "Rain::Embed": a.sh } } } }\n`,
      't.yaml',
    ],
    ['a module of Rain', `${queue}  M: { Type: !Rain::Module ./m.yaml }\n`, 't.yaml'],
  ])('is none where %s may bring or change it, and the ledger says so', (_, text, subject) => {
    const { diagnostics, ledger } = read(text);
    expect(diagnostics).toEqual([]);
    expect(ledger).toMatchObject([{ about: 'module', subject, incomplete: true }]);
  });
});
