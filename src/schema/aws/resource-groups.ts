/** Resource Groups and Recycle Bin, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Resource Groups and Recycle Bin, by their published names. */
export const resourceGroups = {
  'AWS::Rbin::Rule': kind(
    record({
      Description: text,
      ExcludeResourceTags: list(record({ ResourceTagKey: text, ResourceTagValue: text })),
      LockConfiguration: record({ UnlockDelayValue: number, UnlockDelayUnit: text }),
      ResourceTags: list(record({ ResourceTagKey: text, ResourceTagValue: text })),
      ResourceType: text,
      RetentionPeriod: record({ RetentionPeriodValue: number, RetentionPeriodUnit: text }),
      Status: text,
      Tags: tags,
    }),
  ),
  'AWS::ResourceGroups::Group': kind(
    record({
      Configuration: list(record({ Type: text, Parameters: list(record({ Values: list(text), Name: text })) })),
      Description: text,
      Name: text,
      ResourceQuery: record({
        Type: text,
        Query: record({
          TagFilters: list(record({ Values: list(text), Key: text })),
          ResourceTypeFilters: list(text),
          StackIdentifier: text,
        }),
      }),
      Resources: list(text),
      Tags: tags,
    }),
    { ref: 'Name' },
  ),
} as const;
