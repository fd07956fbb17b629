/** SSM parameter that holds a secret has no value in code. */
import { knownOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { isNoSecret } from '../plain-secrets.ts';

export default check({
  id: 'aws-ssm-parameter-value-not-in-code',
  title: 'SSM parameter that holds a secret has no value in code',
  severity: 'high',
  on: 'AWS::SSM::Parameter',
  why: 'A secret that stands in a template or repository, and in its history, is known to everyone who can read those; a plain parameter also to everyone with ssm:GetParameter.',
  fix: 'Make it a SecureString or a secret of Secrets Manager and set the value outside of the code. Change it, for it was disclosed.',
  references: [
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html',
  ],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:IA-5(7)'],
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
