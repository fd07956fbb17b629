/** Simple Notification Service, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Simple Notification Service, by their published names. */
export const sns = {
  'AWS::SNS::Subscription': kind(
    record({
      DeliveryPolicy: text,
      Endpoint: text,
      FilterPolicy: text,
      FilterPolicyScope: text,
      Protocol: text,
      RawMessageDelivery: flag,
      RedrivePolicy: text,
      Region: text,
      ReplayPolicy: text,
      SubscriptionRoleArn: text,
      TopicArn: text,
    }),
  ),
  'AWS::SNS::Topic': kind(
    record({
      ArchivePolicy: any,
      ContentBasedDeduplication: flag,
      DataProtectionPolicy: any,
      DeliveryStatusLogging: list(
        record({
          Protocol: text,
          SuccessFeedbackRoleArn: text,
          SuccessFeedbackSampleRate: text,
          FailureFeedbackRoleArn: text,
        }),
      ),
      DisplayName: text,
      FifoThroughputScope: text,
      FifoTopic: flag,
      KmsMasterKeyId: text,
      MaximumMessageSize: number,
      SignatureVersion: text,
      Subscription: list(record({ Endpoint: text, Protocol: text })),
      Tags: tags,
      TopicName: text,
      TracingConfig: text,
    }),
    { arn: 'arn:*:sns:*:*:${TopicName}' },
  ),
  'AWS::SNS::TopicInlinePolicy': kind(record({ PolicyDocument: json(policyDocument), TopicArn: text }), {
    ref: 'TopicArn',
  }),
  'AWS::SNS::TopicPolicy': kind(record({ PolicyDocument: json(policyDocument), Topics: list(text) })),
} as const;
