/** ElastiCache user needs a password. */
import { all, is, isNoneOf, isNotTrue, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-elasticache-user-has-password',
  title: 'ElastiCache user needs a password',
  severity: 'medium',
  on: 'AWS::ElastiCache::User',
  why: 'A user without a password gives everyone in the network what its access string allows.',
  fix: 'Use IAM or passwords from Secrets Manager; for the user default, make it off and without rights.',
  references: ['https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html'],
  controls: ['nist-800-53-r5:IA-5', 'nist-800-53-r5:IA-2'],
  evaluate: ({ NoPasswordRequired, AuthenticationMode, AccessString }) =>
    unless(
      all(
        isNotTrue(NoPasswordRequired, 'no password is asked for'),
        isNoneOf(AuthenticationMode.Type, ['no-password-required', 'no-password'], 'no password is asked for'),
      ),
      is(AccessString, (rights) => /^off\b/.test(rights.trim()), 'the user is on'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_elasticache_user" "app" {
          user_id       = "app"
          user_name     = "app"
          access_string = "on ~app:* +@all"
          engine        = "redis"
          authentication_mode {
            type = "iam"
          }
        }
      `,
      cloudformation`
        Resources:
          Default:
            Type: AWS::ElastiCache::User
            Properties:
              UserId: default
              AccessString: off -@all
              NoPasswordRequired: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_elasticache_user" "app" {
          user_id              = "app"
          user_name            = "app"
          access_string        = "on ~* +@all"
          engine               = "redis"
          no_password_required = «true»
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ElastiCache::User
            Properties:
              AccessString: on ~* +@all
              AuthenticationMode: { Type: «no-password-required» }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          App:
            Type: AWS::ElastiCache::User
            Properties:
              AccessString: on ~* +@all
              AuthenticationMode: { Type: «!Ref Setting» }
      `,
    ],
  },
});
