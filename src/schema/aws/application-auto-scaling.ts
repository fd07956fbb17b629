/** Application Auto Scaling, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Application Auto Scaling, by their published names. */
export const applicationAutoScaling = {
  'AWS::ApplicationAutoScaling::ScalableTarget': kind(
    record({
      MaxCapacity: number,
      MinCapacity: number,
      ResourceId: text,
      RoleARN: text,
      ScalableDimension: text,
      ScheduledActions: list(
        record({
          Timezone: text,
          ScheduledActionName: text,
          EndTime: text,
          Schedule: text,
          StartTime: text,
          ScalableTargetAction: record({ MinCapacity: number, MaxCapacity: number }),
        }),
      ),
      ServiceNamespace: text,
      SuspendedState: record({
        DynamicScalingOutSuspended: flag,
        ScheduledScalingSuspended: flag,
        DynamicScalingInSuspended: flag,
      }),
      Tags: tags,
    }),
    { arn: 'arn:*:application-autoscaling:*:*:scalable-target/${ResourceId}' },
  ),
  'AWS::ApplicationAutoScaling::ScalingPolicy': kind(
    record({
      PolicyName: text,
      PolicyType: text,
      PredictiveScalingPolicyConfiguration: record({
        MaxCapacityBreachBehavior: text,
        MaxCapacityBuffer: number,
        Mode: text,
        MetricSpecifications: list(
          record({
            CustomizedLoadMetricSpecification: any,
            PredefinedLoadMetricSpecification: any,
            TargetValue: number,
            PredefinedScalingMetricSpecification: any,
            CustomizedCapacityMetricSpecification: any,
            CustomizedScalingMetricSpecification: any,
            PredefinedMetricPairSpecification: any,
          }),
        ),
        SchedulingBufferTime: number,
      }),
      ResourceId: text,
      ScalableDimension: text,
      ScalingTargetId: text,
      ServiceNamespace: text,
      StepScalingPolicyConfiguration: record({
        AdjustmentType: text,
        Cooldown: number,
        MetricAggregationType: text,
        MinAdjustmentMagnitude: number,
        StepAdjustments: list(
          record({ MetricIntervalLowerBound: number, MetricIntervalUpperBound: number, ScalingAdjustment: number }),
        ),
      }),
      TargetTrackingScalingPolicyConfiguration: record({
        CustomizedMetricSpecification: record({
          Dimensions: list(any),
          MetricName: text,
          Namespace: text,
          Statistic: text,
          Unit: text,
          Metrics: list(any),
        }),
        DisableScaleIn: flag,
        PredefinedMetricSpecification: record({ PredefinedMetricType: text, ResourceLabel: text }),
        ScaleInCooldown: number,
        ScaleOutCooldown: number,
        TargetValue: number,
      }),
    }),
  ),
} as const;
