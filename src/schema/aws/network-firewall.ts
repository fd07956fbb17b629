/** Network Firewall, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Network Firewall, by their published names. */
export const networkFirewall = {
  'AWS::NetworkFirewall::Firewall': kind(
    record({
      AvailabilityZoneChangeProtection: flag,
      AvailabilityZoneMappings: list(record({ AvailabilityZone: text })),
      DeleteProtection: flag,
      Description: text,
      EnabledAnalysisTypes: list(text),
      FirewallName: text,
      FirewallPolicyArn: text,
      FirewallPolicyChangeProtection: flag,
      SubnetChangeProtection: flag,
      SubnetMappings: list(record({ IPAddressType: text, SubnetId: text })),
      Tags: tags,
      TransitGatewayId: text,
      VpcId: text,
    }),
  ),
  'AWS::NetworkFirewall::FirewallPolicy': kind(
    record({
      Description: text,
      FirewallPolicy: record({
        StatelessRuleGroupReferences: list(record({ ResourceArn: text, Priority: number })),
        StatefulRuleGroupReferences: list(
          record({
            ResourceArn: text,
            Priority: number,
            Override: record({ Action: text }),
            DeepThreatInspection: flag,
          }),
        ),
        StatelessDefaultActions: list(text),
        StatefulEngineOptions: record({
          StreamExceptionPolicy: text,
          RuleOrder: text,
          FlowTimeouts: record({ TcpIdleTimeoutSeconds: number }),
        }),
        StatelessCustomActions: list(
          record({
            ActionName: text,
            ActionDefinition: record({ PublishMetricAction: record({ Dimensions: list(record({ Value: text })) }) }),
          }),
        ),
        StatelessFragmentDefaultActions: list(text),
        PolicyVariables: record({ RuleVariables: map(record({ Definition: list(text) })) }),
        StatefulDefaultActions: list(text),
        TLSInspectionConfigurationArn: text,
        EnableTLSSessionHolding: flag,
      }),
      FirewallPolicyName: text,
      Tags: tags,
    }),
  ),
  'AWS::NetworkFirewall::LoggingConfiguration': kind(
    record({
      EnableMonitoringDashboard: flag,
      FirewallArn: text,
      FirewallName: text,
      LoggingConfiguration: record({
        LogDestinationConfigs: list(record({ LogType: text, LogDestination: map(text), LogDestinationType: text })),
      }),
    }),
    { ref: 'FirewallArn' },
  ),
  'AWS::NetworkFirewall::RuleGroup': kind(
    record({
      Capacity: number,
      Description: text,
      RuleGroup: record({
        StatefulRuleOptions: record({ RuleOrder: text }),
        ReferenceSets: record({ IPSetReferences: map(record({ ReferenceArn: text })) }),
        RulesSource: record({
          StatelessRulesAndCustomActions: record({
            StatelessRules: list(record({ Priority: number, RuleDefinition: any })),
            CustomActions: list(record({ ActionName: text, ActionDefinition: any })),
          }),
          StatefulRules: list(
            record({
              Action: text,
              Header: record({
                Destination: text,
                Protocol: text,
                SourcePort: text,
                Direction: text,
                DestinationPort: text,
                Source: text,
              }),
              RuleOptions: list(record({ Keyword: text, Settings: list(text) })),
            }),
          ),
          RulesString: text,
          RulesSourceList: record({ GeneratedRulesType: text, TargetTypes: list(text), Targets: list(text) }),
        }),
        RuleVariables: record({
          PortSets: map(record({ Definition: list(text) })),
          IPSets: map(record({ Definition: list(text) })),
        }),
      }),
      RuleGroupName: text,
      SummaryConfiguration: record({ RuleOptions: list(text) }),
      Tags: tags,
      Type: text,
    }),
  ),
} as const;
