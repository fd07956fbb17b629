/** AWS DataSync, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS DataSync, by their published names. */
export const datasync = {
  'AWS::DataSync::LocationEFS': kind(
    record({
      AccessPointArn: text,
      Ec2Config: record({ SubnetArn: text, SecurityGroupArns: list(text) }),
      EfsFilesystemArn: text,
      FileSystemAccessRoleArn: text,
      InTransitEncryption: text,
      Subdirectory: text,
      Tags: tags,
    }),
  ),
  'AWS::DataSync::LocationS3': kind(
    record({
      S3BucketArn: text,
      S3Config: record({ BucketAccessRoleArn: text }),
      S3StorageClass: text,
      Subdirectory: text,
      Tags: tags,
    }),
  ),
  'AWS::DataSync::Task': kind(
    record({
      CloudWatchLogGroupArn: text,
      DestinationLocationArn: text,
      Excludes: list(record({ FilterType: text, Value: text })),
      Includes: list(record({ FilterType: text, Value: text })),
      ManifestConfig: record({ Action: text, Format: text, Source: any }),
      Name: text,
      Options: record({
        VerifyMode: text,
        Gid: text,
        Atime: text,
        OverwriteMode: text,
        PreserveDevices: text,
        Mtime: text,
        TaskQueueing: text,
        TransferMode: text,
        LogLevel: text,
        ObjectTags: text,
        Uid: text,
        BytesPerSecond: number,
        PosixPermissions: text,
        PreserveDeletedFiles: text,
        SecurityDescriptorCopyFlags: text,
        ObjectMetadata: text,
      }),
      Schedule: record({ ScheduleExpression: text, Status: text }),
      SourceLocationArn: text,
      Tags: tags,
      TaskMode: text,
      TaskReportConfig: record({
        Destination: any,
        ReportLevel: text,
        ObjectVersionIds: text,
        Overrides: any,
        OutputType: text,
      }),
    }),
  ),
} as const;
