/** SageMaker. */
import { each, item, one, resource, tags, type Table } from '../mapping.ts';

/** Where Terraform's types go: sageMaker. */
export const sagemaker = {
  aws_sagemaker_notebook_instance: resource(
    'AWS::SageMaker::NotebookInstance',
    {
      additional_code_repositories: 'AdditionalCodeRepositories',
      default_code_repository: 'DefaultCodeRepository',
      direct_internet_access: 'DirectInternetAccess',
      instance_type: 'InstanceType',
      kms_key_id: 'KmsKeyId',
      lifecycle_config_name: 'LifecycleConfigName',
      name: 'NotebookInstanceName',
      platform_identifier: 'PlatformIdentifier',
      role_arn: 'RoleArn',
      root_access: 'RootAccess',
      security_groups: 'SecurityGroupIds',
      subnet_id: 'SubnetId',
      tags: tags(),
      volume_size: 'VolumeSizeInGB',
      instance_metadata_service_configuration: one('InstanceMetadataServiceConfiguration', {
        minimum_instance_metadata_service_version: 'MinimumInstanceMetadataServiceVersion',
      }),
    },
    { refs: { arn: 'NotebookInstanceArn' } },
  ),
  aws_sagemaker_notebook_instance_lifecycle_configuration: resource(
    'AWS::SageMaker::NotebookInstanceLifecycleConfig',
    {
      name: 'NotebookInstanceLifecycleConfigName',
      on_create: item('OnCreate', 'Content'),
      on_start: item('OnStart', 'Content'),
      tags: tags(),
    },
    { refs: { arn: 'NotebookInstanceLifecycleConfigArn' } },
  ),
  aws_sagemaker_domain: resource(
    'AWS::SageMaker::Domain',
    {
      app_network_access_type: 'AppNetworkAccessType',
      app_security_group_management: 'AppSecurityGroupManagement',
      auth_mode: 'AuthMode',
      domain_name: 'DomainName',
      kms_key_id: 'KmsKeyId',
      subnet_ids: 'SubnetIds',
      tag_propagation: 'TagPropagation',
      tags: tags(),
      vpc_id: 'VpcId',
      default_space_settings: one('DefaultSpaceSettings', {
        execution_role: 'ExecutionRole',
        security_groups: 'SecurityGroups',
      }),
      default_user_settings: one('DefaultUserSettings', {
        auto_mount_home_efs: 'AutoMountHomeEFS',
        default_landing_uri: 'DefaultLandingUri',
        execution_role: 'ExecutionRole',
        security_groups: 'SecurityGroups',
        studio_web_portal: 'StudioWebPortal',
      }),
      domain_settings: one('DomainSettings', {
        execution_role_identity_config: 'ExecutionRoleIdentityConfig',
        security_group_ids: 'SecurityGroupIds',
        docker_settings: one('DockerSettings', {
          enable_docker_access: 'EnableDockerAccess',
          vpc_only_trusted_accounts: 'VpcOnlyTrustedAccounts',
        }),
        r_studio_server_pro_domain_settings: one('RStudioServerProDomainSettings', {
          domain_execution_role_arn: 'DomainExecutionRoleArn',
          r_studio_connect_url: 'RStudioConnectUrl',
          r_studio_package_manager_url: 'RStudioPackageManagerUrl',
          default_resource_spec: one('DefaultResourceSpec', {
            instance_type: 'InstanceType',
            lifecycle_config_arn: 'LifecycleConfigArn',
            sagemaker_image_arn: 'SageMakerImageArn',
            sagemaker_image_version_arn: 'SageMakerImageVersionArn',
          }),
        }),
      }),
    },
    {
      refs: {
        arn: 'DomainArn',
        home_efs_file_system_id: 'HomeEfsFileSystemId',
        security_group_id_for_domain_boundary: 'SecurityGroupIdForDomainBoundary',
        single_sign_on_application_arn: 'SingleSignOnApplicationArn',
        single_sign_on_managed_application_instance_id: 'SingleSignOnManagedApplicationInstanceId',
        url: 'Url',
      },
    },
  ),
  aws_sagemaker_user_profile: resource(
    'AWS::SageMaker::UserProfile',
    {
      domain_id: 'DomainId',
      single_sign_on_user_identifier: 'SingleSignOnUserIdentifier',
      single_sign_on_user_value: 'SingleSignOnUserValue',
      tags: tags(),
      user_profile_name: 'UserProfileName',
      user_settings: one('UserSettings', {
        auto_mount_home_efs: 'AutoMountHomeEFS',
        default_landing_uri: 'DefaultLandingUri',
        execution_role: 'ExecutionRole',
        security_groups: 'SecurityGroups',
        studio_web_portal: 'StudioWebPortal',
      }),
    },
    { refs: { arn: 'UserProfileArn' } },
  ),
  aws_sagemaker_model: resource(
    'AWS::SageMaker::Model',
    {
      enable_network_isolation: 'EnableNetworkIsolation',
      execution_role_arn: 'ExecutionRoleArn',
      name: 'ModelName',
      tags: tags(),
      container: each('Containers', {
        container_hostname: 'ContainerHostname',
        environment: 'Environment',
        image: 'Image',
        inference_specification_name: 'InferenceSpecificationName',
        mode: 'Mode',
        model_data_url: 'ModelDataUrl',
        model_package_name: 'ModelPackageName',
        image_config: one('ImageConfig', {
          repository_access_mode: 'RepositoryAccessMode',
          repository_auth_config: one('RepositoryAuthConfig', {
            repository_credentials_provider_arn: 'RepositoryCredentialsProviderArn',
          }),
        }),
        model_data_source: one('ModelDataSource', {
          s3_data_source: one('S3DataSource', {
            compression_type: 'CompressionType',
            s3_data_type: 'S3DataType',
            s3_uri: 'S3Uri',
            model_access_config: one('ModelAccessConfig', { accept_eula: 'AcceptEula' }),
          }),
        }),
        multi_model_config: one('MultiModelConfig', { model_cache_setting: 'ModelCacheSetting' }),
      }),
      inference_execution_config: one('InferenceExecutionConfig', { mode: 'Mode' }),
      primary_container: one('PrimaryContainer', {
        container_hostname: 'ContainerHostname',
        environment: 'Environment',
        image: 'Image',
        inference_specification_name: 'InferenceSpecificationName',
        mode: 'Mode',
        model_data_url: 'ModelDataUrl',
        model_package_name: 'ModelPackageName',
        image_config: one('ImageConfig', {
          repository_access_mode: 'RepositoryAccessMode',
          repository_auth_config: one('RepositoryAuthConfig', {
            repository_credentials_provider_arn: 'RepositoryCredentialsProviderArn',
          }),
        }),
        model_data_source: one('ModelDataSource', {
          s3_data_source: one('S3DataSource', {
            compression_type: 'CompressionType',
            s3_data_type: 'S3DataType',
            s3_uri: 'S3Uri',
            model_access_config: one('ModelAccessConfig', { accept_eula: 'AcceptEula' }),
          }),
        }),
        multi_model_config: one('MultiModelConfig', { model_cache_setting: 'ModelCacheSetting' }),
      }),
      vpc_config: one('VpcConfig', { security_group_ids: 'SecurityGroupIds', subnets: 'Subnets' }),
    },
    { refs: { arn: 'ModelArn' } },
  ),
  aws_sagemaker_endpoint: resource(
    'AWS::SageMaker::Endpoint',
    {
      endpoint_config_name: 'EndpointConfigName',
      name: 'EndpointName',
      tags: tags(),
      deployment_config: one('DeploymentConfig', {
        auto_rollback_configuration: one('AutoRollbackConfiguration', {
          alarms: each('Alarms', { alarm_name: 'AlarmName' }),
        }),
        blue_green_update_policy: one('BlueGreenUpdatePolicy', {
          maximum_execution_timeout_in_seconds: 'MaximumExecutionTimeoutInSeconds',
          termination_wait_in_seconds: 'TerminationWaitInSeconds',
          traffic_routing_configuration: one('TrafficRoutingConfiguration', {
            type: 'Type',
            wait_interval_in_seconds: 'WaitIntervalInSeconds',
            canary_size: one('CanarySize', { type: 'Type', value: 'Value' }),
            linear_step_size: one('LinearStepSize', { type: 'Type', value: 'Value' }),
          }),
        }),
        rolling_update_policy: one('RollingUpdatePolicy', {
          maximum_execution_timeout_in_seconds: 'MaximumExecutionTimeoutInSeconds',
          wait_interval_in_seconds: 'WaitIntervalInSeconds',
          maximum_batch_size: one('MaximumBatchSize', { type: 'Type', value: 'Value' }),
          rollback_maximum_batch_size: one('RollbackMaximumBatchSize', { type: 'Type', value: 'Value' }),
        }),
      }),
    },
    { refs: { arn: 'EndpointArn' } },
  ),
  aws_sagemaker_endpoint_configuration: resource(
    'AWS::SageMaker::EndpointConfig',
    {
      execution_role_arn: 'ExecutionRoleArn',
      kms_key_arn: 'KmsKeyId',
      name: 'EndpointConfigName',
      tags: tags(),
      async_inference_config: one('AsyncInferenceConfig', {
        client_config: one('ClientConfig', {
          max_concurrent_invocations_per_instance: 'MaxConcurrentInvocationsPerInstance',
        }),
        output_config: one('OutputConfig', {
          kms_key_id: 'KmsKeyId',
          s3_failure_path: 'S3FailurePath',
          s3_output_path: 'S3OutputPath',
          notification_config: one('NotificationConfig', {
            error_topic: 'ErrorTopic',
            include_inference_response_in: 'IncludeInferenceResponseIn',
            success_topic: 'SuccessTopic',
          }),
        }),
      }),
      data_capture_config: one('DataCaptureConfig', {
        destination_s3_uri: 'DestinationS3Uri',
        enable_capture: 'EnableCapture',
        initial_sampling_percentage: 'InitialSamplingPercentage',
        kms_key_id: 'KmsKeyId',
        capture_content_type_header: one('CaptureContentTypeHeader', {
          csv_content_types: 'CsvContentTypes',
          json_content_types: 'JsonContentTypes',
        }),
        capture_options: each('CaptureOptions', { capture_mode: 'CaptureMode' }),
      }),
      production_variants: each('ProductionVariants', {
        accelerator_type: 'AcceleratorType',
        container_startup_health_check_timeout_in_seconds: 'ContainerStartupHealthCheckTimeoutInSeconds',
        enable_ssm_access: 'EnableSSMAccess',
        inference_ami_version: 'InferenceAmiVersion',
        initial_instance_count: 'InitialInstanceCount',
        initial_variant_weight: 'InitialVariantWeight',
        instance_type: 'InstanceType',
        model_data_download_timeout_in_seconds: 'ModelDataDownloadTimeoutInSeconds',
        model_name: 'ModelName',
        variant_name: 'VariantName',
        volume_size_in_gb: 'VolumeSizeInGB',
        core_dump_config: one('CoreDumpConfig', { destination_s3_uri: 'DestinationS3Uri', kms_key_id: 'KmsKeyId' }),
        managed_instance_scaling: one('ManagedInstanceScaling', {
          max_instance_count: 'MaxInstanceCount',
          min_instance_count: 'MinInstanceCount',
          status: 'Status',
        }),
        routing_config: one('RoutingConfig', { routing_strategy: 'RoutingStrategy' }),
        serverless_config: one('ServerlessConfig', {
          max_concurrency: 'MaxConcurrency',
          memory_size_in_mb: 'MemorySizeInMB',
          provisioned_concurrency: 'ProvisionedConcurrency',
        }),
      }),
      shadow_production_variants: each('ShadowProductionVariants', {
        accelerator_type: 'AcceleratorType',
        container_startup_health_check_timeout_in_seconds: 'ContainerStartupHealthCheckTimeoutInSeconds',
        enable_ssm_access: 'EnableSSMAccess',
        inference_ami_version: 'InferenceAmiVersion',
        initial_instance_count: 'InitialInstanceCount',
        initial_variant_weight: 'InitialVariantWeight',
        instance_type: 'InstanceType',
        model_data_download_timeout_in_seconds: 'ModelDataDownloadTimeoutInSeconds',
        model_name: 'ModelName',
        variant_name: 'VariantName',
        volume_size_in_gb: 'VolumeSizeInGB',
        core_dump_config: one('CoreDumpConfig', { destination_s3_uri: 'DestinationS3Uri', kms_key_id: 'KmsKeyId' }),
        managed_instance_scaling: one('ManagedInstanceScaling', {
          max_instance_count: 'MaxInstanceCount',
          min_instance_count: 'MinInstanceCount',
          status: 'Status',
        }),
        routing_config: one('RoutingConfig', { routing_strategy: 'RoutingStrategy' }),
        serverless_config: one('ServerlessConfig', {
          max_concurrency: 'MaxConcurrency',
          memory_size_in_mb: 'MemorySizeInMB',
          provisioned_concurrency: 'ProvisionedConcurrency',
        }),
      }),
    },
    { refs: { arn: 'EndpointConfigArn' } },
  ),
  aws_sagemaker_code_repository: resource(
    'AWS::SageMaker::CodeRepository',
    {
      code_repository_name: 'CodeRepositoryName',
      tags: tags(),
      git_config: one('GitConfig', { branch: 'Branch', repository_url: 'RepositoryUrl', secret_arn: 'SecretArn' }),
    },
    { refs: { arn: 'CodeRepositoryArn' } },
  ),
} satisfies Table;
