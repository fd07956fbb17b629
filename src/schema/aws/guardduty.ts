/** Amazon GuardDuty, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon GuardDuty, by their published names. */
export const guardduty = {
  'AWS::GuardDuty::Detector': kind(
    record({
      DataSources: record({
        MalwareProtection: record({ ScanEc2InstanceWithFindings: record({ EbsVolumes: flag }) }),
        S3Logs: record({ Enable: flag }),
        Kubernetes: record({ AuditLogs: record({ Enable: flag }) }),
      }),
      Enable: flag,
      Features: list(
        record({ Status: text, AdditionalConfiguration: list(record({ Status: text, Name: text })), Name: text }),
      ),
      FindingPublishingFrequency: text,
      Tags: tags,
    }),
  ),
  'AWS::GuardDuty::Filter': kind(
    record({
      Action: text,
      Description: text,
      DetectorId: text,
      FindingCriteria: record({
        Criterion: map(
          record({
            Equals: list(text),
            LessThan: number,
            LessThanOrEqual: number,
            GreaterThan: number,
            Lt: number,
            Gte: number,
            GreaterThanOrEqual: number,
            Neq: list(text),
            Eq: list(text),
            Lte: number,
            Gt: number,
            NotEquals: list(text),
            Matches: list(text),
            NotMatches: list(text),
          }),
        ),
        ItemType: record({
          Equals: list(text),
          LessThan: number,
          LessThanOrEqual: number,
          GreaterThan: number,
          Lt: number,
          Gte: number,
          GreaterThanOrEqual: number,
          Neq: list(text),
          Eq: list(text),
          Lte: number,
          Gt: number,
          NotEquals: list(text),
          Matches: list(text),
          NotMatches: list(text),
        }),
      }),
      Name: text,
      Rank: number,
      Tags: tags,
    }),
  ),
  'AWS::GuardDuty::IPSet': kind(
    record({
      Activate: flag,
      DetectorId: text,
      ExpectedBucketOwner: text,
      Format: text,
      Location: text,
      Name: text,
      Tags: tags,
    }),
  ),
  'AWS::GuardDuty::MalwareProtectionPlan': kind(
    record({
      Actions: record({ Tagging: record({ Status: text }) }),
      ProtectedResource: record({ S3Bucket: record({ BucketName: text, ObjectPrefixes: list(text) }) }),
      Role: text,
      Tags: tags,
    }),
    { arn: 'arn:*:guardduty:*:*:malware-protection-plan/${Ref}' },
  ),
  'AWS::GuardDuty::Member': kind(
    record({
      DetectorId: text,
      DisableEmailNotification: flag,
      Email: text,
      MemberId: text,
      Message: text,
      Status: text,
    }),
  ),
  'AWS::GuardDuty::ThreatIntelSet': kind(
    record({
      Activate: flag,
      DetectorId: text,
      ExpectedBucketOwner: text,
      Format: text,
      Location: text,
      Name: text,
      Tags: tags,
    }),
  ),
} as const;
