/** IAM policy does not let its holder raise its own permissions. */
import { all, failsIf, isMissing } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { everyIdentityStatement, identityPolicyKinds } from '../identity-policies.ts';
import { anyText, grants, textAt } from '../policy-statements.ts';

/** Actions that, on every resource, give whoever has them all permissions in one call. */
const escalating =
  /^iam:(AddUserToGroup|AttachGroupPolicy|AttachRolePolicy|AttachUserPolicy|CreateAccessKey|CreateLoginProfile|CreatePolicyVersion|PutGroupPolicy|PutRolePolicy|PutUserPolicy|SetDefaultPolicyVersion|UpdateAssumeRolePolicy|UpdateLoginProfile|Put\*|Attach\*|Create\*|Update\*)$/i;

export default check({
  id: 'aws-iam-policy-without-escalation',
  title: 'IAM policy does not let its holder raise its own permissions',
  severity: 'high',
  on: identityPolicyKinds,
  why: 'Each of these actions on every resource is enough to become administrator: a new policy version, an attached policy, a rewritten trust policy or a fresh key of another user.',
  fix: 'Name the roles, users and policies that the identity may change, or demand a permissions boundary by a condition.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-6(1)'],
  aliases: ['CKV_AWS_286'],
  evaluate: (_, facts) =>
    everyIdentityStatement(facts, (statement) =>
      failsIf(
        all(
          grants(statement),
          anyText(statement.Action, (action) => escalating.test(action)),
          anyText(statement.Resource, (resource) => resource === '*'),
          isMissing(statement.Condition, 'a condition narrows it'),
        ),
        textAt(statement.Action, (action) => escalating.test(action)),
        'the identity can give itself any permission by this action',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_policy" "ci" {
          policy = jsonencode({
            Version = "2012-10-17"
            Statement = [{
              Effect   = "Allow"
              Action   = "iam:AttachRolePolicy"
              Resource = "arn:aws:iam::123456789012:role/app-*"
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Ci:
            Type: AWS::IAM::Policy
            Properties:
              PolicyName: ci
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Action: [iam:PutRolePolicy]
                    Resource: '*'
                    Condition:
                      StringEquals:
                        iam:PermissionsBoundary: arn:aws:iam::123456789012:policy/boundary
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_user" "ci" {
          name = "ci"
        }
        resource "aws_iam_user_policy" "ci" {
          user = aws_iam_user.ci.name
          policy = jsonencode({
            Version = "2012-10-17"
            Statement = [{
              Effect   = "Allow"
              Action   = ["iam:GetUser", «"iam:CreatePolicyVersion"»]
              Resource = "*"
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Ci:
            Type: AWS::IAM::Policy
            Properties:
              PolicyName: ci
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Action: [iam:GetRole, «iam:PutRolePolicy»]
                    Resource: '*'
      `,
    ],
    unknown: [
      terraform`
        variable "scope" {
          type = string
        }
        resource "aws_iam_policy" "ci" {
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = "iam:PutRolePolicy", Resource = «var.scope» }]
          })
        }
      `,
    ],
  },
});
