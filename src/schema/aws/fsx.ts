/** Amazon FSx, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon FSx, by their published names. */
export const fsx = {
  'AWS::FSx::FileSystem': kind(
    record({
      BackupId: text,
      FileSystemType: text,
      FileSystemTypeVersion: text,
      KmsKeyId: text,
      LustreConfiguration: any,
      NetworkType: text,
      OntapConfiguration: any,
      OpenZFSConfiguration: any,
      SecurityGroupIds: list(text),
      StorageCapacity: number,
      StorageType: text,
      SubnetIds: list(text),
      Tags: tags,
      WindowsConfiguration: any,
    }),
  ),
  'AWS::FSx::StorageVirtualMachine': kind(
    record({
      ActiveDirectoryConfiguration: record({
        SelfManagedActiveDirectoryConfiguration: record({
          FileSystemAdministratorsGroup: text,
          UserName: text,
          DomainName: text,
          OrganizationalUnitDistinguishedName: text,
          DnsIps: list(text),
          Password: text,
          DomainJoinServiceAccountSecret: text,
        }),
        NetBiosName: text,
      }),
      FileSystemId: text,
      Name: text,
      RootVolumeSecurityStyle: text,
      SvmAdminPassword: text,
      Tags: tags,
    }),
  ),
  'AWS::FSx::Volume': kind(
    record({
      BackupId: text,
      Name: text,
      OntapConfiguration: record({
        JunctionPath: text,
        StorageVirtualMachineId: text,
        SnapshotPolicy: text,
        TieringPolicy: any,
        StorageEfficiencyEnabled: text,
        SizeInMegabytes: text,
        CopyTagsToBackups: text,
        SecurityStyle: text,
        SnaplockConfiguration: any,
        OntapVolumeType: text,
        VolumeStyle: text,
        SizeInBytes: text,
        AggregateConfiguration: any,
      }),
      OpenZFSConfiguration: record({
        ReadOnly: flag,
        Options: list(text),
        DataCompressionType: text,
        NfsExports: list(any),
        StorageCapacityQuotaGiB: number,
        CopyTagsToSnapshots: flag,
        ParentVolumeId: text,
        StorageCapacityReservationGiB: number,
        RecordSizeKiB: number,
        OriginSnapshot: any,
        UserAndGroupQuotas: list(any),
      }),
      Tags: tags,
      VolumeType: text,
    }),
  ),
} as const;
