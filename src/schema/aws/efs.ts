/** Elastic File System, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, list, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Elastic File System, by their published names. */
export const efs = {
  'AWS::EFS::AccessPoint': kind(
    record({
      AccessPointTags: tags,
      ClientToken: text,
      FileSystemId: text,
      PosixUser: record({ Uid: text, SecondaryGids: list(text), Gid: text }),
      RootDirectory: record({
        Path: text,
        CreationInfo: record({ OwnerGid: text, OwnerUid: text, Permissions: text }),
      }),
    }),
    { arn: 'arn:*:elasticfilesystem:*:*:access-point/${Ref}' },
  ),
  'AWS::EFS::FileSystem': kind(
    record({
      AvailabilityZoneName: text,
      BackupPolicy: record({ Status: text }),
      BypassPolicyLockoutSafetyCheck: flag,
      Encrypted: flag,
      FileSystemPolicy: json(policyDocument),
      FileSystemProtection: record({ ReplicationOverwriteProtection: text }),
      FileSystemTags: tags,
      KmsKeyId: text,
      LifecyclePolicies: list(
        record({ TransitionToIA: text, TransitionToPrimaryStorageClass: text, TransitionToArchive: text }),
      ),
      PerformanceMode: text,
      ProvisionedThroughputInMibps: number,
      ReplicationConfiguration: record({
        Destinations: list(
          record({
            KmsKeyId: text,
            AvailabilityZoneName: text,
            FileSystemId: text,
            Region: text,
            Status: text,
            StatusMessage: text,
            RoleArn: text,
          }),
        ),
      }),
      ThroughputMode: text,
    }),
    { arn: 'arn:*:elasticfilesystem:*:*:file-system/${Ref}' },
  ),
  'AWS::EFS::MountTarget': kind(
    record({
      FileSystemId: text,
      IpAddress: text,
      IpAddressType: text,
      Ipv6Address: text,
      SecurityGroups: list(text),
      SubnetId: text,
    }),
  ),
} as const;
