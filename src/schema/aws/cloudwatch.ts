/** Amazon CloudWatch, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon CloudWatch, by their published names. */
export const cloudwatch = {
  'AWS::CloudWatch::Alarm': kind(
    record({
      ActionsEnabled: flag,
      AlarmActions: list(text),
      AlarmDescription: text,
      AlarmName: text,
      ComparisonOperator: text,
      DatapointsToAlarm: number,
      Dimensions: list(record({ Value: text, Name: text })),
      EvaluateLowSampleCountPercentile: text,
      EvaluationCriteria: record({ PromQLCriteria: any }),
      EvaluationInterval: number,
      EvaluationPeriods: number,
      EvaluationWindow: record({ WallClockWindow: any, SlidingWindow: any }),
      ExtendedStatistic: text,
      InsufficientDataActions: list(text),
      MetricName: text,
      Metrics: list(
        record({
          AccountId: text,
          ReturnData: flag,
          Expression: text,
          Label: text,
          MetricStat: any,
          Period: number,
          Id: text,
        }),
      ),
      Namespace: text,
      OKActions: list(text),
      Period: number,
      Statistic: text,
      Tags: tags,
      Threshold: number,
      ThresholdMetricId: text,
      TreatMissingData: text,
      Unit: text,
      WarmUpConfiguration: record({
        WarmUpPeriodDurationInMinutes: number,
        OnlyStartEvaluatingAfterWarmUpPeriodEnds: flag,
      }),
    }),
    { ref: 'AlarmName', arn: 'arn:*:cloudwatch:*:*:alarm:${AlarmName}' },
  ),
  'AWS::CloudWatch::CompositeAlarm': kind(
    record({
      ActionsEnabled: flag,
      ActionsSuppressor: text,
      ActionsSuppressorExtensionPeriod: number,
      ActionsSuppressorWaitPeriod: number,
      AlarmActions: list(text),
      AlarmDescription: text,
      AlarmName: text,
      AlarmRule: text,
      InsufficientDataActions: list(text),
      OKActions: list(text),
      Tags: tags,
    }),
    { ref: 'AlarmName', arn: 'arn:*:cloudwatch:*:*:alarm:${AlarmName}' },
  ),
  'AWS::CloudWatch::Dashboard': kind(record({ DashboardBody: text, DashboardName: text, Tags: tags }), {
    ref: 'DashboardName',
    arn: 'arn:*:cloudwatch::*:dashboard/${DashboardName}',
  }),
  'AWS::CloudWatch::MetricStream': kind(
    record({
      ExcludeFilters: list(record({ MetricNames: list(text), Namespace: text })),
      FirehoseArn: text,
      IncludeFilters: list(record({ MetricNames: list(text), Namespace: text })),
      IncludeLinkedAccountsMetrics: flag,
      Name: text,
      OutputFormat: text,
      RoleArn: text,
      StatisticsConfigurations: list(
        record({
          IncludeMetrics: list(record({ MetricName: text, Namespace: text })),
          AdditionalStatistics: list(text),
        }),
      ),
      Tags: tags,
    }),
    { ref: 'Name' },
  ),
} as const;
