/** Lambda function uses a runtime that AWS still supports. */
import { is, isMissing, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

/**
 * Runtimes that were deprecated before July 2026, the last of them Node.js 20 (30 April 2026), Ruby 3.2 (31 March 2026) and
 * Python 3.9 (15 December 2025), by the dates of https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html as of early 2026.
 */
const deprecated =
  /^(nodejs|nodejs(4|6|8|10|12|14|16|18|20)\.[x\d]+|nodejs4\.3-edge|python(2\.7|3\.[6-9])|ruby(2\.[57]|3\.2)|java8|dotnetcore(1\.0|2\.[01]|3\.1)|dotnet[567]|go1\.x|provided)$/;

export default check({
  id: 'aws-lambda-function-runtime-supported',
  title: 'Lambda function uses a runtime that AWS still supports',
  severity: 'medium',
  on: 'AWS::Lambda::Function',
  why: 'A deprecated runtime gets no fixes for its language and libraries, and after a while the function can no longer be changed.',
  fix: 'Move to a current version of the language and test; between major versions code may have to change.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html'],
  controls: ['nist-800-53-r5:SI-2', 'nist-800-53-r5:SA-22', 'aws-fsbp:Lambda.2'],
  aliases: ['CKV_AWS_363'],
  evaluate: ({ Runtime }) =>
    unless(
      is(Runtime, (name) => !deprecated.test(name), 'this runtime gets no security fixes any more'),
      isMissing(Runtime, 'it is no container image'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_lambda_function" "app" {
          function_name = "app"
          role          = "arn:aws:iam::123456789012:role/app"
          runtime       = "python3.13"
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Lambda::Function
            Properties:
              PackageType: Image
      `,
    ],
    fail: [
      terraform`
        resource "aws_lambda_function" "app" {
          function_name = "app"
          role          = "arn:aws:iam::123456789012:role/app"
          runtime       = «"nodejs14.x"»
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Lambda::Function
            Properties:
              Runtime: «python3.8»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Runtime:
            Type: String
        Resources:
          App:
            Type: AWS::Lambda::Function
            Properties:
              Runtime: «!Ref Runtime»
      `,
    ],
  },
});
