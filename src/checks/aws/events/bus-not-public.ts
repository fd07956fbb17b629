/** EventBridge bus does not accept events from everyone. */
import { all, failsIf, isNoneOf, isPresent, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { isOpenToEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-events-bus-not-public',
  title: 'EventBridge bus does not accept events from everyone',
  severity: 'high',
  on: 'AWS::Events::EventBusPolicy',
  why: 'Any AWS account can send events that start your functions and workflows.',
  fix: 'Name the accounts, or restrict by aws:PrincipalOrgID.',
  references: ['https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-permissions-manage.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  evaluate: ({ Principal, Condition, Statement: statement }) =>
    all(
      unless(
        isNoneOf(Principal, ['*'], 'every AWS account can send events'),
        isPresent(Condition.Value, 'no organisation is named'),
      ),
      failsIf(isOpenToEveryone(statement), statement.Principal, 'every AWS account can send events'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_cloudwatch_event_permission" "org" {
          principal    = "*"
          statement_id = "org"
          condition {
            key   = "aws:PrincipalOrgID"
            type  = "StringEquals"
            value = "o-a1b2c3d4e5"
          }
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::Events::EventBusPolicy
            Properties:
              StatementId: partner
              Statement: { Effect: Allow, Principal: { AWS: '123456789012' }, Action: 'events:PutEvents', Resource: '*' }
      `,
    ],
    fail: [
      terraform`
        resource "aws_cloudwatch_event_permission" "all" {
          principal    = «"*"»
          statement_id = "all"
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::Events::EventBusPolicy
            Properties:
              StatementId: all
              Statement: { Effect: Allow, Principal: «'*'», Action: 'events:PutEvents', Resource: '*' }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Policy:
            Type: AWS::Events::EventBusPolicy
            Properties:
              StatementId: all
              Statement: { Effect: Allow, Principal: «!Ref Setting», Action: 'events:PutEvents', Resource: '*' }
      `,
    ],
  },
});
