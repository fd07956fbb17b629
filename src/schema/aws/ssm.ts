/** Systems Manager, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, json, list, map, number, record, text } from '../shape.ts';
import { policyDocument } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Systems Manager, by their published names. */
export const ssm = {
  'AWS::SSM::Association': kind(
    record({
      ApplyOnlyAtCronInterval: flag,
      AssociationDispatchAssumeRole: text,
      AssociationName: text,
      AutomationTargetParameterName: text,
      CalendarNames: list(text),
      ComplianceSeverity: text,
      DocumentVersion: text,
      InstanceId: text,
      MaxConcurrency: text,
      MaxErrors: text,
      Name: text,
      OutputLocation: record({
        S3Location: record({ OutputS3KeyPrefix: text, OutputS3Region: text, OutputS3BucketName: text }),
      }),
      Parameters: map(list(text)),
      ScheduleExpression: text,
      ScheduleOffset: number,
      SyncCompliance: text,
      Tags: tags,
      Targets: list(record({ Values: list(text), Key: text })),
      WaitForSuccessTimeoutSeconds: number,
    }),
    { arn: 'arn:*:ssm:*:*:association/${Ref}' },
  ),
  'AWS::SSM::Document': kind(
    record({
      Attachments: list(record({ Values: list(text), Key: text, Name: text })),
      Content: text,
      DocumentFormat: text,
      DocumentType: text,
      Name: text,
      Requires: list(record({ Version: text, Name: text })),
      Tags: tags,
      TargetType: text,
      UpdateMethod: text,
      VersionName: text,
    }),
    { ref: 'Name', arn: 'arn:*:ssm:*:*:document/${Name}' },
  ),
  'AWS::SSM::MaintenanceWindow': kind(
    record({
      AllowUnassociatedTargets: flag,
      Cutoff: number,
      Description: text,
      Duration: number,
      EndDate: text,
      Name: text,
      Schedule: text,
      ScheduleOffset: number,
      ScheduleTimezone: text,
      StartDate: text,
      Tags: tags,
    }),
  ),
  'AWS::SSM::Parameter': kind(
    record({
      AllowedPattern: text,
      DataType: text,
      Description: text,
      Name: text,
      Policies: text,
      Tags: map(text),
      Tier: text,
      Type: text,
      Value: text,
    }),
    { ref: 'Name', arn: 'arn:*:ssm:*:*:parameter/${Name}' },
  ),
  'AWS::SSM::PatchBaseline': kind(
    record({
      ApprovalRules: record({
        PatchRules: list(
          record({
            ApproveUntilDate: text,
            EnableNonSecurity: flag,
            PatchFilterGroup: record({ PatchFilters: list(record({ Values: list(text), Key: text })) }),
            ApproveAfterDays: number,
            ComplianceLevel: text,
          }),
        ),
      }),
      ApprovedPatches: list(text),
      ApprovedPatchesComplianceLevel: text,
      ApprovedPatchesEnableNonSecurity: flag,
      AvailableSecurityUpdatesComplianceStatus: text,
      DefaultBaseline: flag,
      Description: text,
      GlobalFilters: record({ PatchFilters: list(record({ Values: list(text), Key: text })) }),
      Name: text,
      OperatingSystem: text,
      PatchGroups: list(text),
      RejectedPatches: list(text),
      RejectedPatchesAction: text,
      Sources: list(record({ Products: list(text), Configuration: text, Name: text })),
      Tags: tags,
    }),
  ),
  'AWS::SSM::ResourceDataSync': kind(
    record({
      BucketName: text,
      BucketPrefix: text,
      BucketRegion: text,
      KMSKeyArn: text,
      S3Destination: record({
        KMSKeyArn: text,
        BucketName: text,
        BucketRegion: text,
        SyncFormat: text,
        BucketPrefix: text,
      }),
      SyncFormat: text,
      SyncName: text,
      SyncSource: record({
        SourceType: text,
        AwsOrganizationsSource: record({ OrganizationSourceType: text, OrganizationalUnits: list(text) }),
        IncludeFutureRegions: flag,
        SourceRegions: list(text),
      }),
      SyncType: text,
    }),
    { ref: 'SyncName', arn: 'arn:*:ssm:*:*:resource-data-sync/${SyncName}' },
  ),
  'AWS::SSM::ResourcePolicy': kind(record({ Policy: json(policyDocument), ResourceArn: text })),
} as const;
