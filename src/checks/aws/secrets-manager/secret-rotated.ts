/** Secret is rotated. */
import { fail, pass, undecided } from '../../../findings/index.ts';
import { unknownOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-secrets-manager-secret-rotated',
  title: 'Secrets Manager secret is rotated',
  severity: 'low',
  on: 'AWS::SecretsManager::Secret',
  why: 'A secret that nobody changes stays useful to whoever once saw it: people who left, old backups, logs.',
  fix: 'Add a rotation schedule with a rotation function; clients must fetch the secret again when it is refused.',
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html'],
  controls: ['nist-800-53-r5:IA-5(1)', 'nist-800-53-r5:SC-12', 'aws-fsbp:SecretsManager.1'],
  aliases: ['CKV2_AWS_57'],
  evaluate: (secret, facts) => {
    const schedules = facts.in('refers-to').map(({ from }) => facts.at(from));
    if (schedules.some(({ kind }) => kind === 'AWS::SecretsManager::RotationSchedule')) return pass(secret);
    const doubt = facts
      .all('AWS::SecretsManager::RotationSchedule')
      .filter(({ node }) => node.scope === facts.node.scope)
      .map(({ properties }) => unknownOf(properties.SecretId))
      .find((id) => id && !id.refersTo);
    return doubt ? undecided(secret, doubt.reason) : fail(secret, 'no rotation is declared for it');
  },
  examples: {
    pass: [
      terraform`
        resource "aws_secretsmanager_secret" "db" {
          name = "db"
        }
        resource "aws_secretsmanager_secret_rotation" "db" {
          secret_id           = aws_secretsmanager_secret.db.id
          rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
          rotation_rules {
            automatically_after_days = 30
          }
        }
      `,
      cloudformation`
        Resources:
          Db:
            Type: AWS::SecretsManager::Secret
            Properties:
              GenerateSecretString: { PasswordLength: 32 }
          Rotate:
            Type: AWS::SecretsManager::RotationSchedule
            Properties:
              SecretId: !Ref Db
      `,
    ],
    fail: [
      terraform`
        «resource "aws_secretsmanager_secret" "db"» {
          name = "db"
        }
      `,
      cloudformation`
        Resources:
          «Db»:
            Type: AWS::SecretsManager::Secret
            Properties:
              Name: db
      `,
    ],
  },
});
