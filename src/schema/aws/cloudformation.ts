/** AWS CloudFormation, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS CloudFormation, by their published names. */
export const cloudformation = {
  'AWS::CloudFormation::CustomResource': kind(record({ ServiceTimeout: number, ServiceToken: text })),
  'AWS::CloudFormation::Stack': kind(
    record({
      NotificationARNs: list(text),
      Parameters: map(text),
      Tags: tags,
      TemplateURL: text,
      TimeoutInMinutes: number,
    }),
  ),
  'AWS::CloudFormation::StackSet': kind(
    record({
      AdministrationRoleARN: text,
      AutoDeployment: record({ Enabled: flag, RetainStacksOnAccountRemoval: flag, DependsOn: list(text) }),
      CallAs: text,
      Capabilities: list(text),
      Description: text,
      ExecutionRoleName: text,
      ManagedExecution: record({ Active: flag }),
      OperationPreferences: record({
        MaxConcurrentPercentage: number,
        RegionConcurrencyType: text,
        MaxConcurrentCount: number,
        FailureTolerancePercentage: number,
        FailureToleranceCount: number,
        RegionOrder: list(text),
        ConcurrencyMode: text,
      }),
      Parameters: list(record({ ParameterValue: text, ParameterKey: text })),
      PermissionModel: text,
      StackInstancesGroup: list(
        record({
          ParameterOverrides: list(record({ ParameterValue: text, ParameterKey: text })),
          DeploymentTargets: record({
            AccountFilterType: text,
            Accounts: list(text),
            AccountsUrl: text,
            OrganizationalUnitIds: list(text),
          }),
          Regions: list(text),
        }),
      ),
      StackSetName: text,
      Tags: tags,
      TemplateBody: text,
      TemplateURL: text,
    }),
  ),
} as const;
