/** AWS WAF, the present and the classic one. */
import { groupRuleParts, listRuleParts, responseBodies, ruleActions } from './waf-rules.ts';
import { each, one, picked, resource, tags, type Table } from '../mapping.ts';

/** Where Terraform's types go: AWS WAF, the present and the classic one. */
export const waf = {
  aws_wafv2_web_acl: resource(
    'AWS::WAFv2::WebACL',
    {
      description: 'Description',
      name: 'Name',
      scope: 'Scope',
      tags: tags(),
      token_domains: 'TokenDomains',
      custom_response_body: responseBodies,
      default_action: one('DefaultAction', { allow: ruleActions.allow, block: ruleActions.block }),
      rule: each('Rules', {
        ...listRuleParts,
        name: 'Name',
        override_action: one('OverrideAction', { count: one('Count', {}), none: one('None', {}) }),
        priority: 'Priority',
        challenge_config: one('ChallengeConfig', {
          immunity_time_property: one('ImmunityTimeProperty', { immunity_time: 'ImmunityTime' }),
        }),
        rule_label: each('RuleLabels', { name: 'Name' }),
        visibility_config: one('VisibilityConfig', {
          cloudwatch_metrics_enabled: 'CloudWatchMetricsEnabled',
          metric_name: 'MetricName',
          sampled_requests_enabled: 'SampledRequestsEnabled',
        }),
      }),
      visibility_config: one('VisibilityConfig', {
        cloudwatch_metrics_enabled: 'CloudWatchMetricsEnabled',
        metric_name: 'MetricName',
        sampled_requests_enabled: 'SampledRequestsEnabled',
      }),
    },
    { refs: { capacity: 'Capacity' } },
  ),
  aws_wafv2_web_acl_association: resource('AWS::WAFv2::WebACLAssociation', {
    resource_arn: 'ResourceArn',
    web_acl_arn: 'WebACLArn',
  }),
  aws_wafv2_ip_set: resource('AWS::WAFv2::IPSet', {
    addresses: 'Addresses',
    description: 'Description',
    ip_address_version: 'IPAddressVersion',
    name: 'Name',
    scope: 'Scope',
    tags: tags(),
  }),
  aws_wafv2_regex_pattern_set: resource('AWS::WAFv2::RegexPatternSet', {
    description: 'Description',
    name: 'Name',
    regular_expression: picked('RegularExpressionList', 'regex_string'),
    scope: 'Scope',
    tags: tags(),
  }),
  aws_wafv2_rule_group: resource('AWS::WAFv2::RuleGroup', {
    capacity: 'Capacity',
    custom_response_body: responseBodies,
    description: 'Description',
    name: 'Name',
    scope: 'Scope',
    tags: tags(),
    rule: each('Rules', {
      ...groupRuleParts,
      name: 'Name',
      priority: 'Priority',
      rule_label: each('RuleLabels', { name: 'Name' }),
      visibility_config: one('VisibilityConfig', {
        cloudwatch_metrics_enabled: 'CloudWatchMetricsEnabled',
        metric_name: 'MetricName',
        sampled_requests_enabled: 'SampledRequestsEnabled',
      }),
    }),
    visibility_config: one('VisibilityConfig', {
      cloudwatch_metrics_enabled: 'CloudWatchMetricsEnabled',
      metric_name: 'MetricName',
      sampled_requests_enabled: 'SampledRequestsEnabled',
    }),
  }),
  aws_wafv2_web_acl_logging_configuration: resource('AWS::WAFv2::LoggingConfiguration', {
    log_destination_configs: 'LogDestinationConfigs',
    resource_arn: 'ResourceArn',
    logging_filter: one('LoggingFilter', {
      default_behavior: 'DefaultBehavior',
      filter: each('Filters', {
        behavior: 'Behavior',
        requirement: 'Requirement',
        condition: each('Conditions', {
          action_condition: one('ActionCondition', { action: 'Action' }),
          label_name_condition: one('LabelNameCondition', { label_name: 'LabelName' }),
        }),
      }),
    }),
    redacted_fields: each('RedactedFields', {
      method: one('Method', {}),
      query_string: one('QueryString', {}),
      single_header: one('SingleHeader', { name: 'Name' }),
      uri_path: one('UriPath', {}),
    }),
  }),
  aws_wafregional_web_acl: resource('AWS::WAFRegional::WebACL', {
    metric_name: 'MetricName',
    name: 'Name',
    default_action: one('DefaultAction', { type: 'Type' }),
    rule: each('Rules', { priority: 'Priority', rule_id: 'RuleId', action: one('Action', { type: 'Type' }) }),
  }),
  aws_wafregional_web_acl_association: resource('AWS::WAFRegional::WebACLAssociation', {
    resource_arn: 'ResourceArn',
    web_acl_id: 'WebACLId',
  }),
  aws_waf_web_acl: resource('AWS::WAF::WebACL', {
    metric_name: 'MetricName',
    name: 'Name',
    default_action: one('DefaultAction', { type: 'Type' }),
    rules: each('Rules', { priority: 'Priority', rule_id: 'RuleId', action: one('Action', { type: 'Type' }) }),
  }),
} satisfies Table;
