/** Amazon Neptune, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon Neptune, by their published names. */
export const neptune = {
  'AWS::Neptune::DBCluster': kind(
    record({
      AssociatedRoles: list(record({ RoleArn: text, FeatureName: text })),
      AvailabilityZones: list(text),
      BackupRetentionPeriod: number,
      CopyTagsToSnapshot: flag,
      DBClusterIdentifier: text,
      DBClusterParameterGroupName: text,
      DBInstanceParameterGroupName: text,
      DBPort: number,
      DBSubnetGroupName: text,
      DeletionProtection: flag,
      EnableCloudwatchLogsExports: list(text),
      EngineVersion: text,
      GlobalClusterIdentifier: text,
      IamAuthEnabled: flag,
      KmsKeyId: text,
      NetworkType: text,
      PreferredBackupWindow: text,
      PreferredMaintenanceWindow: text,
      RestoreToTime: text,
      RestoreType: text,
      ServerlessScalingConfiguration: record({ MinCapacity: number, MaxCapacity: number }),
      SnapshotIdentifier: text,
      SourceDBClusterIdentifier: text,
      StorageEncrypted: flag,
      Tags: tags,
      UseLatestRestorableTime: flag,
      VpcSecurityGroupIds: list(text),
    }),
    { ref: 'DBClusterIdentifier' },
  ),
  'AWS::Neptune::DBClusterParameterGroup': kind(
    record({ Description: text, Family: text, Name: text, Parameters: any, Tags: tags }),
    { ref: 'Name' },
  ),
  'AWS::Neptune::DBInstance': kind(
    record({
      AllowMajorVersionUpgrade: flag,
      AutoMinorVersionUpgrade: flag,
      AvailabilityZone: text,
      DBClusterIdentifier: text,
      DBInstanceClass: text,
      DBInstanceIdentifier: text,
      DBParameterGroupName: text,
      DBSnapshotIdentifier: text,
      DBSubnetGroupName: text,
      PreferredMaintenanceWindow: text,
      PubliclyAccessible: flag,
      Tags: tags,
    }),
    { ref: 'DBInstanceIdentifier' },
  ),
  'AWS::Neptune::DBParameterGroup': kind(
    record({ Description: text, Family: text, Name: text, Parameters: any, Tags: tags }),
    { ref: 'Name' },
  ),
  'AWS::Neptune::DBSubnetGroup': kind(
    record({ DBSubnetGroupDescription: text, DBSubnetGroupName: text, SubnetIds: list(text), Tags: tags }),
    { ref: 'DBSubnetGroupName' },
  ),
} as const;
