/** Lambda environment holds no secrets in plain text. */
import { everyEntry } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { isNoSecret } from '../plain-secrets.ts';

export default check({
  id: 'aws-lambda-function-holds-no-plain-secrets',
  title: 'Lambda environment holds no secrets in plain text',
  severity: 'high',
  on: 'AWS::Lambda::Function',
  why: 'Everyone who may read the configuration of the function, or the code that sets it, has the secret.',
  fix: 'Let the function fetch it from Secrets Manager or Parameter Store at run time. Change the secret, for it was disclosed.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  aliases: ['CKV_AWS_45'],
  evaluate: ({ Environment }) => everyEntry(Environment.Variables, isNoSecret),
  examples: {
    pass: [
      terraform`
        resource "aws_lambda_function" "app" {
          function_name = "app"
          role          = "arn:aws:iam::123456789012:role/app"
          environment {
            variables = {
              DB_SECRET_ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"
              TOKEN_TTL     = "3600"
            }
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Lambda::Function
            Properties:
              Environment:
                Variables:
                  LOG_LEVEL: debug
      `,
    ],
    fail: [
      terraform`
        resource "aws_lambda_function" "app" {
          function_name = "app"
          role          = "arn:aws:iam::123456789012:role/app"
          environment {
            variables = {
              DB_PASSWORD = «"correct-horse-battery"»
            }
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Lambda::Function
            Properties:
              Environment:
                Variables:
                  ID: «AKIA2EXAMPLE3ABCDEFG»
      `,
    ],
    unknown: [
      terraform`
        variable "settings" {
          type = map(string)
        }
        resource "aws_lambda_function" "app" {
          function_name = "app"
          role          = "arn:aws:iam::123456789012:role/app"
          environment {
            variables = «var.settings»
          }
        }
      `,
    ],
  },
});
