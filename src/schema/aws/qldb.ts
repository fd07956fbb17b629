/** Amazon QLDB and Timestream, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon QLDB and Timestream, by their published names. */
export const qldb = {
  'AWS::QLDB::Ledger': kind(
    record({ DeletionProtection: flag, KmsKey: text, Name: text, PermissionsMode: text, Tags: tags }),
  ),
  'AWS::Timestream::Database': kind(record({ DatabaseName: text, KmsKeyId: text, Tags: tags }), {
    ref: 'DatabaseName',
    arn: 'arn:*:timestream:*:*:database/${DatabaseName}',
  }),
  'AWS::Timestream::Table': kind(
    record({
      DatabaseName: text,
      MagneticStoreWriteProperties: record({
        EnableMagneticStoreWrites: flag,
        MagneticStoreRejectedDataLocation: record({
          S3Configuration: record({ BucketName: text, KmsKeyId: text, ObjectKeyPrefix: text, EncryptionOption: text }),
        }),
      }),
      RetentionProperties: record({
        MagneticStoreRetentionPeriodInDays: text,
        MemoryStoreRetentionPeriodInHours: text,
      }),
      Schema: record({ CompositePartitionKey: list(record({ Type: text, EnforcementInRecord: text, Name: text })) }),
      TableName: text,
      Tags: tags,
    }),
  ),
} as const;
