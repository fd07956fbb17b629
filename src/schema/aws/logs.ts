/** CloudWatch Logs, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of CloudWatch Logs, by their published names. */
export const logs = {
  'AWS::Logs::Destination': kind(
    record({ DestinationName: text, DestinationPolicy: text, RoleArn: text, Tags: tags, TargetArn: text }),
    { ref: 'DestinationName', arn: 'arn:*:logs:*:*:destination:${DestinationName}' },
  ),
  'AWS::Logs::LogGroup': kind(
    record({
      BearerTokenAuthenticationEnabled: flag,
      DataProtectionPolicy: any,
      DeletionProtectionEnabled: flag,
      FieldIndexPolicies: list(any),
      KmsKeyId: text,
      LogGroupClass: text,
      LogGroupName: text,
      ResourcePolicyDocument: any,
      RetentionInDays: number,
      Tags: tags,
    }),
    { ref: 'LogGroupName', arn: 'arn:*:logs:*:*:log-group:${LogGroupName}' },
  ),
  'AWS::Logs::LogStream': kind(record({ LogGroupName: text, LogStreamName: text }), { ref: 'LogStreamName' }),
  'AWS::Logs::MetricFilter': kind(
    record({
      ApplyOnTransformedLogs: flag,
      EmitSystemFieldDimensions: list(text),
      FieldSelectionCriteria: text,
      FilterName: text,
      FilterPattern: text,
      LogGroupName: text,
      MetricTransformations: list(
        record({
          DefaultValue: number,
          MetricName: text,
          MetricValue: text,
          MetricNamespace: text,
          Dimensions: list(record({ Value: text, Key: text })),
          Unit: text,
        }),
      ),
    }),
  ),
  'AWS::Logs::QueryDefinition': kind(
    record({
      LogGroupNames: list(text),
      Name: text,
      Parameters: list(record({ Name: text, DefaultValue: text, Description: text })),
      QueryLanguage: text,
      QueryString: text,
    }),
  ),
  'AWS::Logs::ResourcePolicy': kind(record({ PolicyDocument: json(policyDocument), PolicyName: text }), {
    ref: 'PolicyName',
  }),
  'AWS::Logs::SubscriptionFilter': kind(
    record({
      ApplyOnTransformedLogs: flag,
      DestinationArn: text,
      Distribution: text,
      EmitSystemFields: list(text),
      FieldSelectionCriteria: text,
      FilterName: text,
      FilterPattern: text,
      LogGroupName: text,
      RoleArn: text,
    }),
    { ref: 'FilterName' },
  ),
} as const;
