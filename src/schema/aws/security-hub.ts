/** Security Hub and Detective, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Security Hub and Detective, by their published names. */
export const securityHub = {
  'AWS::Detective::Graph': kind(record({ AutoEnableMembers: flag, Tags: tags })),
  'AWS::SecurityHub::AutomationRule': kind(
    record({
      Actions: list(record({ Type: text, FindingFieldsUpdate: any })),
      Criteria: record({
        ProductArn: list(any),
        SourceUrl: list(any),
        ResourceDetailsOther: list(any),
        Description: list(any),
        ProductName: list(any),
        ResourceTags: list(any),
        FirstObservedAt: list(any),
        CreatedAt: list(any),
        NoteText: list(any),
        LastObservedAt: list(any),
        UserDefinedFields: list(any),
        NoteUpdatedAt: list(any),
        ComplianceSecurityControlId: list(any),
        CompanyName: list(any),
        ResourceRegion: list(any),
        NoteUpdatedBy: list(any),
        Confidence: list(any),
        ResourcePartition: list(any),
        VerificationState: list(any),
        Criticality: list(any),
        SeverityLabel: list(any),
        RelatedFindingsProductArn: list(any),
        ComplianceStatus: list(any),
        GeneratorId: list(any),
        RecordState: list(any),
        Title: list(any),
        ResourceType: list(any),
        ComplianceAssociatedStandardsId: list(any),
        UpdatedAt: list(any),
        RelatedFindingsId: list(any),
        WorkflowStatus: list(any),
        Type: list(any),
        ResourceId: list(any),
        AwsAccountId: list(any),
        Id: list(any),
      }),
      Description: text,
      IsTerminal: flag,
      RuleName: text,
      RuleOrder: number,
      RuleStatus: text,
      Tags: map(text),
    }),
  ),
  'AWS::SecurityHub::Hub': kind(
    record({ AutoEnableControls: flag, ControlFindingGenerator: text, EnableDefaultStandards: flag, Tags: map(text) }),
  ),
  'AWS::SecurityHub::Standard': kind(
    record({
      DisabledStandardsControls: list(record({ StandardsControlArn: text, Reason: text })),
      StandardsArn: text,
    }),
  ),
} as const;
