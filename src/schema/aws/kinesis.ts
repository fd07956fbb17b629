/** Amazon Kinesis, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon Kinesis, by their published names. */
export const kinesis = {
  'AWS::Kinesis::ResourcePolicy': kind(record({ ResourceArn: text, ResourcePolicy: json(policyDocument) }), {
    ref: 'ResourceArn',
  }),
  'AWS::Kinesis::Stream': kind(
    record({
      DesiredShardLevelMetrics: list(text),
      MaxRecordSizeInKiB: number,
      Name: text,
      RetentionPeriodHours: number,
      ShardCount: number,
      StreamEncryption: record({ EncryptionType: text, KeyId: text }),
      StreamModeDetails: record({ StreamMode: text }),
      Tags: tags,
      WarmThroughputMiBps: number,
    }),
    { ref: 'Name', arn: 'arn:*:kinesis:*:*:stream/${Name}' },
  ),
  'AWS::Kinesis::StreamConsumer': kind(record({ ConsumerName: text, StreamARN: text, Tags: tags })),
  'AWS::KinesisAnalyticsV2::Application': kind(
    record({
      ApplicationConfiguration: record({
        ApplicationCodeConfiguration: record({ CodeContentType: text, CodeContent: any }),
        EnvironmentProperties: record({ PropertyGroups: list(any) }),
        FlinkApplicationConfiguration: record({
          CheckpointConfiguration: any,
          ParallelismConfiguration: any,
          MonitoringConfiguration: any,
        }),
        SqlApplicationConfiguration: record({ Inputs: list(any) }),
        ZeppelinApplicationConfiguration: record({
          CatalogConfiguration: any,
          MonitoringConfiguration: any,
          DeployAsApplicationConfiguration: any,
          CustomArtifactsConfiguration: list(any),
        }),
        VpcConfigurations: list(record({ SecurityGroupIds: list(text), SubnetIds: list(text) })),
        ApplicationSnapshotConfiguration: record({ SnapshotsEnabled: flag }),
        ApplicationEncryptionConfiguration: record({ KeyId: text, KeyType: text }),
        ApplicationSystemRollbackConfiguration: record({ RollbackEnabled: flag }),
      }),
      ApplicationDescription: text,
      ApplicationMaintenanceConfiguration: record({ ApplicationMaintenanceWindowStartTime: text }),
      ApplicationMode: text,
      ApplicationName: text,
      RunConfiguration: record({
        FlinkRunConfiguration: record({ AllowNonRestoredState: flag }),
        ApplicationRestoreConfiguration: record({ SnapshotName: text, ApplicationRestoreType: text }),
      }),
      RuntimeEnvironment: text,
      ServiceExecutionRole: text,
      Tags: tags,
    }),
    { ref: 'ApplicationName', arn: 'arn:*:kinesisanalytics:*:*:application/${ApplicationName}' },
  ),
  'AWS::KinesisVideo::Stream': kind(
    record({
      DataRetentionInHours: number,
      DeviceName: text,
      KmsKeyId: text,
      MediaType: text,
      Name: text,
      StreamStorageConfiguration: record({ DefaultStorageTier: text }),
      Tags: tags,
    }),
    { ref: 'Name' },
  ),
} as const;
