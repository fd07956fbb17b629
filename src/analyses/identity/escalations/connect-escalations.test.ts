/** Each escalation holds with all that it needs, and fails for want of any of it: a missing permission, a Deny, a role that does not trust. */
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../graph/index.ts';
import { connect } from '../../../schema/index.ts';
import { connectRunningCode } from '../acting/run-as.ts';
import { identitiesOf } from '../identities.ts';
import { edgesOf, graphOf, idOf, notKnown, type Sample } from '../sample.ts';
import { connectEscalations, escalations } from './connect-escalations.ts';
import type { Escalation } from './escalation.ts';

const statement = (
  Effect: string,
  Action: readonly string[],
  more: { readonly [name: string]: Sample } = {},
): Sample => ({
  Effect,
  Action,
  Resource: ['*'],
  ...more,
});
const trust = (service: string): Sample => ({
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: ['sts:AssumeRole'] }],
});

/** Everything that any of the methods can be about, and a principal with the statements. */
function estate({ effect, needs }: Escalation, statements: readonly Sample[], service?: string): Graph {
  const self = needs.find((need) => need.on === 'self')?.actions[0] ?? '';
  // A user that may make users could as well give itself a policy.
  const kind = self.includes('Role') || needs[0].actions[0] === 'iam:CreateUser' ? 'AWS::IAM::Role' : 'AWS::IAM::User';
  const passed = service ?? (effect.becomes === 'passed-role' ? effect.service : 'nobody.amazonaws.com');
  const graph = graphOf({
    who: {
      kind,
      properties: { UserName: 'who', RoleName: 'who', Policies: [{ PolicyDocument: { Statement: statements } }] },
    },
    user: { kind: 'AWS::IAM::User', properties: { UserName: 'user' } },
    group: { kind: 'AWS::IAM::Group', properties: { GroupName: 'group' } },
    own: { kind: 'AWS::IAM::Group', properties: { GroupName: 'own' } },
    role: { kind: 'AWS::IAM::Role', properties: { RoleName: 'role', AssumeRolePolicyDocument: trust(passed) } },
    managed: {
      kind: 'AWS::IAM::ManagedPolicy',
      properties: { ManagedPolicyName: 'managed', PolicyDocument: { Statement: [] } },
    },
    machine: {
      kind: 'AWS::IAM::Role',
      properties: {
        RoleName: 'machine',
        Policies: [{ PolicyDocument: { Statement: [statement('Allow', ['ssm:UpdateInstanceInformation'])] } }],
      },
    },
    profile: { kind: 'AWS::IAM::InstanceProfile', properties: {} },
    'AWS::EC2::Instance': { kind: 'AWS::EC2::Instance', properties: {} },
    'AWS::Lambda::Function': { kind: 'AWS::Lambda::Function', properties: { FunctionName: 'f' } },
    'AWS::ECS::Service': { kind: 'AWS::ECS::Service', properties: { ServiceName: 's', EnableExecuteCommand: true } },
    'AWS::CodeBuild::Project': { kind: 'AWS::CodeBuild::Project', properties: { Name: 'b' } },
    'AWS::Glue::Job': { kind: 'AWS::Glue::Job', properties: { Name: 'g' } },
    'AWS::SageMaker::NotebookInstance': {
      kind: 'AWS::SageMaker::NotebookInstance',
      properties: { NotebookInstanceName: 'n' },
    },
    'AWS::Glue::DevEndpoint': { kind: 'AWS::Glue::DevEndpoint', properties: { EndpointName: 'd' } },
    'AWS::StepFunctions::StateMachine': {
      kind: 'AWS::StepFunctions::StateMachine',
      properties: { StateMachineName: 'm' },
    },
    'AWS::AppRunner::Service': { kind: 'AWS::AppRunner::Service', properties: { ServiceName: 'a' } },
  });
  const join = (edge: Parameters<typeof connect>[1], from: string, to: string) =>
    connect(graph, edge, idOf(graph, from), idOf(graph, to), { facts: [] });
  join('attached-to', 'managed', 'who');
  join('placed-in', 'who', 'own');
  join('refers-to', 'AWS::EC2::Instance', 'profile');
  join('runs-as', 'profile', 'machine');
  if (effect.becomes === 'administrator' && effect.given) join('can-act-as', 'who', 'machine');
  connectRunningCode(graph);
  const identities = identitiesOf(graph);
  connectEscalations(identities);
  identities.settle();
  return graph;
}

function expected({ effect, hangsOn }: Escalation): string {
  const doubt = hangsOn === undefined ? '' : '?';
  if (effect.becomes === 'administrator') return `who can-administer the account of sample${doubt}`;
  if (effect.becomes === 'target') return `who can-act-as ${effect.target}`;
  if (effect.becomes === 'passed-role') return 'who can-act-as role';
  return `who ${effect.edge} ${effect.kinds[0] ?? ''}`;
}

const all = escalations.map((one) => [one.id, one] as const);
const actionsOf = ({ needs }: Escalation) => needs.map((need) => need.actions[0]);

describe('escalations', () => {
  it('are many, each with an id of its own', () => {
    expect(new Set(escalations.map((one) => one.id)).size).toBe(escalations.length);
    expect(escalations.length).toBeGreaterThan(40);
  });

  it.each(all)('%s holds with all that it needs', (_, one) => {
    expect(edgesOf(estate(one, [statement('Allow', actionsOf(one))]))).toContain(expected(one));
  });

  it.each(all)('%s fails for want of any permission', (_, one) => {
    for (const [i] of one.needs.entries()) {
      const some = actionsOf(one).filter((__, j) => j !== i);
      const statements: readonly Sample[] = some.length === 0 ? [] : [statement('Allow', some)];
      expect(edgesOf(estate(one, statements))).not.toContain(expected(one));
    }
  });

  it.each(all)('%s fails where a permission is denied', (_, one) => {
    const actions = actionsOf(one);
    const statements: readonly Sample[] = [statement('Allow', actions), statement('Deny', one.needs[0].actions)];
    expect(edgesOf(estate(one, statements)).filter((edge) => edge.startsWith(expected(one).replace('?', '')))).toEqual(
      [],
    );
  });

  it.each(all)('%s fails on other resources', (_, one) => {
    const elsewhere = { Resource: ['arn:aws:none:::nothing'] };
    expect(edgesOf(estate(one, [statement('Allow', actionsOf(one), elsewhere)]))).not.toContain(expected(one));
  });

  it.each(all)('%s is in doubt where a condition is not known', (_, one) => {
    const given = { Condition: { StringEquals: { 'aws:PrincipalTag/team': ['platform'] } } };
    const edges = edgesOf(estate(one, [statement('Allow', actionsOf(one), given)]));
    expect(edges).toContain(`${expected(one).replace('?', '')}?`);
  });

  it.each(all.filter(([, one]) => one.effect.becomes === 'passed-role'))(
    '%s fails with a role that does not trust the service, or with a role for another',
    (_, one) => {
      const allow: readonly Sample[] = [statement('Allow', actionsOf(one))];
      expect(edgesOf(estate(one, allow, 'other.amazonaws.com'))).not.toContain(expected(one));
      const other = { Condition: { StringEquals: { 'iam:PassedToService': ['other.amazonaws.com'] } } };
      expect(edgesOf(estate(one, [statement('Allow', actionsOf(one), other)]))).not.toContain(expected(one));
    },
  );

  it('leaves an administrator with a permissions boundary in doubt', () => {
    const graph = graphOf({
      who: {
        kind: 'AWS::IAM::Role',
        properties: {
          RoleName: 'who',
          Policies: [{ PolicyDocument: { Statement: [statement('Allow', ['*'])] } }],
          PermissionsBoundary: notKnown,
        },
      },
    });
    const identities = identitiesOf(graph);
    connectEscalations(identities);
    identities.settle();
    expect(edgesOf(graph)).toEqual(['who can-administer the account of sample?']);
  });

  it('reach a group that a user may join, though nobody is in it', () => {
    const join = (resource: string) => {
      const graph = graphOf({
        user: {
          kind: 'AWS::IAM::User',
          properties: {
            UserName: 'user',
            Policies: [{ PolicyDocument: { Statement: [statement('Allow', ['iam:AddUserToGroup'])] } }],
          },
        },
        group: {
          kind: 'AWS::IAM::Group',
          properties: {
            GroupName: 'group',
            Policies: [
              { PolicyDocument: { Statement: [statement('Allow', ['iam:PutUserPolicy'], { Resource: [resource] })] } },
            ],
          },
        },
      });
      const identities = identitiesOf(graph);
      connectEscalations(identities);
      identities.settle();
      return edgesOf(graph);
    };
    expect(join('*')).toEqual(['user can-act-as group', 'group can-administer the account of sample']);
    expect(join('arn:aws:iam::*:user/somebody-else')).toEqual(['user can-act-as group']);
  });

  it('are not looked for beyond the first that makes an administrator', () => {
    const graph = graphOf({
      who: {
        kind: 'AWS::IAM::User',
        properties: {
          UserName: 'who',
          Policies: [{ PolicyDocument: { Statement: [statement('Allow', ['iam:*'])] } }],
        },
      },
      other: { kind: 'AWS::IAM::User', properties: { UserName: 'other' } },
    });
    const identities = identitiesOf(graph);
    connectEscalations(identities);
    expect(edgesOf(graph)).toEqual(['who can-administer the account of sample']);
  });
});
