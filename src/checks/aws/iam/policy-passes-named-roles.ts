/** IAM policy passes only named roles to services. */
import { all, failsIf, isMissing } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { everyIdentityStatement, identityPolicyKinds } from '../identity-policies.ts';
import { anyText, grants, textAt } from '../policy-statements.ts';

export default check({
  id: 'aws-iam-policy-passes-named-roles',
  title: 'IAM policy passes only named roles to services',
  severity: 'high',
  on: identityPolicyKinds,
  why: 'Who may pass every role and start one function, task or instance runs their code as the strongest role of the account.',
  fix: 'Name the roles that may be passed and, by the condition iam:PassedToService, the service that gets them.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-3'],
  aliases: ['AVD-AWS-0342'],
  evaluate: (_, facts) =>
    everyIdentityStatement(facts, (statement) =>
      failsIf(
        all(
          grants(statement),
          anyText(statement.Action, (action) => /^iam:Pass(Role|\*)$/i.test(action)),
          anyText(statement.Resource, (resource) =>
            /^(\*|arn:aws[\w-]*:iam::(\*|\d{12}):(\*|role\/\*))$/.test(resource),
          ),
          isMissing(statement.Condition, 'a condition narrows it'),
        ),
        textAt(statement.Action, (action) => /^iam:Pass(Role|\*)$/i.test(action)),
        'every role can be handed to code of the holder',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_policy" "ci" {
          policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Action    = "iam:PassRole"
              Resource  = "*"
              Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Task:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: { Service: ecs-tasks.amazonaws.com }
                    Action: sts:AssumeRole
          Ci:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Action: iam:PassRole
                    Resource: !GetAtt Task.Arn
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_policy" "ci" {
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = ["ecs:RunTask", «"iam:PassRole"»], Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Ci:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Action: «iam:PassRole»
                    Resource: '*'
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Roles:
            Type: String
        Resources:
          Ci:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Action: iam:PassRole
                    Resource: «!Ref Roles»
      `,
    ],
  },
});
