/** Config, GuardDuty, Security Hub and their neighbours. */
import { each, one, resource, type Table, tags } from '../mapping.ts';

/** Where Terraform's types go: config, GuardDuty, Security Hub and their neighbours. */
export const guarding = {
  aws_config_config_rule: resource('AWS::Config::ConfigRule', {
    description: 'Description',
    input_parameters: 'InputParameters',
    maximum_execution_frequency: 'MaximumExecutionFrequency',
    name: 'ConfigRuleName',
    evaluation_mode: each('EvaluationModes', { mode: 'Mode' }),
    scope: one('Scope', {
      compliance_resource_id: 'ComplianceResourceId',
      compliance_resource_types: 'ComplianceResourceTypes',
      tag_key: 'TagKey',
      tag_value: 'TagValue',
    }),
    source: one('Source', {
      owner: 'Owner',
      source_identifier: 'SourceIdentifier',
      custom_policy_details: one('CustomPolicyDetails', {
        enable_debug_log_delivery: 'EnableDebugLogDelivery',
        policy_runtime: 'PolicyRuntime',
        policy_text: 'PolicyText',
      }),
      source_detail: each('SourceDetails', {
        event_source: 'EventSource',
        maximum_execution_frequency: 'MaximumExecutionFrequency',
        message_type: 'MessageType',
      }),
    }),
  }),
  aws_config_configuration_aggregator: resource(
    'AWS::Config::ConfigurationAggregator',
    {
      name: 'ConfigurationAggregatorName',
      tags: tags(),
      account_aggregation_source: each('AccountAggregationSources', {
        account_ids: 'AccountIds',
        all_regions: 'AllAwsRegions',
        regions: 'AwsRegions',
      }),
      organization_aggregation_source: one('OrganizationAggregationSource', {
        all_regions: 'AllAwsRegions',
        regions: 'AwsRegions',
        role_arn: 'RoleArn',
      }),
    },
    { refs: { arn: 'ConfigurationAggregatorArn' } },
  ),
  aws_config_configuration_recorder: resource('AWS::Config::ConfigurationRecorder', {
    name: 'Name',
    role_arn: 'RoleARN',
    recording_group: one('RecordingGroup', {
      all_supported: 'AllSupported',
      include_global_resource_types: 'IncludeGlobalResourceTypes',
      resource_types: 'ResourceTypes',
      exclusion_by_resource_types: one('ExclusionByResourceTypes', { resource_types: 'ResourceTypes' }),
      recording_strategy: one('RecordingStrategy', { use_only: 'UseOnly' }),
    }),
    recording_mode: one('RecordingMode', {
      recording_frequency: 'RecordingFrequency',
      recording_mode_override: each('RecordingModeOverrides', {
        description: 'Description',
        recording_frequency: 'RecordingFrequency',
        resource_types: 'ResourceTypes',
      }),
    }),
  }),
  aws_config_delivery_channel: resource('AWS::Config::DeliveryChannel', {
    name: 'Name',
    s3_bucket_name: 'S3BucketName',
    s3_key_prefix: 'S3KeyPrefix',
    s3_kms_key_arn: 'S3KmsKeyArn',
    sns_topic_arn: 'SnsTopicARN',
    snapshot_delivery_properties: one('ConfigSnapshotDeliveryProperties', { delivery_frequency: 'DeliveryFrequency' }),
  }),
  aws_config_conformance_pack: resource(
    'AWS::Config::ConformancePack',
    {
      delivery_s3_bucket: 'DeliveryS3Bucket',
      delivery_s3_key_prefix: 'DeliveryS3KeyPrefix',
      name: 'ConformancePackName',
      template_body: 'TemplateBody',
      template_s3_uri: 'TemplateS3Uri',
      input_parameter: each('ConformancePackInputParameters', {
        parameter_name: 'ParameterName',
        parameter_value: 'ParameterValue',
      }),
    },
    { refs: { arn: 'ConformancePackArn' } },
  ),
  aws_guardduty_detector: resource(
    'AWS::GuardDuty::Detector',
    {
      enable: 'Enable',
      finding_publishing_frequency: 'FindingPublishingFrequency',
      tags: tags(),
      datasources: one('DataSources', {
        s3_logs: one('S3Logs', { enable: 'Enable' }),
        kubernetes: one('Kubernetes', { audit_logs: one('AuditLogs', { enable: 'Enable' }) }),
        malware_protection: one('MalwareProtection', {
          scan_ec2_instance_with_findings: one('ScanEc2InstanceWithFindings', {
            ebs_volumes: one('', { enable: 'EbsVolumes' }),
          }),
        }),
      }),
    },
    { assumed: { Enable: { value: true, says: 'Terraform: enable is true unless set' } } },
  ),
  aws_guardduty_filter: resource('AWS::GuardDuty::Filter', {
    action: 'Action',
    description: 'Description',
    detector_id: 'DetectorId',
    name: 'Name',
    rank: 'Rank',
    tags: tags(),
  }),
  aws_guardduty_ipset: resource('AWS::GuardDuty::IPSet', {
    activate: 'Activate',
    detector_id: 'DetectorId',
    format: 'Format',
    location: 'Location',
    name: 'Name',
    tags: tags(),
  }),
  aws_guardduty_threatintelset: resource('AWS::GuardDuty::ThreatIntelSet', {
    activate: 'Activate',
    detector_id: 'DetectorId',
    format: 'Format',
    location: 'Location',
    name: 'Name',
    tags: tags(),
  }),
  aws_securityhub_account: resource(
    'AWS::SecurityHub::Hub',
    {
      auto_enable_controls: 'AutoEnableControls',
      control_finding_generator: 'ControlFindingGenerator',
      enable_default_standards: 'EnableDefaultStandards',
    },
    { refs: { arn: 'Ref' } },
  ),
  aws_securityhub_standards_subscription: resource('AWS::SecurityHub::Standard', { standards_arn: 'StandardsArn' }),
  aws_detective_graph: resource('AWS::Detective::Graph', { tags: tags() }),
  aws_macie2_account: resource(
    'AWS::Macie::Session',
    { finding_publishing_frequency: 'FindingPublishingFrequency', status: 'Status' },
    { refs: { service_role: 'ServiceRole' } },
  ),
  aws_macie2_custom_data_identifier: resource('AWS::Macie::CustomDataIdentifier', {
    description: 'Description',
    ignore_words: 'IgnoreWords',
    keywords: 'Keywords',
    maximum_match_distance: 'MaximumMatchDistance',
    name: 'Name',
    regex: 'Regex',
    tags: tags(),
  }),
  aws_inspector_assessment_target: resource('AWS::Inspector::AssessmentTarget', {
    name: 'AssessmentTargetName',
    resource_group_arn: 'ResourceGroupArn',
  }),
  aws_inspector_assessment_template: resource('AWS::Inspector::AssessmentTemplate', {
    duration: 'DurationInSeconds',
    name: 'AssessmentTemplateName',
    rules_package_arns: 'RulesPackageArns',
    target_arn: 'AssessmentTargetArn',
  }),
  aws_budgets_budget: resource('AWS::Budgets::Budget', {
    billing_view_arn: 'Budget.BillingViewArn',
    budget_type: 'Budget.BudgetType',
    limit_amount: 'Budget.BudgetLimit.Amount',
    limit_unit: 'Budget.BudgetLimit.Unit',
    name: 'Budget.BudgetName',
    time_unit: 'Budget.TimeUnit',
  }),
  aws_shield_protection: resource(
    'AWS::Shield::Protection',
    { name: 'Name', resource_arn: 'ResourceArn', tags: tags() },
    { refs: { arn: 'ProtectionArn' } },
  ),
  aws_fms_policy: resource('AWS::FMS::Policy', {
    delete_all_policy_resources: 'DeleteAllPolicyResources',
    description: 'PolicyDescription',
    exclude_resource_tags: 'ExcludeResourceTags',
    name: 'PolicyName',
    remediation_enabled: 'RemediationEnabled',
    resource_set_ids: 'ResourceSetIds',
    resource_tag_logical_operator: 'ResourceTagLogicalOperator',
    resource_tags: tags('ResourceTags'),
    resource_type: 'ResourceType',
    resource_type_list: 'ResourceTypeList',
    tags: tags(),
    exclude_map: one('ExcludeMap', { account: 'ACCOUNT', orgunit: 'ORGUNIT' }),
    include_map: one('IncludeMap', { account: 'ACCOUNT', orgunit: 'ORGUNIT' }),
    security_service_policy_data: one('SecurityServicePolicyData', {
      managed_service_data: 'ManagedServiceData',
      type: 'Type',
      policy_option: one('PolicyOption', {
        network_acl_common_policy: one('NetworkAclCommonPolicy', {
          network_acl_entry_set: one('NetworkAclEntrySet', {
            force_remediate_for_first_entries: 'ForceRemediateForFirstEntries',
            force_remediate_for_last_entries: 'ForceRemediateForLastEntries',
            first_entry: each('FirstEntries', {
              cidr_block: 'CidrBlock',
              egress: 'Egress',
              ipv6_cidr_block: 'Ipv6CidrBlock',
              protocol: 'Protocol',
              rule_action: 'RuleAction',
              icmp_type_code: one('IcmpTypeCode', { code: 'Code', type: 'Type' }),
              port_range: one('PortRange', { from: 'From', to: 'To' }),
            }),
            last_entry: each('LastEntries', {
              cidr_block: 'CidrBlock',
              egress: 'Egress',
              ipv6_cidr_block: 'Ipv6CidrBlock',
              protocol: 'Protocol',
              rule_action: 'RuleAction',
              icmp_type_code: one('IcmpTypeCode', { code: 'Code', type: 'Type' }),
              port_range: one('PortRange', { from: 'From', to: 'To' }),
            }),
          }),
        }),
        network_firewall_policy: one('NetworkFirewallPolicy', { firewall_deployment_model: 'FirewallDeploymentModel' }),
        third_party_firewall_policy: one('ThirdPartyFirewallPolicy', {
          firewall_deployment_model: 'FirewallDeploymentModel',
        }),
      }),
    }),
  }),
  aws_guardduty_malware_protection_plan: resource(
    'AWS::GuardDuty::MalwareProtectionPlan',
    {
      role: 'Role',
      tags: tags(),
      actions: one('Actions', { tagging: one('Tagging', { status: 'Status' }) }),
      protected_resource: one('ProtectedResource', {
        s3_bucket: one('S3Bucket', { bucket_name: 'BucketName', object_prefixes: 'ObjectPrefixes' }),
      }),
    },
    { refs: { id: 'MalwareProtectionPlanId' } },
  ),
  aws_securityhub_organization_admin_account: resource('AWS::SecurityHub::DelegatedAdmin', {
    admin_account_id: 'AdminAccountId',
  }),
} satisfies Table;
