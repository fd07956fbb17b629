/** IAM policy does not allow every IAM action. */
import { all, failsIf, isMissing } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { everyIdentityStatement, identityPolicyKinds } from '../identity-policies.ts';
import { anyText, grants, textAt } from '../policy-statements.ts';

export default check({
  id: 'aws-iam-policy-without-full-iam-access',
  title: 'IAM policy does not allow every IAM action',
  severity: 'high',
  on: identityPolicyKinds,
  why: 'With `iam:*` an identity writes itself any other permission, so it is an administrator by one more call.',
  fix: 'Allow the few actions that are needed (iam:GetRole, iam:PassRole on one role). If roles must be created, demand a permissions boundary by a condition.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-6(5)'],
  evaluate: (_, facts) =>
    everyIdentityStatement(facts, (statement) =>
      failsIf(
        all(
          grants(statement),
          anyText(statement.Action, (action) => /^iam:\*$/i.test(action)),
          anyText(statement.Resource, (resource) => resource === '*'),
          isMissing(statement.Condition, 'a condition narrows it'),
        ),
        textAt(statement.Action, (action) => /^iam:\*$/i.test(action)),
        'the identity can give itself any permission',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_policy" "ci" {
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = ["iam:GetRole", "iam:ListRoles"], Resource = "*" }]
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
                  Effect: Allow
                  Action: iam:Get*
                  Resource: '*'
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_policy" "ci" {
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = ["ec2:*", «"iam:*"»], Resource = "*" }]
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
                  Effect: Allow
                  Action: «iam:*»
                  Resource: '*'
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Target:
            Type: String
        Resources:
          Ci:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Statement:
                  Effect: Allow
                  Action: iam:*
                  Resource: «!Ref Target»
      `,
    ],
  },
});
