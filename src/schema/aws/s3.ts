/** Amazon S3, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, list, number, oneOf, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

export const s3 = {
  'AWS::S3::Bucket': kind(
    record({
      BucketName: text,
      AccessControl: text,
      PublicAccessBlockConfiguration: record({
        BlockPublicAcls: flag,
        BlockPublicPolicy: flag,
        IgnorePublicAcls: flag,
        RestrictPublicBuckets: flag,
      }),
      BucketEncryption: record({
        ServerSideEncryptionConfiguration: list(
          record({
            BucketKeyEnabled: flag,
            ServerSideEncryptionByDefault: record({ SSEAlgorithm: text, KMSMasterKeyID: text }),
          }),
        ),
      }),
      VersioningConfiguration: record({ Status: oneOf('Enabled', 'Suspended') }),
      LoggingConfiguration: record({ DestinationBucketName: text, LogFilePrefix: text }),
      OwnershipControls: record({ Rules: list(record({ ObjectOwnership: text })) }),
      WebsiteConfiguration: record({ IndexDocument: text, ErrorDocument: text }),
      LifecycleConfiguration: record({
        Rules: list(record({ Id: text, Status: text, ExpirationInDays: number })),
      }),
      Tags: tags,
    }),
    { ref: 'BucketName', arn: 'arn:*:s3:::${BucketName}' },
  ),
  'AWS::S3::BucketPolicy': kind(record({ Bucket: text, PolicyDocument: json(policyDocument) })),
} as const;
