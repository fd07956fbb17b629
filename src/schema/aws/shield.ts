/** AWS Shield and Firewall Manager, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS Shield and Firewall Manager, by their published names. */
export const shield = {
  'AWS::FMS::Policy': kind(
    record({
      DeleteAllPolicyResources: flag,
      ExcludeMap: record({ ACCOUNT: list(text), ORGUNIT: list(text) }),
      ExcludeResourceTags: flag,
      IncludeMap: record({ ACCOUNT: list(text), ORGUNIT: list(text) }),
      PolicyDescription: text,
      PolicyName: text,
      RemediationEnabled: flag,
      ResourceSetIds: list(text),
      ResourceTagLogicalOperator: text,
      ResourceTags: tags,
      ResourceType: text,
      ResourceTypeList: list(text),
      ResourcesCleanUp: flag,
      SecurityServicePolicyData: record({
        ManagedServiceData: text,
        Type: text,
        PolicyOption: record({
          NetworkFirewallPolicy: record({ FirewallDeploymentModel: text }),
          ThirdPartyFirewallPolicy: record({ FirewallDeploymentModel: text }),
          NetworkAclCommonPolicy: record({
            NetworkAclEntrySet: record({
              FirstEntries: list(any),
              ForceRemediateForFirstEntries: flag,
              LastEntries: list(any),
              ForceRemediateForLastEntries: flag,
            }),
          }),
        }),
      }),
      Tags: tags,
    }),
    { arn: 'arn:*:fms:*:*:policy/${Ref}' },
  ),
  'AWS::Shield::Protection': kind(
    record({
      ApplicationLayerAutomaticResponseConfiguration: record({
        Status: text,
        Action: record({ Block: any, Count: any }),
      }),
      HealthCheckArns: list(text),
      Name: text,
      ResourceArn: text,
      Tags: tags,
    }),
  ),
  'AWS::Shield::ProtectionGroup': kind(
    record({
      Aggregation: text,
      Members: list(text),
      Pattern: text,
      ProtectionGroupId: text,
      ResourceType: text,
      Tags: tags,
    }),
    { arn: 'arn:*:shield::*:protection-group/${ProtectionGroupId}' },
  ),
} as const;
