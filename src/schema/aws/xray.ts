/** AWS X-Ray, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS X-Ray, by their published names. */
export const xray = {
  'AWS::XRay::Group': kind(
    record({
      FilterExpression: text,
      GroupName: text,
      InsightsConfiguration: record({ NotificationsEnabled: flag, InsightsEnabled: flag }),
      Tags: tags,
    }),
  ),
} as const;
