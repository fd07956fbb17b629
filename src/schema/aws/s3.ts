/** Amazon S3, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon S3, by their published names. */
export const s3 = {
  'AWS::S3::AccessGrant': kind(
    record({
      AccessGrantsLocationConfiguration: record({ S3SubPrefix: text }),
      AccessGrantsLocationId: text,
      ApplicationArn: text,
      Grantee: record({ GranteeType: text, GranteeIdentifier: text }),
      Permission: text,
      S3PrefixType: text,
      Tags: tags,
    }),
  ),
  'AWS::S3::AccessGrantsInstance': kind(record({ IdentityCenterArn: text, Tags: tags })),
  'AWS::S3::AccessPoint': kind(
    record({
      Bucket: text,
      BucketAccountId: text,
      Name: text,
      Policy: json(policyDocument),
      PublicAccessBlockConfiguration: record({
        RestrictPublicBuckets: flag,
        BlockPublicPolicy: flag,
        BlockPublicAcls: flag,
        IgnorePublicAcls: flag,
      }),
      Tags: tags,
      VpcConfiguration: record({ VpcId: text }),
    }),
    { ref: 'Name', arn: 'arn:*:s3:*:*:accesspoint/${Name}' },
  ),
  'AWS::S3::Bucket': kind(
    record({
      AbacStatus: text,
      AccelerateConfiguration: record({ AccelerationStatus: text }),
      AccessControl: text,
      BucketEncryption: record({
        ServerSideEncryptionConfiguration: list(
          record({
            BucketKeyEnabled: flag,
            ServerSideEncryptionByDefault: record({ KMSMasterKeyID: text, SSEAlgorithm: text }),
            BlockedEncryptionTypes: record({ EncryptionType: list(text) }),
          }),
        ),
      }),
      BucketName: text,
      BucketNamePrefix: text,
      BucketNamespace: text,
      CorsConfiguration: record({
        CorsRules: list(
          record({
            AllowedHeaders: list(text),
            AllowedMethods: list(text),
            AllowedOrigins: list(text),
            ExposedHeaders: list(text),
            Id: text,
            MaxAge: number,
          }),
        ),
      }),
      InventoryConfigurations: list(
        record({
          Destination: record({ BucketAccountId: text, BucketArn: text, Format: text, Prefix: text }),
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
            ExpirationDate: text,
            ExpirationInDays: number,
            ExpiredObjectDeleteMarker: flag,
            Id: text,
            NoncurrentVersionExpiration: record({ NewerNoncurrentVersions: number, NoncurrentDays: number }),
            NoncurrentVersionExpirationInDays: number,
            NoncurrentVersionTransition: record({
              NewerNoncurrentVersions: number,
              StorageClass: text,
              TransitionInDays: number,
            }),
            NoncurrentVersionTransitions: list(
              record({ NewerNoncurrentVersions: number, StorageClass: text, TransitionInDays: number }),
            ),
            ObjectSizeGreaterThan: number,
            ObjectSizeLessThan: number,
            Prefix: text,
            Status: text,
            TagFilters: tags,
            Transition: record({ StorageClass: text, TransitionDate: text, TransitionInDays: number }),
            Transitions: list(record({ StorageClass: text, TransitionDate: text, TransitionInDays: number })),
          }),
        ),
        TransitionDefaultMinimumObjectSize: text,
      }),
      LoggingConfiguration: record({
        DestinationBucketName: text,
        LogFilePrefix: text,
        TargetObjectKeyFormat: record({ SimplePrefix: any, PartitionedPrefix: record({ PartitionDateSource: text }) }),
      }),
      NotificationConfiguration: record({
        EventBridgeConfiguration: record({ EventBridgeEnabled: flag }),
        LambdaConfigurations: list(
          record({
            Event: text,
            Filter: record({ S3Key: record({ Rules: list(record({ Name: text, Value: text })) }) }),
            Function: text,
          }),
        ),
        QueueConfigurations: list(
          record({
            Event: text,
            Filter: record({ S3Key: record({ Rules: list(record({ Name: text, Value: text })) }) }),
            Queue: text,
          }),
        ),
        TopicConfigurations: list(
          record({
            Event: text,
            Filter: record({ S3Key: record({ Rules: list(record({ Name: text, Value: text })) }) }),
            Topic: text,
          }),
        ),
      }),
      ObjectLockConfiguration: record({
        ObjectLockEnabled: text,
        Rule: record({
          DefaultRetention: record({
            Days: number,
            Mode: text,
            Years: number,
            DefaultEventHold: record({ Years: number, Days: number }),
          }),
        }),
      }),
      ObjectLockEnabled: flag,
      OwnershipControls: record({ Rules: list(record({ ObjectOwnership: text })) }),
      PublicAccessBlockConfiguration: record({
        BlockPublicAcls: flag,
        BlockPublicPolicy: flag,
        IgnorePublicAcls: flag,
        RestrictPublicBuckets: flag,
      }),
      ReplicationConfiguration: record({
        Role: text,
        Rules: list(
          record({
            DeleteMarkerReplication: record({ Status: text }),
            Destination: record({
              AccessControlTranslation: record({ Owner: text }),
              Account: text,
              Bucket: text,
              EncryptionConfiguration: record({ ReplicaKmsKeyID: text }),
              Metrics: record({ EventThreshold: record({ Minutes: number }), Status: text }),
              ReplicationTime: record({ Status: text, Time: record({ Minutes: number }) }),
              StorageClass: text,
            }),
            Filter: record({
              And: record({ Prefix: text, TagFilters: tags }),
              Prefix: text,
              TagFilter: record({ Key: text, Value: text }),
            }),
            Id: text,
            Prefix: text,
            Priority: number,
            SourceSelectionCriteria: record({
              ReplicaModifications: record({ Status: text }),
              SseKmsEncryptedObjects: record({ Status: text }),
            }),
            Status: text,
          }),
        ),
      }),
      Tags: tags,
      VersioningConfiguration: record({ Status: text }),
      WebsiteConfiguration: record({
        ErrorDocument: text,
        IndexDocument: text,
        RedirectAllRequestsTo: record({ HostName: text, Protocol: text }),
        RoutingRules: list(
          record({
            RedirectRule: record({
              HostName: text,
              HttpRedirectCode: text,
              Protocol: text,
              ReplaceKeyPrefixWith: text,
              ReplaceKeyWith: text,
            }),
            RoutingRuleCondition: record({ HttpErrorCodeReturnedEquals: text, KeyPrefixEquals: text }),
          }),
        ),
      }),
    }),
    { ref: 'BucketName', arn: 'arn:*:s3:::${BucketName}' },
  ),
  'AWS::S3::BucketPolicy': kind(record({ Bucket: text, PolicyDocument: json(policyDocument) }), { ref: 'Bucket' }),
  'AWS::S3::MultiRegionAccessPoint': kind(
    record({
      Name: text,
      PublicAccessBlockConfiguration: record({
        RestrictPublicBuckets: flag,
        BlockPublicPolicy: flag,
        BlockPublicAcls: flag,
        IgnorePublicAcls: flag,
      }),
      Regions: list(record({ Bucket: text, BucketAccountId: text })),
    }),
    { ref: 'Name' },
  ),
  'AWS::S3::MultiRegionAccessPointPolicy': kind(record({ MrapName: text, Policy: json(policyDocument) }), {
    ref: 'MrapName',
  }),
} as const;
