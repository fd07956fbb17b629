/** Amazon DynamoDB and DAX, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon DynamoDB and DAX, by their published names. */
export const dynamodb = {
  'AWS::DAX::Cluster': kind(
    record({
      AvailabilityZones: list(text),
      ClusterEndpointEncryptionType: text,
      ClusterName: text,
      Description: text,
      IAMRoleARN: text,
      NetworkType: text,
      NodeType: text,
      NotificationTopicARN: text,
      ParameterGroupName: text,
      PreferredMaintenanceWindow: text,
      ReplicationFactor: number,
      SSESpecification: record({ SSEEnabled: flag }),
      SecurityGroupIds: list(text),
      SubnetGroupName: text,
      Tags: any,
    }),
    { ref: 'ClusterName', arn: 'arn:*:dax:*:*:cache/${ClusterName}' },
  ),
  'AWS::DAX::SubnetGroup': kind(record({ Description: text, SubnetGroupName: text, SubnetIds: list(text) }), {
    ref: 'SubnetGroupName',
  }),
  'AWS::DynamoDB::GlobalTable': kind(
    record({
      AttributeDefinitions: list(any),
      BillingMode: text,
      GlobalSecondaryIndexes: list(any),
      GlobalTableSourceArn: text,
      GlobalTableWitnesses: list(any),
      KeySchema: list(any),
      LocalSecondaryIndexes: list(any),
      MultiRegionConsistency: text,
      ReadOnDemandThroughputSettings: any,
      ReadProvisionedThroughputSettings: any,
      Replicas: list(any),
      SSESpecification: any,
      StreamSpecification: any,
      TableName: text,
      TimeToLiveSpecification: any,
      VectorIndexes: list(any),
      WarmThroughput: any,
      WriteOnDemandThroughputSettings: any,
      WriteProvisionedThroughputSettings: any,
    }),
    { ref: 'TableName' },
  ),
  'AWS::DynamoDB::Table': kind(
    record({
      AttributeDefinitions: list(record({ AttributeType: text, AttributeName: text })),
      BillingMode: text,
      ContributorInsightsSpecification: record({ Enabled: flag, Mode: text }),
      DeletionProtectionEnabled: flag,
      GlobalSecondaryIndexes: list(
        record({
          IndexName: text,
          ContributorInsightsSpecification: any,
          Projection: any,
          ProvisionedThroughput: any,
          KeySchema: list(any),
          OnDemandThroughput: any,
          WarmThroughput: any,
        }),
      ),
      ImportSourceSpecification: record({
        S3BucketSource: any,
        InputFormat: text,
        InputFormatOptions: any,
        InputCompressionType: text,
      }),
      KeySchema: list(record({ KeyType: text, AttributeName: text })),
      KinesisStreamSpecification: record({ StreamArn: text, ApproximateCreationDateTimePrecision: text }),
      LocalSecondaryIndexes: list(record({ IndexName: text, Projection: any, KeySchema: list(any) })),
      OnDemandThroughput: record({ MaxReadRequestUnits: number, MaxWriteRequestUnits: number }),
      PointInTimeRecoverySpecification: record({ PointInTimeRecoveryEnabled: flag, RecoveryPeriodInDays: number }),
      ProvisionedThroughput: record({ WriteCapacityUnits: number, ReadCapacityUnits: number }),
      ResourcePolicy: record({ PolicyDocument: json(policyDocument) }),
      SSESpecification: record({ SSEEnabled: flag, SSEType: text, KMSMasterKeyId: text }),
      StreamSpecification: record({ StreamViewType: text, ResourcePolicy: any, Tags: tags }),
      TableClass: text,
      TableName: text,
      Tags: tags,
      TimeToLiveSpecification: record({ Enabled: flag, AttributeName: text }),
      VectorIndexes: list(
        record({
          IndexName: text,
          VectorAttribute: any,
          Projection: any,
          Dimensions: number,
          SearchSchema: list(any),
          DistanceFunction: text,
        }),
      ),
      WarmThroughput: record({ ReadUnitsPerSecond: number, WriteUnitsPerSecond: number }),
    }),
    { ref: 'TableName', arn: 'arn:*:dynamodb:*:*:table/${TableName}' },
  ),
} as const;
