/** Amazon S3, other sorts of bucket, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, map, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon S3, other sorts of bucket, by their published names. */
export const s3Tables = {
  'AWS::S3Express::BucketPolicy': kind(record({ Bucket: text, PolicyDocument: json(policyDocument) }), {
    ref: 'Bucket',
  }),
  'AWS::S3Express::DirectoryBucket': kind(
    record({
      BucketEncryption: record({
        ServerSideEncryptionConfiguration: list(
          record({
            BucketKeyEnabled: flag,
            ServerSideEncryptionByDefault: record({ KMSMasterKeyID: text, SSEAlgorithm: text }),
          }),
        ),
      }),
      BucketName: text,
      DataRedundancy: text,
      InventoryConfigurations: list(
        record({
          Destination: record({ BucketArn: text, BucketAccountId: text, Format: text, Prefix: text }),
          Enabled: flag,
          Id: text,
          IncludedObjectVersions: text,
          OptionalFields: list(text),
          Prefix: text,
          ScheduleFrequency: text,
        }),
      ),
      LifecycleConfiguration: record({
        Rules: list(
          record({
            AbortIncompleteMultipartUpload: record({ DaysAfterInitiation: number }),
            ExpirationInDays: number,
            Id: text,
            Prefix: text,
            Status: text,
            ObjectSizeGreaterThan: text,
            ObjectSizeLessThan: text,
          }),
        ),
      }),
      LocationName: text,
      MetricsConfigurations: list(record({ Id: text, Prefix: text, AccessPointArn: text })),
      Tags: tags,
    }),
    { ref: 'BucketName', arn: 'arn:*:s3express:*:*:bucket/${BucketName}' },
  ),
  'AWS::S3ObjectLambda::AccessPoint': kind(
    record({
      Name: text,
      ObjectLambdaConfiguration: record({
        SupportingAccessPoint: text,
        TransformationConfigurations: list(
          record({
            Actions: list(text),
            ContentTransformation: record({ AwsLambda: record({ FunctionArn: text, FunctionPayload: text }) }),
          }),
        ),
        AllowedFeatures: list(text),
        CloudWatchMetricsEnabled: flag,
      }),
    }),
    { ref: 'Name' },
  ),
  'AWS::S3ObjectLambda::AccessPointPolicy': kind(
    record({ ObjectLambdaAccessPoint: text, PolicyDocument: json(policyDocument) }),
    { ref: 'ObjectLambdaAccessPoint' },
  ),
  'AWS::S3Outposts::Bucket': kind(
    record({
      BucketName: text,
      LifecycleConfiguration: record({
        Rules: list(
          record({
            Status: text,
            ExpirationDate: text,
            Filter: record({
              AndOperator: record({ Prefix: text, Tags: tags }),
              Prefix: text,
              Tag: record({ Key: text, Value: text }),
            }),
            ExpirationInDays: number,
            Id: text,
            AbortIncompleteMultipartUpload: record({ DaysAfterInitiation: number }),
          }),
        ),
      }),
      OutpostId: text,
      Tags: tags,
    }),
  ),
  'AWS::S3Tables::Namespace': kind(record({ Namespace: text, TableBucketARN: text })),
  'AWS::S3Tables::Table': kind(
    record({
      Compaction: record({ Status: text, TargetFileSizeMB: number }),
      IcebergMetadata: record({
        IcebergSchema: record({ SchemaFieldList: list(any) }),
        IcebergSortOrder: record({ Fields: list(any), OrderId: number }),
        IcebergSchemaV2: record({
          SchemaV2FieldList: list(any),
          SchemaV2FieldType: text,
          SchemaId: number,
          IdentifierFieldIds: list(number),
        }),
        IcebergPartitionSpec: record({ Fields: list(any), SpecId: number }),
        TableProperties: map(text),
      }),
      Namespace: text,
      OpenTableFormat: text,
      SnapshotManagement: record({ Status: text, MinSnapshotsToKeep: number, MaxSnapshotAgeHours: number }),
      StorageClassConfiguration: record({ StorageClass: text }),
      TableBucketARN: text,
      TableName: text,
      Tags: tags,
      WithoutMetadata: text,
    }),
  ),
  'AWS::S3Tables::TableBucket': kind(
    record({
      EncryptionConfiguration: record({ SSEAlgorithm: text, KMSKeyArn: text }),
      MetricsConfiguration: record({ Status: text }),
      ReplicationConfiguration: record({
        Role: text,
        Rules: list(record({ Destinations: list(record({ DestinationTableBucketARN: text })) })),
      }),
      StorageClassConfiguration: record({ StorageClass: text }),
      TableBucketName: text,
      Tags: tags,
      UnreferencedFileRemoval: record({ Status: text, UnreferencedDays: number, NoncurrentDays: number }),
    }),
    { arn: 'arn:*:s3tables:*:*:bucket/${TableBucketName}' },
  ),
  'AWS::S3Tables::TableBucketPolicy': kind(record({ ResourcePolicy: json(policyDocument), TableBucketARN: text }), {
    ref: 'TableBucketARN',
  }),
  'AWS::S3Tables::TablePolicy': kind(record({ ResourcePolicy: json(policyDocument), TableARN: text }), {
    ref: 'TableARN',
  }),
} as const;
