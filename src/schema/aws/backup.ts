/** AWS Backup, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, map, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';

/** Kinds of AWS Backup, by their published names. */
export const backup = {
  'AWS::Backup::BackupPlan': kind(
    record({
      BackupPlan: record({
        BackupPlanName: text,
        AdvancedBackupSettings: list(record({ BackupOptions: any, ResourceType: text })),
        BackupPlanRule: list(
          record({
            CompletionWindowMinutes: number,
            ScheduleExpression: text,
            RecoveryPointTags: map(text),
            CopyActions: list(
              record({
                Lifecycle: record({
                  DeleteAfterDays: number,
                  MoveToColdStorageAfterDays: number,
                  OptInToArchiveForSupportedResources: flag,
                }),
                DestinationBackupVaultArn: text,
              }),
            ),
            EnableContinuousBackup: flag,
            Lifecycle: record({
              DeleteAfterDays: number,
              MoveToColdStorageAfterDays: number,
              OptInToArchiveForSupportedResources: flag,
            }),
            TargetBackupVault: text,
            StartWindowMinutes: number,
            ScheduleExpressionTimezone: text,
            RuleName: text,
            TargetLogicallyAirGappedBackupVaultArn: text,
            IndexActions: list(record({ ResourceTypes: list(text) })),
            ScanActions: list(record({ MalwareScanner: text, ScanMode: text })),
          }),
        ),
        ScanSettings: list(record({ MalwareScanner: text, ResourceTypes: list(text), ScannerRoleArn: text })),
      }),
      BackupPlanTags: map(text),
    }),
    { arn: 'arn:*:backup:*:*:backup-plan:${Ref}' },
  ),
  'AWS::Backup::BackupSelection': kind(
    record({
      BackupPlanId: text,
      BackupSelection: record({
        ListOfTags: list(record({ ConditionValue: text, ConditionKey: text, ConditionType: text })),
        NotResources: list(text),
        SelectionName: text,
        IamRoleArn: text,
        Resources: list(text),
        Conditions: record({
          StringEquals: list(record({ ConditionValue: text, ConditionKey: text })),
          StringNotLike: list(record({ ConditionValue: text, ConditionKey: text })),
          StringLike: list(record({ ConditionValue: text, ConditionKey: text })),
          StringNotEquals: list(record({ ConditionValue: text, ConditionKey: text })),
        }),
      }),
    }),
  ),
  'AWS::Backup::BackupVault': kind(
    record({
      AccessPolicy: json(policyDocument),
      BackupVaultName: text,
      BackupVaultTags: map(text),
      EncryptionKeyArn: text,
      LockConfiguration: record({ ChangeableForDays: number, MaxRetentionDays: number, MinRetentionDays: number }),
      Notifications: record({ SNSTopicArn: text, BackupVaultEvents: list(text) }),
    }),
    { ref: 'BackupVaultName', arn: 'arn:*:backup:*:*:backup-vault:${BackupVaultName}' },
  ),
} as const;
