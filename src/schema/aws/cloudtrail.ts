/** AWS CloudTrail, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS CloudTrail, by their published names. */
export const cloudtrail = {
  'AWS::CloudTrail::EventDataStore': kind(
    record({
      AdvancedEventSelectors: list(
        record({
          FieldSelectors: list(
            record({
              Field: text,
              Equals: list(text),
              NotStartsWith: list(text),
              NotEndsWith: list(text),
              StartsWith: list(text),
              EndsWith: list(text),
              NotEquals: list(text),
            }),
          ),
          Name: text,
        }),
      ),
      BillingMode: text,
      ContextKeySelectors: list(record({ Type: text, Equals: list(text) })),
      FederationEnabled: flag,
      FederationRoleArn: text,
      IngestionEnabled: flag,
      InsightSelectors: list(record({ InsightType: text })),
      InsightsDestination: text,
      KmsKeyId: text,
      MaxEventSize: text,
      MultiRegionEnabled: flag,
      Name: text,
      OrganizationEnabled: flag,
      RetentionPeriod: number,
      Tags: tags,
      TerminationProtectionEnabled: flag,
    }),
  ),
  'AWS::CloudTrail::Trail': kind(
    record({
      AdvancedEventSelectors: list(
        record({
          FieldSelectors: list(
            record({
              Field: text,
              Equals: list(text),
              NotStartsWith: list(text),
              NotEndsWith: list(text),
              StartsWith: list(text),
              EndsWith: list(text),
              NotEquals: list(text),
            }),
          ),
          Name: text,
        }),
      ),
      AggregationConfigurations: list(record({ EventCategory: text, Templates: list(text) })),
      CloudWatchLogsLogGroupArn: text,
      CloudWatchLogsRoleArn: text,
      EnableLogFileValidation: flag,
      EventSelectors: list(
        record({
          IncludeManagementEvents: flag,
          ReadWriteType: text,
          ExcludeManagementEventSources: list(text),
          DataResources: list(record({ Type: text, Values: list(text) })),
        }),
      ),
      IncludeGlobalServiceEvents: flag,
      InsightSelectors: list(record({ InsightType: text, EventCategories: list(text) })),
      IsLogging: flag,
      IsMultiRegionTrail: flag,
      IsOrganizationTrail: flag,
      KMSKeyId: text,
      S3BucketName: text,
      S3KeyPrefix: text,
      SnsTopicName: text,
      Tags: tags,
      TrailName: text,
    }),
    { ref: 'TrailName', arn: 'arn:*:cloudtrail:*:*:trail/${TrailName}' },
  ),
} as const;
