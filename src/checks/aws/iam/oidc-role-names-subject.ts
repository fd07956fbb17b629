/** IAM role that trusts an identity provider names the subject. */
import { all, any, every, failsIf, pass, undecided } from '../../../findings/index.ts';
import { entriesOf, isAbsent, stateOf, unknownOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { trustsGitHub } from '../github-trust.ts';
import { anyText, grants } from '../policy-statements.ts';

export default check({
  id: 'aws-iam-oidc-role-names-subject',
  title: 'IAM role that trusts an identity provider names the subject',
  severity: 'medium',
  on: 'AWS::IAM::Role',
  why: 'Without a condition on whom the provider speaks for, every user of a shared provider (GitLab, CircleCI, Terraform Cloud, every pod of a cluster) can take the role.',
  fix: 'Add a condition on the claim sub (or another that names project or service account) for each statement with AssumeRoleWithWebIdentity.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:IA-2'],
  evaluate: ({ AssumeRolePolicyDocument: trust }, facts) =>
    every(trust.Statement, (statement) => {
      // GitHub has a check of its own, which asks for more.
      if (trustsGitHub(statement, facts)) return pass(statement.Principal);
      const { value } = stateOf(statement.Condition);
      const open = value?.kind === 'record' ? value.open : value;
      const keys = entriesOf(statement.Condition).flatMap(([, tests]) => [
        ...entriesOf(tests).map(([key]) => key),
        ...(unknownOf(tests) ? ['?'] : []),
      ]);
      return failsIf(
        all(
          grants(statement),
          anyText(statement.Action, (action) => /^sts:AssumeRoleWithWebIdentity$/i.test(action)),
          keys.some((key) => !/:(aud|iss)$/.test(key)) ? any() : pass(),
          open && value?.kind === 'record' ? undecided(statement.Condition) : pass(),
        ),
        isAbsent(statement.Condition) ? statement.Principal : statement.Condition,
        'everyone whom the provider knows can assume this role',
      );
    }),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_role" "pod" {
          assume_role_policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRoleWithWebIdentity"
              Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE" }
              Condition = {
                StringEquals = { "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub" = "system:serviceaccount:shop:cart" }
              }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: { Federated: cognito-identity.amazonaws.com }
                    Action: sts:AssumeRoleWithWebIdentity
                    Condition: { ForAnyValue:StringLike: { cognito-identity.amazonaws.com:amr: authenticated } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_role" "pod" {
          assume_role_policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRoleWithWebIdentity"
              Principal = { Federated = «"arn:aws:iam::123456789012:oidc-provider/gitlab.com"» }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Ci:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' }
                    Action: sts:AssumeRoleWithWebIdentity
                    Condition: «{ StringEquals: { gitlab.com:aud: https://gitlab.com } }»
      `,
    ],
  },
});
