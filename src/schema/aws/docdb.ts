/** Amazon DocumentDB, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon DocumentDB, by their published names. */
export const docdb = {
  'AWS::DocDB::DBCluster': kind(
    record({
      AvailabilityZones: list(text),
      BackupRetentionPeriod: number,
      CopyTagsToSnapshot: flag,
      DBClusterIdentifier: text,
      DBClusterParameterGroupName: text,
      DBSubnetGroupName: text,
      DeletionProtection: flag,
      EnableCloudwatchLogsExports: list(text),
      EngineVersion: text,
      GlobalClusterIdentifier: text,
      KmsKeyId: text,
      ManageMasterUserPassword: flag,
      MasterUserPassword: text,
      MasterUserSecretKmsKeyId: text,
      MasterUsername: text,
      NetworkType: text,
      Port: number,
      PreferredBackupWindow: text,
      PreferredMaintenanceWindow: text,
      RestoreToTime: text,
      RestoreType: text,
      RotateMasterUserPassword: flag,
      ServerlessV2ScalingConfiguration: record({ MinCapacity: number, MaxCapacity: number }),
      SnapshotIdentifier: text,
      SourceDBClusterIdentifier: text,
      StorageEncrypted: flag,
      StorageType: text,
      Tags: tags,
      UseLatestRestorableTime: flag,
      VpcSecurityGroupIds: list(text),
    }),
    { ref: 'DBClusterIdentifier' },
  ),
  'AWS::DocDB::DBClusterParameterGroup': kind(
    record({ Description: text, Family: text, Name: text, Parameters: any, Tags: tags }),
    { ref: 'Name' },
  ),
  'AWS::DocDB::DBInstance': kind(
    record({
      AutoMinorVersionUpgrade: flag,
      AvailabilityZone: text,
      CACertificateIdentifier: text,
      CertificateRotationRestart: flag,
      DBClusterIdentifier: text,
      DBInstanceClass: text,
      DBInstanceIdentifier: text,
      EnablePerformanceInsights: flag,
      PreferredMaintenanceWindow: text,
      Tags: tags,
    }),
    { ref: 'DBInstanceIdentifier' },
  ),
  'AWS::DocDB::DBSubnetGroup': kind(
    record({ DBSubnetGroupDescription: text, DBSubnetGroupName: text, SubnetIds: list(text), Tags: tags }),
    { ref: 'DBSubnetGroupName' },
  ),
} as const;
