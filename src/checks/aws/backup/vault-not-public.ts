/** Policy of a backup vault does not allow everyone. */
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-backup-vault-not-public',
  title: 'AWS Backup vault policy does not allow everyone',
  severity: 'high',
  on: 'AWS::Backup::BackupVault',
  why: 'Any AWS account can copy out or delete the backups.',
  fix: 'Name the accounts, or restrict by aws:PrincipalOrgID.',
  references: ['https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:CP-9'],
  evaluate: ({ AccessPolicy }) => forbidsEveryone(AccessPolicy, 'every AWS account is allowed'),
  examples: {
    pass: [
      terraform`
        resource "aws_backup_vault" "main" {
          name = "main"
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::Backup::BackupVault
            Properties:
              BackupVaultName: main
              AccessPolicy:
                Statement: [{ Effect: Deny, Principal: '*', Action: 'backup:DeleteRecoveryPoint', Resource: '*' }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_backup_vault" "main" {
          name = "main"
        }
        resource "aws_backup_vault_policy" "main" {
          backup_vault_name = aws_backup_vault.main.name
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = «"*"», Action = "backup:CopyFromBackupVault", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::Backup::BackupVault
            Properties:
              AccessPolicy:
                Statement: [{ Effect: Allow, Principal: «'*'», Action: 'backup:*', Resource: '*' }]
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Main:
            Type: AWS::Backup::BackupVault
            Properties:
              AccessPolicy:
                Statement: [{ Effect: Allow, Principal: «!Ref Setting», Action: 'backup:*', Resource: '*' }]
      `,
    ],
  },
});
