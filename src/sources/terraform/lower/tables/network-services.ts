/** Network Firewall and VPC Lattice. */
import { each, one, resource, tags, type Table } from '../mapping.ts';
import { ruleGroup } from './firewall-rules.ts';

/** Where Terraform's types go: Network Firewall and VPC Lattice. */
export const networkServices = {
  aws_networkfirewall_firewall: resource(
    'AWS::NetworkFirewall::Firewall',
    {
      availability_zone_change_protection: 'AvailabilityZoneChangeProtection',
      delete_protection: 'DeleteProtection',
      description: 'Description',
      enabled_analysis_types: 'EnabledAnalysisTypes',
      firewall_policy_arn: 'FirewallPolicyArn',
      firewall_policy_change_protection: 'FirewallPolicyChangeProtection',
      name: 'FirewallName',
      subnet_change_protection: 'SubnetChangeProtection',
      tags: tags(),
      transit_gateway_id: 'TransitGatewayId',
      vpc_id: 'VpcId',
      availability_zone_mapping: each('AvailabilityZoneMappings', {}),
      subnet_mapping: each('SubnetMappings', { ip_address_type: 'IPAddressType', subnet_id: 'SubnetId' }),
    },
    { refs: { arn: 'FirewallArn' } },
  ),
  aws_networkfirewall_firewall_policy: resource(
    'AWS::NetworkFirewall::FirewallPolicy',
    {
      description: 'Description',
      name: 'FirewallPolicyName',
      tags: tags(),
      firewall_policy: one('FirewallPolicy', {
        enable_tls_session_holding: 'EnableTLSSessionHolding',
        stateful_default_actions: 'StatefulDefaultActions',
        stateless_default_actions: 'StatelessDefaultActions',
        stateless_fragment_default_actions: 'StatelessFragmentDefaultActions',
        tls_inspection_configuration_arn: 'TLSInspectionConfigurationArn',
        stateful_engine_options: one('StatefulEngineOptions', {
          rule_order: 'RuleOrder',
          stream_exception_policy: 'StreamExceptionPolicy',
          flow_timeouts: one('FlowTimeouts', { tcp_idle_timeout_seconds: 'TcpIdleTimeoutSeconds' }),
        }),
        stateful_rule_group_reference: each('StatefulRuleGroupReferences', {
          deep_threat_inspection: 'DeepThreatInspection',
          priority: 'Priority',
          resource_arn: 'ResourceArn',
          override: one('Override', { action: 'Action' }),
        }),
        stateless_custom_action: each('StatelessCustomActions', {
          action_name: 'ActionName',
          action_definition: one('ActionDefinition', {
            publish_metric_action: one('PublishMetricAction', { dimension: each('Dimensions', { value: 'Value' }) }),
          }),
        }),
        stateless_rule_group_reference: each('StatelessRuleGroupReferences', {
          priority: 'Priority',
          resource_arn: 'ResourceArn',
        }),
      }),
    },
    { refs: { arn: 'FirewallPolicyArn' } },
  ),
  aws_networkfirewall_logging_configuration: resource('AWS::NetworkFirewall::LoggingConfiguration', {
    enable_monitoring_dashboard: 'EnableMonitoringDashboard',
    firewall_arn: 'FirewallArn',
    logging_configuration: one('LoggingConfiguration', {
      log_destination_config: each('LogDestinationConfigs', {
        log_destination: 'LogDestination',
        log_destination_type: 'LogDestinationType',
        log_type: 'LogType',
      }),
    }),
  }),
  aws_networkfirewall_rule_group: resource(
    'AWS::NetworkFirewall::RuleGroup',
    {
      capacity: 'Capacity',
      description: 'Description',
      name: 'RuleGroupName',
      rule_group: ruleGroup,
      rules: 'RuleGroup.RulesSource.RulesString',
      tags: tags(),
      type: 'Type',
    },
    { refs: { arn: 'RuleGroupArn' } },
  ),
  aws_vpclattice_service: resource(
    'AWS::VpcLattice::Service',
    {
      auth_type: 'AuthType',
      certificate_arn: 'CertificateArn',
      custom_domain_name: 'CustomDomainName',
      idle_timeout_seconds: 'IdleTimeoutSeconds',
      name: 'Name',
      tags: tags(),
    },
    { refs: { status: 'Status' } },
  ),
  aws_vpclattice_service_network: resource('AWS::VpcLattice::ServiceNetwork', {
    auth_type: 'AuthType',
    name: 'Name',
    tags: tags(),
  }),
  aws_vpclattice_service_network_service_association: resource(
    'AWS::VpcLattice::ServiceNetworkServiceAssociation',
    { service_identifier: 'ServiceIdentifier', service_network_identifier: 'ServiceNetworkIdentifier', tags: tags() },
    { refs: { status: 'Status' } },
  ),
  aws_vpclattice_service_network_vpc_association: resource(
    'AWS::VpcLattice::ServiceNetworkVpcAssociation',
    {
      private_dns_enabled: 'PrivateDnsEnabled',
      security_group_ids: 'SecurityGroupIds',
      service_network_identifier: 'ServiceNetworkIdentifier',
      tags: tags(),
      vpc_identifier: 'VpcIdentifier',
    },
    { refs: { status: 'Status' } },
  ),
  aws_vpclattice_auth_policy: resource('AWS::VpcLattice::AuthPolicy', {
    policy: 'Policy',
    resource_identifier: 'ResourceIdentifier',
  }),
  aws_vpclattice_listener: resource('AWS::VpcLattice::Listener', {
    name: 'Name',
    port: 'Port',
    protocol: 'Protocol',
    service_identifier: 'ServiceIdentifier',
    tags: tags(),
  }),
  aws_vpclattice_target_group: resource(
    'AWS::VpcLattice::TargetGroup',
    {
      name: 'Name',
      tags: tags(),
      type: 'Type',
      config: one('Config', {
        ip_address_type: 'IpAddressType',
        lambda_event_structure_version: 'LambdaEventStructureVersion',
        port: 'Port',
        protocol: 'Protocol',
        protocol_version: 'ProtocolVersion',
        vpc_identifier: 'VpcIdentifier',
        health_check: one('HealthCheck', {
          enabled: 'Enabled',
          health_check_interval_seconds: 'HealthCheckIntervalSeconds',
          health_check_timeout_seconds: 'HealthCheckTimeoutSeconds',
          healthy_threshold_count: 'HealthyThresholdCount',
          path: 'Path',
          port: 'Port',
          protocol: 'Protocol',
          protocol_version: 'ProtocolVersion',
          unhealthy_threshold_count: 'UnhealthyThresholdCount',
          matcher: one('Matcher', { value: 'HttpCode' }),
        }),
      }),
    },
    { refs: { status: 'Status' } },
  ),
  aws_vpclattice_resource_policy: resource('AWS::VpcLattice::ResourcePolicy', {
    policy: 'Policy',
    resource_arn: 'ResourceArn',
  }),
  aws_vpclattice_resource_gateway: resource('AWS::VpcLattice::ResourceGateway', {
    ip_address_type: 'IpAddressType',
    ipv4_addresses_per_eni: 'Ipv4AddressesPerEni',
    name: 'Name',
    resource_config_dns_resolution: 'ResourceConfigDnsResolution',
    security_group_ids: 'SecurityGroupIds',
    subnet_ids: 'SubnetIds',
    tags: tags(),
    vpc_id: 'VpcIdentifier',
  }),
  aws_vpclattice_resource_configuration: resource('AWS::VpcLattice::ResourceConfiguration', {
    custom_domain_name: 'CustomDomainName',
    domain_verification_id: 'DomainVerificationId',
    name: 'Name',
    port_ranges: 'PortRanges',
    protocol: 'ProtocolType',
    resource_configuration_group_id: 'ResourceConfigurationGroupId',
    resource_gateway_identifier: 'ResourceGatewayId',
    tags: tags(),
    type: 'ResourceConfigurationType',
  }),
} satisfies Table;
