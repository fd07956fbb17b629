/** SNS topic is encrypted with a KMS key. */
import { isPresent } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-sns-topic-encrypted',
  title: 'SNS topic is encrypted with a KMS key',
  severity: 'low',
  on: 'AWS::SNS::Topic',
  why: 'Messages wait on disks of AWS in plain text; with a key, its policy also decides who may send and read.',
  fix: 'Set KmsMasterKeyId. Services that publish (S3, CloudWatch, EventBridge) need rights on the key, which the AWS managed key cannot give.',
  references: ['https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html'],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:SC-13'],
  aliases: ['CKV_AWS_26', 'AVD-AWS-0095'],
  evaluate: ({ KmsMasterKeyId }) => isPresent(KmsMasterKeyId, 'messages are stored unencrypted'),
  examples: {
    pass: [
      terraform`
        resource "aws_sns_topic" "alerts" {
          kms_master_key_id = "alias/alerts"
        }
      `,
      cloudformation`
        Resources:
          Key:
            Type: AWS::KMS::Key
            Properties:
              EnableKeyRotation: true
          Alerts:
            Type: AWS::SNS::Topic
            Properties:
              KmsMasterKeyId: !Ref Key
      `,
    ],
    fail: [
      terraform`
        «resource "aws_sns_topic" "alerts"» {
          name = "alerts"
        }
      `,
      cloudformation`
        Resources:
          «Alerts»:
            Type: AWS::SNS::Topic
            Properties:
              TopicName: alerts
      `,
    ],
  },
});
