/** Rules of Network Firewall. */
import { each, named, one, type Rule } from '../mapping.ts';

const dimensions = each('Dimensions', { value: 'Value' });
const addresses = (to: string) => each(to, { address_definition: 'AddressDefinition' });
const ports = (to: string) => each(to, { from_port: 'FromPort', to_port: 'ToPort' });

/** A rule group: where its rules come from, and what they name. */
export const ruleGroup: Rule = one('RuleGroup', {
  reference_sets: one('ReferenceSets', {
    ip_set_references: named('IPSetReferences', 'key', {
      ip_set_reference: one('', { reference_arn: 'ReferenceArn' }),
    }),
  }),
  rule_variables: one('RuleVariables', {
    ip_sets: named('IPSets', 'key', { ip_set: one('', { definition: 'Definition' }) }),
    port_sets: named('PortSets', 'key', { port_set: one('', { definition: 'Definition' }) }),
  }),
  rules_source: one('RulesSource', {
    rules_source_list: one('RulesSourceList', {
      generated_rules_type: 'GeneratedRulesType',
      target_types: 'TargetTypes',
      targets: 'Targets',
    }),
    rules_string: 'RulesString',
    stateful_rule: each('StatefulRules', {
      action: 'Action',
      header: one('Header', {
        destination: 'Destination',
        destination_port: 'DestinationPort',
        direction: 'Direction',
        protocol: 'Protocol',
        source: 'Source',
        source_port: 'SourcePort',
      }),
      rule_option: each('RuleOptions', { keyword: 'Keyword', settings: 'Settings' }),
    }),
    stateless_rules_and_custom_actions: one('StatelessRulesAndCustomActions', {
      custom_action: each('CustomActions', {
        action_definition: one('ActionDefinition', {
          publish_metric_action: one('PublishMetricAction', { dimension: dimensions }),
        }),
        action_name: 'ActionName',
      }),
      stateless_rule: each('StatelessRules', {
        priority: 'Priority',
        rule_definition: one('RuleDefinition', {
          actions: 'Actions',
          match_attributes: one('MatchAttributes', {
            destination: addresses('Destinations'),
            destination_port: ports('DestinationPorts'),
            protocols: 'Protocols',
            source: addresses('Sources'),
            source_port: ports('SourcePorts'),
            tcp_flag: each('TCPFlags', { flags: 'Flags', masks: 'Masks' }),
          }),
        }),
      }),
    }),
  }),
  stateful_rule_options: one('StatefulRuleOptions', { rule_order: 'RuleOrder' }),
});
