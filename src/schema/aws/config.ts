/** AWS Config, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Config, by their published names. */
export const config = {
  'AWS::Config::AggregationAuthorization': kind(
    record({ AuthorizedAccountId: text, AuthorizedAwsRegion: text, Tags: tags }),
  ),
  'AWS::Config::ConfigRule': kind(
    record({
      Compliance: record({ Type: text }),
      ConfigRuleName: text,
      Description: text,
      EvaluationModes: list(record({ Mode: text })),
      InputParameters: text,
      MaximumExecutionFrequency: text,
      Scope: record({ ComplianceResourceId: text, TagKey: text, ComplianceResourceTypes: list(text), TagValue: text }),
      Source: record({
        Owner: text,
        CustomPolicyDetails: record({ EnableDebugLogDelivery: flag, PolicyText: text, PolicyRuntime: text }),
        SourceIdentifier: text,
        SourceDetails: list(record({ EventSource: text, MaximumExecutionFrequency: text, MessageType: text })),
      }),
    }),
    { ref: 'ConfigRuleName' },
  ),
  'AWS::Config::ConfigurationAggregator': kind(
    record({
      AccountAggregationSources: list(record({ AllAwsRegions: flag, AwsRegions: list(text), AccountIds: list(text) })),
      ConfigurationAggregatorName: text,
      OrganizationAggregationSource: record({ AllAwsRegions: flag, AwsRegions: list(text), RoleArn: text }),
      Tags: tags,
    }),
    { ref: 'ConfigurationAggregatorName' },
  ),
  'AWS::Config::ConfigurationRecorder': kind(
    record({
      Name: text,
      RecordingGroup: record({
        AllSupported: flag,
        ExclusionByResourceTypes: record({ ResourceTypes: list(text) }),
        IncludeGlobalResourceTypes: flag,
        RecordingStrategy: record({ UseOnly: text }),
        ResourceTypes: list(text),
      }),
      RecordingMode: record({
        RecordingModeOverrides: list(
          record({ ResourceTypes: list(text), RecordingFrequency: text, Description: text }),
        ),
        RecordingFrequency: text,
      }),
      RoleARN: text,
      StartedOnCreate: flag,
    }),
    { ref: 'Name' },
  ),
  'AWS::Config::ConformancePack': kind(
    record({
      ConformancePackInputParameters: list(record({ ParameterValue: text, ParameterName: text })),
      ConformancePackName: text,
      DeliveryS3Bucket: text,
      DeliveryS3KeyPrefix: text,
      Tags: tags,
      TemplateBody: text,
      TemplateS3Uri: text,
      TemplateSSMDocumentDetails: record({ DocumentVersion: text, DocumentName: text }),
    }),
    { ref: 'ConformancePackName' },
  ),
  'AWS::Config::DeliveryChannel': kind(
    record({
      ConfigSnapshotDeliveryProperties: record({ DeliveryFrequency: text }),
      Name: text,
      S3BucketName: text,
      S3KeyPrefix: text,
      S3KmsKeyArn: text,
      SnsTopicARN: text,
    }),
    { ref: 'Name' },
  ),
} as const;
