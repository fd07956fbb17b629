/** Lambda function URL demands AWS authentication. */
import { isNoneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-lambda-url-authenticates',
  title: 'Lambda function URL demands AWS authentication',
  severity: 'high',
  on: 'AWS::Lambda::Url',
  why: 'Anyone on the internet who knows the URL runs the function with its role and on your bill.',
  fix: "Set AuthType to AWS_IAM, or put CloudFront or API Gateway with an authoriser before the function. A webhook must verify its caller's signature in code.",
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:IA-2', 'nist-800-53-r5:SC-7'],
  aliases: ['CKV_AWS_258'],
  evaluate: ({ AuthType }) => isNoneOf(AuthType, ['NONE'], 'everyone on the internet can run the function'),
  examples: {
    pass: [
      terraform`
        resource "aws_lambda_function_url" "app" {
          function_name      = "app"
          authorization_type = "AWS_IAM"
        }
      `,
      cloudformation`
        Resources:
          Url:
            Type: AWS::Lambda::Url
            Properties:
              TargetFunctionArn: app
              AuthType: AWS_IAM
      `,
    ],
    fail: [
      terraform`
        resource "aws_lambda_function_url" "app" {
          function_name      = "app"
          authorization_type = «"NONE"»
        }
      `,
      cloudformation`
        Resources:
          Url:
            Type: AWS::Lambda::Url
            Properties:
              TargetFunctionArn: app
              AuthType: «NONE»
      `,
    ],
    unknown: [
      terraform`
        variable "auth" {
          type = string
        }
        resource "aws_lambda_function_url" "app" {
          function_name      = "app"
          authorization_type = «var.auth»
        }
      `,
    ],
  },
});
