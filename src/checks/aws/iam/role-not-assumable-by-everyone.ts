/** IAM role cannot be assumed by everyone. */
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-iam-role-not-assumable-by-everyone',
  title: 'IAM role cannot be assumed by everyone',
  severity: 'critical',
  on: 'AWS::IAM::Role',
  why: 'A trust policy that names everyone hands the role to any AWS account in the world; a condition that strangers can meet does not help.',
  fix: 'Name the accounts, roles or services that may assume the role. Callers that were not named lose access.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  aliases: ['CKV_AWS_60'],
  evaluate: ({ AssumeRolePolicyDocument: trust }) => forbidsEveryone(trust, 'every AWS account can assume this role'),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_role" "app" {
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
          })
        }
      `,
      terraform`
        resource "aws_iam_role" "org" {
          assume_role_policy = jsonencode({
            Version = "2012-10-17"
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRole"
              Principal = { AWS = "*" }
              Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal:
                      AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root'
                    Action: sts:AssumeRole
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_role" "app" {
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = «"*"» } }]
          })
        }
      `,
      terraform`
        resource "aws_iam_role" "app" {
          assume_role_policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Action    = "sts:AssumeRole"
              Principal = «"*"»
              Condition = { StringLike = { "aws:PrincipalOrgID" = "*" } }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal:
                      AWS: «'*'»
                    Action: sts:AssumeRole
                    Condition:
                      Bool:
                        aws:MultiFactorAuthPresent: true
      `,
    ],
    unknown: [
      terraform`
        variable "trusted" {
          type = string
        }
        resource "aws_iam_role" "app" {
          assume_role_policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = «var.trusted» } }]
          })
        }
      `,
    ],
  },
});
