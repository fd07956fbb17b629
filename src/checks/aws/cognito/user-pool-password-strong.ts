/** Cognito user pool demands passwords of eight characters or more. */
import { isAtLeast, isMissing, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cognito-user-pool-password-strong',
  title: 'Cognito user pool demands passwords of eight characters or more',
  severity: 'low',
  on: 'AWS::Cognito::UserPool',
  why: 'Short passwords are guessed.',
  fix: 'Set MinimumLength to 8 at the least, better 12. Users with shorter passwords keep them until they change them.',
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html'],
  controls: ['nist-800-53-r5:IA-5(1)'],
  evaluate: ({ Policies: { PasswordPolicy } }) =>
    unless(
      isAtLeast(PasswordPolicy.MinimumLength, 8, 'short passwords are accepted'),
      isMissing(PasswordPolicy.MinimumLength, 'a length is set'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_cognito_user_pool" "app" {
          name = "app"
          password_policy {
            minimum_length = 12
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Cognito::UserPool
            Properties:
              UserPoolName: app
      `,
    ],
    fail: [
      terraform`
        resource "aws_cognito_user_pool" "app" {
          name = "app"
          password_policy {
            minimum_length = «6»
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Cognito::UserPool
            Properties:
              Policies: { PasswordPolicy: { MinimumLength: «6» } }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Length:
            Type: Number
        Resources:
          App:
            Type: AWS::Cognito::UserPool
            Properties:
              Policies: { PasswordPolicy: { MinimumLength: «!Ref Length» } }
      `,
    ],
  },
});
