/** Amazon Lightsail, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon Lightsail, by their published names. */
export const lightsail = {
  'AWS::Lightsail::Bucket': kind(
    record({
      AccessRules: record({ AllowPublicOverrides: flag, GetObject: text }),
      BucketName: text,
      BundleId: text,
      ObjectVersioning: flag,
      ReadOnlyAccessAccounts: list(text),
      ResourcesReceivingAccess: list(text),
      Tags: tags,
    }),
    { ref: 'BucketName' },
  ),
  'AWS::Lightsail::Database': kind(
    record({
      AvailabilityZone: text,
      BackupRetention: flag,
      CaCertificateIdentifier: text,
      MasterDatabaseName: text,
      MasterUserPassword: text,
      MasterUsername: text,
      PreferredBackupWindow: text,
      PreferredMaintenanceWindow: text,
      PubliclyAccessible: flag,
      RelationalDatabaseBlueprintId: text,
      RelationalDatabaseBundleId: text,
      RelationalDatabaseName: text,
      RelationalDatabaseParameters: list(
        record({
          ApplyMethod: text,
          IsModifiable: flag,
          ApplyType: text,
          AllowedValues: text,
          Description: text,
          ParameterValue: text,
          DataType: text,
          ParameterName: text,
        }),
      ),
      RotateMasterUserPassword: flag,
      Tags: tags,
    }),
    { ref: 'RelationalDatabaseName' },
  ),
  'AWS::Lightsail::Instance': kind(
    record({
      AddOns: list(
        record({ Status: text, AddOnType: text, AutoSnapshotAddOnRequest: record({ SnapshotTimeOfDay: text }) }),
      ),
      AvailabilityZone: text,
      BlueprintId: text,
      BundleId: text,
      Hardware: record({
        CpuCount: number,
        RamSizeInGb: number,
        Disks: list(
          record({
            SizeInGb: text,
            Path: text,
            AttachmentState: text,
            IsSystemDisk: flag,
            AttachedTo: text,
            IOPS: number,
            DiskName: text,
          }),
        ),
      }),
      InstanceName: text,
      KeyPairName: text,
      Location: record({ RegionName: text, AvailabilityZone: text }),
      Networking: record({
        Ports: list(
          record({
            FromPort: number,
            AccessDirection: text,
            CidrListAliases: list(text),
            ToPort: number,
            Ipv6Cidrs: list(text),
            AccessFrom: text,
            Protocol: text,
            AccessType: text,
            Cidrs: list(text),
            CommonName: text,
          }),
        ),
        MonthlyTransfer: record({ GbPerMonthAllocated: text }),
      }),
      State: record({ Code: number, Name: text }),
      Tags: tags,
      UserData: text,
    }),
    { ref: 'InstanceName' },
  ),
} as const;
