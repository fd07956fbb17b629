/** Route 53 and its resolver. */
import { each, resource, tags, type Table } from '../mapping.ts';

export const dns = {
  aws_route53_zone: resource(
    'AWS::Route53::HostedZone',
    { name: 'Name', tags: tags('HostedZoneTags'), vpc: each('VPCs', { vpc_id: 'VPCId', vpc_region: 'VPCRegion' }) },
    { refs: { name_servers: 'NameServers' } },
  ),
  aws_route53_record: resource('AWS::Route53::RecordSet', {
    health_check_id: 'HealthCheckId',
    name: 'Name',
    set_identifier: 'SetIdentifier',
    ttl: 'TTL',
    type: 'Type',
  }),
  aws_route53_health_check: resource('AWS::Route53::HealthCheck', { tags: tags('HealthCheckTags') }),
  aws_route53_key_signing_key: resource('AWS::Route53::KeySigningKey', {
    hosted_zone_id: 'HostedZoneId',
    key_management_service_arn: 'KeyManagementServiceArn',
    name: 'Name',
    status: 'Status',
  }),
  aws_route53_hosted_zone_dnssec: resource('AWS::Route53::DNSSEC', { hosted_zone_id: 'HostedZoneId' }),
  aws_route53_resolver_endpoint: resource(
    'AWS::Route53Resolver::ResolverEndpoint',
    {
      direction: 'Direction',
      name: 'Name',
      protocols: 'Protocols',
      resolver_endpoint_type: 'ResolverEndpointType',
      security_group_ids: 'SecurityGroupIds',
      tags: tags(),
      ip_address: each('IpAddresses', { ip: 'Ip', ipv6: 'Ipv6', subnet_id: 'SubnetId' }),
    },
    { refs: { host_vpc_id: 'HostVPCId' } },
  ),
  aws_route53_resolver_rule: resource('AWS::Route53Resolver::ResolverRule', {
    domain_name: 'DomainName',
    name: 'Name',
    resolver_endpoint_id: 'ResolverEndpointId',
    rule_type: 'RuleType',
    tags: tags(),
    target_ip: each('TargetIps', { ip: 'Ip', ipv6: 'Ipv6', port: 'Port', protocol: 'Protocol' }),
  }),
  aws_route53_resolver_rule_association: resource('AWS::Route53Resolver::ResolverRuleAssociation', {
    name: 'Name',
    resolver_rule_id: 'ResolverRuleId',
    vpc_id: 'VPCId',
  }),
  aws_route53_resolver_query_log_config: resource(
    'AWS::Route53Resolver::ResolverQueryLoggingConfig',
    { destination_arn: 'DestinationArn', name: 'Name', tags: tags() },
    { refs: { owner_id: 'OwnerId', share_status: 'ShareStatus' } },
  ),
  aws_route53_resolver_query_log_config_association: resource(
    'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
    { resolver_query_log_config_id: 'ResolverQueryLogConfigId', resource_id: 'ResourceId' },
  ),
} satisfies Table;
