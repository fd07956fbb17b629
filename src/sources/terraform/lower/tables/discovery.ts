/** Cloud Map and Elastic Beanstalk. */
import { each, one, resource, tags, type Table } from '../mapping.ts';

/** Where Terraform's types go: Cloud Map and Elastic Beanstalk. */
export const discovery = {
  aws_service_discovery_http_namespace: resource('AWS::ServiceDiscovery::HttpNamespace', {
    description: 'Description',
    name: 'Name',
    tags: tags(),
  }),
  aws_service_discovery_private_dns_namespace: resource('AWS::ServiceDiscovery::PrivateDnsNamespace', {
    description: 'Description',
    name: 'Name',
    tags: tags(),
    vpc: 'Vpc',
  }),
  aws_service_discovery_public_dns_namespace: resource('AWS::ServiceDiscovery::PublicDnsNamespace', {
    description: 'Description',
    name: 'Name',
    tags: tags(),
  }),
  aws_service_discovery_service: resource('AWS::ServiceDiscovery::Service', {
    description: 'Description',
    name: 'Name',
    namespace_id: 'NamespaceId',
    tags: tags(),
    type: 'Type',
    dns_config: one('DnsConfig', {
      namespace_id: 'NamespaceId',
      routing_policy: 'RoutingPolicy',
      dns_records: each('DnsRecords', { ttl: 'TTL', type: 'Type' }),
    }),
    health_check_config: one('HealthCheckConfig', {
      failure_threshold: 'FailureThreshold',
      resource_path: 'ResourcePath',
      type: 'Type',
    }),
    health_check_custom_config: one('HealthCheckCustomConfig', { failure_threshold: 'FailureThreshold' }),
  }),
  aws_elastic_beanstalk_application: resource('AWS::ElasticBeanstalk::Application', {
    description: 'Description',
    name: 'ApplicationName',
  }),
  aws_elastic_beanstalk_application_version: resource('AWS::ElasticBeanstalk::ApplicationVersion', {
    application: 'ApplicationName',
    bucket: 'SourceBundle.S3Bucket',
    description: 'Description',
    key: 'SourceBundle.S3Key',
    process: 'Process',
  }),
  aws_elastic_beanstalk_environment: resource(
    'AWS::ElasticBeanstalk::Environment',
    {
      application: 'ApplicationName',
      cname_prefix: 'CNAMEPrefix',
      description: 'Description',
      name: 'EnvironmentName',
      platform_arn: 'PlatformArn',
      solution_stack_name: 'SolutionStackName',
      tags: tags(),
      template_name: 'TemplateName',
      tier: 'Tier.Name',
      version_label: 'VersionLabel',
      setting: each('OptionSettings', {
        name: 'OptionName',
        namespace: 'Namespace',
        resource: 'ResourceName',
        value: 'Value',
      }),
    },
    { refs: { endpoint_url: 'EndpointURL' } },
  ),
} satisfies Table;
