/** Lambda permission for a service names its source. */
import { all, failsIf, is, isMissing } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

/**
 * Services that invoke functions of other accounts. Load balancers do not: a target group takes functions of its own account only,
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 */
const services = /^(s3|sns|events|apigateway|logs|config|iot|ses|codecommit|cognito-idp)\.amazonaws\.com$/;

export default check({
  id: 'aws-lambda-permission-names-source',
  title: 'Lambda permission for a service names its source',
  severity: 'medium',
  on: 'AWS::Lambda::Permission',
  why: 'Without SourceArn or SourceAccount, resources of other customers of the same service, a bucket or a rule of theirs, can invoke the function.',
  fix: 'Add SourceArn, or SourceAccount where the name of the resource can be taken by another account (S3).',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  aliases: ['CKV_AWS_364', 'AVD-AWS-0067'],
  evaluate: ({ Principal, SourceArn, SourceAccount, PrincipalOrgID, EventSourceToken }) =>
    failsIf(
      all(
        is(Principal, (principal) => services.test(principal), 'no such service'),
        isMissing(SourceArn, 'it is named'),
        isMissing(SourceAccount, 'its account is named'),
        isMissing(PrincipalOrgID, 'its organisation is named'),
        isMissing(EventSourceToken, 'a token is demanded'),
      ),
      Principal,
      'resources of other accounts can invoke the function',
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_lambda_permission" "target_of_own_balancer" {
          function_name = "app"
          action        = "lambda:InvokeFunction"
          principal     = "elasticloadbalancing.amazonaws.com"
        }
      `,
      terraform`
        resource "aws_lambda_permission" "app" {
          function_name = "app"
          action        = "lambda:InvokeFunction"
          principal     = "events.amazonaws.com"
          source_arn    = "arn:aws:events:eu-west-1:123456789012:rule/nightly"
        }
      `,
      cloudformation`
        Resources:
          Topic:
            Type: AWS::SNS::Topic
          Allow:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: app
              Action: lambda:InvokeFunction
              Principal: sns.amazonaws.com
              SourceArn: !Ref Topic
      `,
    ],
    fail: [
      terraform`
        resource "aws_lambda_permission" "app" {
          function_name = "app"
          action        = "lambda:InvokeFunction"
          principal     = «"s3.amazonaws.com"»
        }
      `,
      cloudformation`
        Resources:
          Allow:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: app
              Action: lambda:InvokeFunction
              Principal: «apigateway.amazonaws.com»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Allow:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: app
              Action: lambda:InvokeFunction
              Principal: «!Ref Setting»
      `,
    ],
  },
});
