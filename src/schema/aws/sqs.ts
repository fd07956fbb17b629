/** Simple Queue Service, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Simple Queue Service, by their published names. */
export const sqs = {
  'AWS::SQS::Queue': kind(
    record({
      ContentBasedDeduplication: flag,
      DeduplicationScope: text,
      DelaySeconds: number,
      FifoQueue: flag,
      FifoThroughputLimit: text,
      KmsDataKeyReusePeriodSeconds: number,
      KmsMasterKeyId: text,
      MaximumMessageSize: number,
      MessageRetentionPeriod: number,
      QueueName: text,
      ReceiveMessageWaitTimeSeconds: number,
      RedriveAllowPolicy: text,
      RedrivePolicy: text,
      SqsManagedSseEnabled: flag,
      Tags: tags,
      VisibilityTimeout: number,
    }),
    { arn: 'arn:*:sqs:*:*:${QueueName}' },
  ),
  'AWS::SQS::QueueInlinePolicy': kind(record({ PolicyDocument: json(policyDocument), Queue: text }), { ref: 'Queue' }),
  'AWS::SQS::QueuePolicy': kind(record({ PolicyDocument: json(policyDocument), Queues: list(text) })),
} as const;
