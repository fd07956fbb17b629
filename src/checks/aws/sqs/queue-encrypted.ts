/** SQS queue is encrypted. */
import { isNotFalse, isPresent, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-sqs-queue-encrypted',
  title: 'SQS queue is encrypted',
  severity: 'low',
  on: 'AWS::SQS::Queue',
  why: 'Messages wait in plain text on disks of AWS.',
  fix: 'Leave SqsManagedSseEnabled on, as it is for new queues, or name a KMS key.',
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
  ],
  controls: ['nist-800-53-r5:SC-28', 'aws-fsbp:SQS.1'],
  aliases: ['CKV_AWS_27', 'AVD-AWS-0096'],
  evaluate: ({ KmsMasterKeyId, SqsManagedSseEnabled }) =>
    unless(
      isNotFalse(SqsManagedSseEnabled, 'messages are stored unencrypted'),
      isPresent(KmsMasterKeyId, 'no key is named'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_sqs_queue" "jobs" {
          name = "jobs"
        }
      `,
      cloudformation`
        Resources:
          Jobs:
            Type: AWS::SQS::Queue
            Properties:
              KmsMasterKeyId: alias/jobs
      `,
    ],
    fail: [
      terraform`
        resource "aws_sqs_queue" "jobs" {
          sqs_managed_sse_enabled = «false»
        }
      `,
      cloudformation`
        Resources:
          Jobs:
            Type: AWS::SQS::Queue
            Properties:
              SqsManagedSseEnabled: «false»
      `,
    ],
    unknown: [
      terraform`
        variable "encrypt" {
          type = bool
        }
        resource "aws_sqs_queue" "jobs" {
          sqs_managed_sse_enabled = «var.encrypt»
        }
      `,
    ],
  },
});
