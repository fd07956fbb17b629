/** Lambda permission does not allow everyone. */
import { all, equals, failsIf, is, isMissing, isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-lambda-permission-not-for-everyone',
  title: 'Lambda permission does not allow everyone',
  severity: 'high',
  on: 'AWS::Lambda::Permission',
  why: 'Any AWS account can invoke the function, with any event it likes.',
  fix: 'Name the account or the service, with the ARN of what invokes it. For a public function URL, limit the permission to lambda:InvokeFunctionUrl with FunctionUrlAuthType.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'aws-fsbp:Lambda.1'],
  aliases: ['CKV_AWS_301'],
  evaluate: ({
    Action,
    FunctionUrlAuthType,
    Principal,
    PrincipalOrgID,
    SourceAccount,
    SourceArn,
    InvokedViaFunctionUrl,
  }) =>
    failsIf(
      all(
        equals(Principal, '*', 'it is someone'),
        isMissing(PrincipalOrgID, 'only an organisation'),
        isMissing(SourceAccount, 'only an account'),
        isMissing(SourceArn, 'only a source'),
        // Whether a URL may be called by everyone is asked at the URL itself.
        isMissing(FunctionUrlAuthType, 'only by URL'),
        isNotTrue(InvokedViaFunctionUrl, 'only by URL'),
        is(Action, (action) => action !== 'lambda:InvokeFunctionUrl', 'only by URL'),
      ),
      Principal,
      'every AWS account can invoke the function',
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_lambda_permission" "app" {
          function_name = "app"
          action        = "lambda:InvokeFunction"
          principal     = "s3.amazonaws.com"
          source_arn    = "arn:aws:s3:::uploads"
        }
      `,
      terraform`
        resource "aws_lambda_permission" "app" {
          function_name            = "app"
          action                   = "lambda:InvokeFunction"
          principal                = "*"
          invoked_via_function_url = true
        }
      `,
      cloudformation`
        Resources:
          Allow:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: app
              Action: lambda:InvokeFunctionUrl
              Principal: '*'
              FunctionUrlAuthType: NONE
      `,
    ],
    fail: [
      terraform`
        resource "aws_lambda_permission" "app" {
          function_name = "app"
          action        = "lambda:InvokeFunction"
          principal     = «"*"»
        }
      `,
      cloudformation`
        Resources:
          Allow:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: app
              Action: lambda:*
              Principal: «'*'»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Who:
            Type: String
        Resources:
          Allow:
            Type: AWS::Lambda::Permission
            Properties:
              FunctionName: app
              Action: lambda:InvokeFunction
              Principal: «!Ref Who»
      `,
    ],
  },
});
