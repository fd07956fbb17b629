/** Amazon WorkSpaces, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon WorkSpaces, by their published names. */
export const workspaces = {
  'AWS::WorkSpaces::Workspace': kind(
    record({
      BundleId: text,
      DirectoryId: text,
      RootVolumeEncryptionEnabled: flag,
      Tags: tags,
      UserName: text,
      UserVolumeEncryptionEnabled: flag,
      VolumeEncryptionKey: text,
      WorkspaceProperties: record({
        ComputeTypeName: text,
        RootVolumeSizeGib: number,
        RunningMode: text,
        RunningModeAutoStopTimeoutInMinutes: number,
        UserVolumeSizeGib: number,
      }),
    }),
    { arn: 'arn:*:workspaces:*:*:workspace/${Ref}' },
  ),
} as const;
