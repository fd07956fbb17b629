/** Policy of a secret does not allow everyone. */
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-secrets-manager-secret-not-public',
  title: 'Secrets Manager policy does not allow everyone',
  severity: 'critical',
  on: 'AWS::SecretsManager::ResourcePolicy',
  why: 'Any AWS account can read the secret.',
  fix: 'Name the roles or accounts that read it. BlockPublicPolicy refuses such policies from now on.',
  references: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-28'],
  evaluate: ({ ResourcePolicy }) => forbidsEveryone(ResourcePolicy, 'every AWS account is allowed'),
  examples: {
    pass: [
      terraform`
        resource "aws_secretsmanager_secret_policy" "db" {
          secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = "123456789012" }, Action = "secretsmanager:GetSecretValue", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::SecretsManager::ResourcePolicy
            Properties:
              SecretId: db
              ResourcePolicy:
                Statement: [{ Effect: Deny, Principal: '*', Action: 'secretsmanager:DeleteSecret', Resource: '*' }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_secretsmanager_secret_policy" "db" {
          secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = «"*"», Action = "secretsmanager:GetSecretValue", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::SecretsManager::ResourcePolicy
            Properties:
              SecretId: db
              ResourcePolicy:
                Statement: [{ Effect: Allow, Principal: «'*'», Action: 'secretsmanager:*', Resource: '*' }]
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Policy:
            Type: AWS::SecretsManager::ResourcePolicy
            Properties:
              SecretId: db
              ResourcePolicy:
                Statement: [{ Effect: Allow, Principal: «!Ref Setting», Action: 'secretsmanager:*', Resource: '*' }]
      `,
    ],
  },
});
