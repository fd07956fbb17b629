/** ECR and App Runner. */
import { each, one, pairs, resource, tags, type Table } from '../mapping.ts';

/** Where Terraform's types go: ECR and App Runner. */
export const ecr = {
  aws_ecr_repository: resource(
    'AWS::ECR::Repository',
    {
      force_delete: 'EmptyOnDelete',
      image_tag_mutability: 'ImageTagMutability',
      name: 'RepositoryName',
      tags: tags(),
      encryption_configuration: one('EncryptionConfiguration', {
        encryption_type: 'EncryptionType',
        kms_key: 'KmsKey',
      }),
      image_scanning_configuration: one('ImageScanningConfiguration', { scan_on_push: 'ScanOnPush' }),
      image_tag_mutability_exclusion_filter: each('ImageTagMutabilityExclusionFilters', {
        filter: 'ImageTagMutabilityExclusionFilterValue',
        filter_type: 'ImageTagMutabilityExclusionFilterType',
      }),
    },
    { refs: { repository_url: 'RepositoryUri' } },
  ),
  aws_ecr_registry_policy: resource(
    'AWS::ECR::RegistryPolicy',
    { policy: 'PolicyText' },
    { refs: { registry_id: 'RegistryId' } },
  ),
  aws_ecr_registry_scanning_configuration: resource(
    'AWS::ECR::RegistryScanningConfiguration',
    {
      scan_type: 'ScanType',
      rule: each('Rules', {
        scan_frequency: 'ScanFrequency',
        repository_filter: each('RepositoryFilters', { filter: 'Filter', filter_type: 'FilterType' }),
      }),
    },
    { refs: { registry_id: 'RegistryId' } },
  ),
  aws_ecr_replication_configuration: resource(
    'AWS::ECR::ReplicationConfiguration',
    {
      replication_configuration: one('ReplicationConfiguration', {
        rule: each('Rules', {
          destination: each('Destinations', { region: 'Region', registry_id: 'RegistryId' }),
          repository_filter: each('RepositoryFilters', { filter: 'Filter', filter_type: 'FilterType' }),
        }),
      }),
    },
    { refs: { registry_id: 'RegistryId' } },
  ),
  aws_ecr_pull_through_cache_rule: resource('AWS::ECR::PullThroughCacheRule', {
    credential_arn: 'CredentialArn',
    custom_role_arn: 'CustomRoleArn',
    ecr_repository_prefix: 'EcrRepositoryPrefix',
    upstream_registry_url: 'UpstreamRegistryUrl',
    upstream_repository_prefix: 'UpstreamRepositoryPrefix',
  }),
  aws_ecrpublic_repository: resource('AWS::ECR::PublicRepository', {
    repository_name: 'RepositoryName',
    tags: tags(),
    catalog_data: one('RepositoryCatalogData', {
      about_text: 'AboutText',
      architectures: 'Architectures',
      description: 'RepositoryDescription',
      operating_systems: 'OperatingSystems',
      usage_text: 'UsageText',
    }),
  }),
  aws_apprunner_service: resource(
    'AWS::AppRunner::Service',
    {
      auto_scaling_configuration_arn: 'AutoScalingConfigurationArn',
      service_name: 'ServiceName',
      tags: tags(),
      encryption_configuration: one('EncryptionConfiguration', { kms_key: 'KmsKey' }),
      health_check_configuration: one('HealthCheckConfiguration', {
        healthy_threshold: 'HealthyThreshold',
        interval: 'Interval',
        path: 'Path',
        protocol: 'Protocol',
        timeout: 'Timeout',
        unhealthy_threshold: 'UnhealthyThreshold',
      }),
      instance_configuration: one('InstanceConfiguration', {
        cpu: 'Cpu',
        instance_role_arn: 'InstanceRoleArn',
        memory: 'Memory',
      }),
      network_configuration: one('NetworkConfiguration', {
        ip_address_type: 'IpAddressType',
        egress_configuration: one('EgressConfiguration', {
          egress_type: 'EgressType',
          vpc_connector_arn: 'VpcConnectorArn',
        }),
        ingress_configuration: one('IngressConfiguration', { is_publicly_accessible: 'IsPubliclyAccessible' }),
      }),
      observability_configuration: one('ObservabilityConfiguration', {
        observability_configuration_arn: 'ObservabilityConfigurationArn',
        observability_enabled: 'ObservabilityEnabled',
      }),
      source_configuration: one('SourceConfiguration', {
        auto_deployments_enabled: 'AutoDeploymentsEnabled',
        authentication_configuration: one('AuthenticationConfiguration', {
          access_role_arn: 'AccessRoleArn',
          connection_arn: 'ConnectionArn',
        }),
        code_repository: one('CodeRepository', {
          repository_url: 'RepositoryUrl',
          source_directory: 'SourceDirectory',
          code_configuration: one('CodeConfiguration', {
            configuration_source: 'ConfigurationSource',
            code_configuration_values: one('CodeConfigurationValues', {
              build_command: 'BuildCommand',
              port: 'Port',
              runtime: 'Runtime',
              runtime_environment_secrets: pairs('RuntimeEnvironmentSecrets', 'Name', 'Value'),
              runtime_environment_variables: pairs('RuntimeEnvironmentVariables', 'Name', 'Value'),
              start_command: 'StartCommand',
            }),
          }),
          source_code_version: one('SourceCodeVersion', { type: 'Type', value: 'Value' }),
        }),
        image_repository: one('ImageRepository', {
          image_identifier: 'ImageIdentifier',
          image_repository_type: 'ImageRepositoryType',
          image_configuration: one('ImageConfiguration', {
            port: 'Port',
            runtime_environment_secrets: pairs('RuntimeEnvironmentSecrets', 'Name', 'Value'),
            runtime_environment_variables: pairs('RuntimeEnvironmentVariables', 'Name', 'Value'),
            start_command: 'StartCommand',
          }),
        }),
      }),
    },
    { refs: { arn: 'ServiceArn', service_id: 'ServiceId', service_url: 'ServiceUrl', status: 'Status' } },
  ),
  aws_apprunner_vpc_connector: resource(
    'AWS::AppRunner::VpcConnector',
    { security_groups: 'SecurityGroups', subnets: 'Subnets', tags: tags(), vpc_connector_name: 'VpcConnectorName' },
    { refs: { arn: 'VpcConnectorArn', vpc_connector_revision: 'VpcConnectorRevision' } },
  ),
  aws_apprunner_vpc_ingress_connection: resource(
    'AWS::AppRunner::VpcIngressConnection',
    {
      name: 'VpcIngressConnectionName',
      service_arn: 'ServiceArn',
      tags: tags(),
      ingress_vpc_configuration: one('IngressVpcConfiguration', { vpc_endpoint_id: 'VpcEndpointId', vpc_id: 'VpcId' }),
    },
    { refs: { arn: 'VpcIngressConnectionArn', domain_name: 'DomainName', status: 'Status' } },
  ),
} satisfies Table;
