/** IAM identity cannot make itself administrator. */
import { check, cloudformation, terraform } from '../../check.ts';
import { cannotBecomeAdministrator } from '../administrator.ts';

export default check({
  id: 'aws-iam-identity-cannot-become-administrator',
  title: 'IAM identity cannot make itself administrator',
  severity: 'high',
  on: ['AWS::IAM::Role', 'AWS::IAM::User'],
  why: 'Its policies do not say administrator, but it can get there by what they allow: a passed role, changed code or a rewritten policy. Whoever steals it owns the account.',
  fix: 'Take away the step that the evidence shows: name the roles that may be passed and the functions that may be changed, or give the strong role to less.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-6(1)'],
  aliases: ['CKV_AWS_286'],
  evaluate: (_, facts) => cannotBecomeAdministrator(facts),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_user" "dev" {
          name = "dev"
        }
        resource "aws_iam_user_policy" "dev" {
          user = aws_iam_user.dev.name
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "lambda:UpdateFunctionCode", Resource = "*" }]
          })
        }
        resource "aws_iam_role" "app" {
          name = "app"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
          })
        }
        resource "aws_lambda_function" "app" {
          function_name = "app"
          role          = aws_iam_role.app.arn
        }
      `,
      terraform`
        resource "aws_iam_user" "denied" {
          name = "denied"
        }
        resource "aws_iam_user_policy" "denied" {
          user = aws_iam_user.denied.name
          policy = jsonencode({
            Version = "2012-10-17"
            Statement = [
              { Effect = "Allow", Action = "iam:*", Resource = "*" },
              { Effect = "Deny", Action = "iam:*", Resource = "*" },
            ]
          })
        }
      `,
      cloudformation`
        Resources:
          Dev:
            Type: AWS::IAM::User
            Properties:
              ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess]
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_user" "dev" {
          name = "dev"
        }
        resource "aws_iam_user_policy" "dev" {
          user = aws_iam_user.dev.name
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [«{ Effect = "Allow", Action = "lambda:UpdateFunctionCode", Resource = "*" }»]
          })
        }
        resource "aws_iam_role" "app" {
          name = "app"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy_attachment" "app" {
          role       = aws_iam_role.app.name
          policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
        }
        resource "aws_lambda_function" "app" {
          function_name = "app"
          role          = aws_iam_role.app.arn
        }
      `,
      cloudformation`
        Resources:
          Dev:
            Type: AWS::IAM::User
            Properties:
              UserName: dev
              Policies:
                - PolicyName: own
                  PolicyDocument:
                    Statement:
                      - «{ Effect: Allow, Action: iam:PutUserPolicy, Resource: '*' }»
      `,
    ],
  },
});
