/** Amazon Inspector and Macie, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon Inspector and Macie, by their published names. */
export const inspector = {
  'AWS::Inspector::AssessmentTarget': kind(record({ AssessmentTargetName: text, ResourceGroupArn: text })),
  'AWS::Inspector::AssessmentTemplate': kind(
    record({
      AssessmentTargetArn: text,
      AssessmentTemplateName: text,
      DurationInSeconds: number,
      RulesPackageArns: list(text),
      UserAttributesForFindings: tags,
    }),
  ),
  'AWS::InspectorV2::CisScanConfiguration': kind(
    record({
      ScanName: text,
      Schedule: record({
        OneTime: any,
        Daily: record({ StartTime: record({ TimeOfDay: text, TimeZone: text }) }),
        Weekly: record({ StartTime: record({ TimeOfDay: text, TimeZone: text }), Days: list(text) }),
        Monthly: record({ StartTime: record({ TimeOfDay: text, TimeZone: text }), Day: text }),
      }),
      SecurityLevel: text,
      Tags: map(text),
      Targets: record({ AccountIds: list(text), TargetResourceTags: map(list(text)) }),
    }),
  ),
  'AWS::InspectorV2::Filter': kind(
    record({ Description: text, FilterAction: text, FilterCriteria: any, Name: text, Tags: map(text) }),
  ),
  'AWS::Macie::AllowList': kind(
    record({
      Criteria: record({ Regex: text, S3WordsList: record({ BucketName: text, ObjectKey: text }) }),
      Description: text,
      Name: text,
      Tags: tags,
    }),
  ),
  'AWS::Macie::CustomDataIdentifier': kind(
    record({
      Description: text,
      IgnoreWords: list(text),
      Keywords: list(text),
      MaximumMatchDistance: number,
      Name: text,
      Regex: text,
      Tags: tags,
    }),
  ),
  'AWS::Macie::Session': kind(record({ FindingPublishingFrequency: text, Status: text })),
} as const;
