/** Kinesis stream is encrypted. */
import { equals } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-kinesis-stream-encrypted',
  title: 'Kinesis stream is encrypted',
  severity: 'low',
  on: 'AWS::Kinesis::Stream',
  why: 'Records wait in plain text on disks of AWS, for up to a year.',
  fix: 'Set StreamEncryption with a KMS key; producers and consumers need rights on it.',
  references: ['https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html'],
  controls: ['nist-800-53-r5:SC-28', 'aws-fsbp:Kinesis.1'],
  aliases: ['CKV_AWS_43', 'AVD-AWS-0064'],
  evaluate: ({ StreamEncryption }) => equals(StreamEncryption.EncryptionType, 'KMS', 'records are stored unencrypted'),
  examples: {
    pass: [
      terraform`
        resource "aws_kinesis_stream" "clicks" {
          name            = "clicks"
          encryption_type = "KMS"
          kms_key_id      = "alias/aws/kinesis"
        }
      `,
      cloudformation`
        Resources:
          Clicks:
            Type: AWS::Kinesis::Stream
            Properties:
              StreamEncryption: { EncryptionType: KMS, KeyId: alias/aws/kinesis }
      `,
    ],
    fail: [
      terraform`
        resource "aws_kinesis_stream" "clicks" {
          name            = "clicks"
          encryption_type = «"NONE"»
        }
      `,
      cloudformation`
        Resources:
          «Clicks»:
            Type: AWS::Kinesis::Stream
            Properties:
              ShardCount: 1
      `,
    ],
  },
});
