/** Lambda function does not run as administrator. */
import { check, cloudformation, terraform } from '../../check.ts';
import { codeIsNoAdministrator } from '../administrator.ts';

export default check({
  id: 'aws-lambda-function-not-administrator',
  title: 'Lambda function does not run as administrator',
  severity: 'high',
  on: 'AWS::Lambda::Function',
  why: 'A flaw in the function, or in any library that it loads, hands over the whole account instead of the little that the function needs.',
  fix: 'Give the function a role with the actions and resources that it uses; Access Analyzer drafts such a policy from what CloudTrail saw.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-6(5)'],
  evaluate: (_, facts) => codeIsNoAdministrator(facts),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_role" "app" {
          name = "app"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy" "app" {
          role = aws_iam_role.app.id
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::shop/*" }]
          })
        }
        resource "aws_lambda_function" "app" {
          function_name = "app"
          role          = aws_iam_role.app.arn
        }
      `,
      cloudformation`
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: lambda.amazonaws.com } }
              ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]
          App:
            Type: AWS::Lambda::Function
            Properties:
              Role: !GetAtt Role.Arn
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_role" "app" {
          name = "app"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy" "app" {
          role = aws_iam_role.app.id
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [«{ Effect = "Allow", Action = "*", Resource = "*" }»]
          })
        }
        resource "aws_lambda_function" "app" {
          function_name = "app"
          role          = aws_iam_role.app.arn
        }
      `,
      cloudformation`
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: lambda.amazonaws.com } }
              ManagedPolicyArns: [«arn:aws:iam::aws:policy/AdministratorAccess»]
          App:
            Type: AWS::Lambda::Function
            Properties:
              Role: !GetAtt Role.Arn
      `,
    ],
    unknown: [
      terraform`
        variable "role" {}
        resource "aws_lambda_function" "app" {
          function_name = "app"
          role          = «var.role»
          runtime       = "nodejs22.x"
        }
      `,
    ],
  },
});
