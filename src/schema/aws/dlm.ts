/** Data Lifecycle Manager, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Data Lifecycle Manager, by their published names. */
export const dlm = {
  'AWS::DLM::LifecyclePolicy': kind(
    record({
      CopyTags: flag,
      CreateInterval: number,
      CrossRegionCopyTargets: list(record({ TargetRegion: text })),
      DefaultPolicy: text,
      Description: text,
      Exclusions: record({ ExcludeTags: tags, ExcludeVolumeTypes: list(text), ExcludeBootVolumes: flag }),
      ExecutionRoleArn: text,
      ExtendDeletion: flag,
      PolicyDetails: record({
        ResourceTypes: list(text),
        Schedules: list(any),
        PolicyType: text,
        EventSource: any,
        Parameters: any,
        Actions: list(any),
        TargetTags: tags,
        ResourceLocations: list(text),
        PolicyLanguage: text,
        CreateInterval: number,
        ExtendDeletion: flag,
        Exclusions: any,
        ResourceType: text,
        RetainInterval: number,
        CrossRegionCopyTargets: list(any),
        CopyTags: flag,
      }),
      RetainInterval: number,
      State: text,
      Tags: tags,
    }),
    { arn: 'arn:*:dlm:*:*:policy/${Ref}' },
  ),
} as const;
