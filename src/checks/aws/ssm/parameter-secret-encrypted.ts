/** Parameter that holds a secret is a SecureString with no value in code. */
import { knownOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { isNoSecret } from '../plain-secrets.ts';

export default check({
  id: 'aws-ssm-parameter-secret-encrypted',
  title: 'Parameter that holds a secret is a SecureString with no value in code',
  severity: 'high',
  on: 'AWS::SSM::Parameter',
  why: 'A plain parameter is readable by everyone with ssm:GetParameter, and its value stands in the code.',
  fix: 'Make it a SecureString or a secret of Secrets Manager and set the value outside of the code. Change it, for it was disclosed.',
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html',
  ],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:IA-5(7)'],
  aliases: ['CKV2_AWS_34'],
  evaluate: ({ Name, Value }) => isNoSecret((knownOf(Name) ?? '').split('/').at(-1) ?? '', Value),
  examples: {
    pass: [
      terraform`
        resource "aws_ssm_parameter" "url" {
          name  = "/shop/url"
          type  = "String"
          value = "https://shop.example.com"
        }
      `,
      cloudformation`
        Resources:
          Level:
            Type: AWS::SSM::Parameter
            Properties:
              Name: /shop/log-level
              Type: String
              Value: debug
      `,
    ],
    fail: [
      terraform`
        resource "aws_ssm_parameter" "password" {
          name  = "/shop/db-password"
          type  = "String"
          value = «"correct-horse-battery"»
        }
      `,
      cloudformation`
        Resources:
          Password:
            Type: AWS::SSM::Parameter
            Properties:
              Name: /shop/db_password
              Type: String
              Value: «correct-horse-battery»
      `,
    ],
  },
});
