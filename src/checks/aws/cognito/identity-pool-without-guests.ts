/** Cognito identity pool gives no credentials to guests. */
import { isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cognito-identity-pool-without-guests',
  title: 'Cognito identity pool gives no credentials to guests',
  severity: 'high',
  on: 'AWS::Cognito::IdentityPool',
  why: 'Anyone who finds the id of the pool in a page or app gets AWS credentials, with all that the role of guests allows.',
  fix: 'Turn unauthenticated identities off. Apps that call AWS before login stop doing so.',
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:IA-2'],
  aliases: ['CKV_AWS_366'],
  evaluate: ({ AllowUnauthenticatedIdentities }) =>
    isNotTrue(AllowUnauthenticatedIdentities, 'everyone gets AWS credentials'),
  examples: {
    pass: [
      terraform`
        resource "aws_cognito_identity_pool" "app" {
          identity_pool_name               = "app"
          allow_unauthenticated_identities = false
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Cognito::IdentityPool
            Properties:
              AllowUnauthenticatedIdentities: false
      `,
    ],
    fail: [
      terraform`
        resource "aws_cognito_identity_pool" "app" {
          identity_pool_name               = "app"
          allow_unauthenticated_identities = «true»
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Cognito::IdentityPool
            Properties:
              AllowUnauthenticatedIdentities: «true»
      `,
    ],
    unknown: [
      terraform`
        variable "guests" {
          type = bool
        }
        resource "aws_cognito_identity_pool" "app" {
          identity_pool_name               = "app"
          allow_unauthenticated_identities = «var.guests»
        }
      `,
    ],
  },
});
