/** Cognito user pool offers a second factor. */
import { isOneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cognito-user-pool-offers-mfa',
  title: 'Cognito user pool offers a second factor',
  severity: 'low',
  on: 'AWS::Cognito::UserPool',
  why: 'Passwords that leaked elsewhere are tried everywhere; without a second factor one that fits is the account.',
  fix: 'Set MfaConfiguration to ON, or to OPTIONAL so that users may turn it on; prefer authenticator applications to text messages. Pools that only people of another identity provider use have it there.',
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html'],
  controls: ['nist-800-53-r5:IA-2(1)', 'nist-800-53-r5:IA-2(2)'],
  evaluate: ({ MfaConfiguration }) =>
    isOneOf(MfaConfiguration, ['ON', 'OPTIONAL'], 'a password is all that is asked for'),
  examples: {
    pass: [
      terraform`
        resource "aws_cognito_user_pool" "app" {
          name              = "app"
          mfa_configuration = "OPTIONAL"
          software_token_mfa_configuration {
            enabled = true
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Cognito::UserPool
            Properties:
              MfaConfiguration: 'ON'
              EnabledMfas: [SOFTWARE_TOKEN_MFA]
      `,
    ],
    fail: [
      terraform`
        «resource "aws_cognito_user_pool" "app"» {
          name = "app"
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Cognito::UserPool
            Properties:
              MfaConfiguration: «'OFF'»
      `,
    ],
    unknown: [
      terraform`
        variable "mfa" {
          type = string
        }
        resource "aws_cognito_user_pool" "app" {
          name              = "app"
          mfa_configuration = «var.mfa»
        }
      `,
    ],
  },
});
