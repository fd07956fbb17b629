/** IAM policy allows actions by name, not by exception. */
import { all, failsIf, isMissing, isPresent } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { everyIdentityStatement, identityPolicyKinds } from '../identity-policies.ts';
import { anyText, grants } from '../policy-statements.ts';

export default check({
  id: 'aws-iam-policy-allows-by-name',
  title: 'IAM policy allows actions by name, not by exception',
  severity: 'medium',
  on: identityPolicyKinds,
  why: '`NotAction` with `Allow` grants everything but the list, and every action of every service that AWS adds later.',
  fix: 'Turn the statement round: list what is allowed, or keep a broad Allow out of identities of machines and put the exceptions into a Deny.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html'],
  controls: ['nist-800-53-r5:AC-6'],
  evaluate: (_, facts) =>
    everyIdentityStatement(facts, (statement) =>
      failsIf(
        all(
          grants(statement),
          isPresent(statement.NotAction, 'actions are named'),
          anyText(statement.Resource, (resource) => resource === '*'),
          isMissing(statement.Condition, 'a condition narrows it'),
        ),
        statement.NotAction,
        'all other actions, those of the future too, are allowed',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_policy" "dev" {
          policy = jsonencode({
            Statement = [
              { Effect = "Allow", Action = "ec2:*", Resource = "*" },
              { Effect = "Deny", NotAction = "ec2:Describe*", Resource = "*" },
            ]
          })
        }
      `,
      cloudformation`
        Resources:
          Dev:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Statement:
                  - Effect: Deny
                    NotAction: ec2:*
                    Resource: '*'
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_policy" "dev" {
          policy = jsonencode({
            Statement = [{ Effect = "Allow", NotAction = «"iam:*"», Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Dev:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    NotAction: [«iam:*», organizations:*]
                    Resource: '*'
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Effect:
            Type: String
        Resources:
          Dev:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Statement:
                  - Effect: «!Ref Effect»
                    NotAction: iam:*
                    Resource: '*'
      `,
    ],
  },
});
