/** Value of a secret is not written in code. */
import { check, cloudformation, terraform } from '../../check.ts';
import { isNoSecretValue } from '../plain-secrets.ts';

export default check({
  id: 'aws-secrets-manager-secret-value-not-in-code',
  title: 'Secrets Manager secret has no value in code',
  severity: 'high',
  on: 'AWS::SecretsManager::Secret',
  why: 'A secret that stands in a template or repository, and in its history, is known to everyone who can read those.',
  fix: 'Let Secrets Manager make it (GenerateSecretString) or put the value in by hand or pipeline. Change it, for it was disclosed.',
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudformation.html'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28'],
  evaluate: ({ SecretString }) => isNoSecretValue(SecretString),
  examples: {
    pass: [
      terraform`
        resource "aws_secretsmanager_secret" "db" {
          name = "db"
        }
      `,
      cloudformation`
        Resources:
          Db:
            Type: AWS::SecretsManager::Secret
            Properties:
              SecretString: '{ "username": "shop", "password": "REPLACE_ME" }'
      `,
    ],
    fail: [
      terraform`
        resource "aws_secretsmanager_secret" "db" {
          name = "db"
        }
        resource "aws_secretsmanager_secret_version" "db" {
          secret_id     = aws_secretsmanager_secret.db.id
          secret_string = «"correct-horse-battery"»
        }
      `,
      cloudformation`
        Resources:
          Db:
            Type: AWS::SecretsManager::Secret
            Properties:
              SecretString: «'{ "username": "shop", "password": "correct-horse-battery" }'»
      `,
    ],
  },
});
