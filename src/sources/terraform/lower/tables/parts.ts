/** Types that are part of another resource in the published form: policies, versions, attachments of many services. */
import { added, adding, item, one, partOf, type Table, tags, word } from '../mapping.ts';

const loadBalancers = ['aws_lb_target_group', 'aws_alb_target_group'];
const listeners = ['aws_lb_listener', 'aws_alb_listener'];

const target = {
  availability_zone: 'AvailabilityZone',
  port: 'Port',
  quic_server_id: 'QuicServerId',
  target_id: 'Id',
};

/** Where Terraform's types go: types that are part of another resource in the published form: policies, versions, attachments of many services. */
export const parts = {
  aws_alb_target_group_attachment: partOf(loadBalancers, { target_group_arn: 'arn' }, target, { item: 'Targets' }),
  aws_autoscaling_attachment: partOf(
    'aws_autoscaling_group',
    { autoscaling_group_name: 'name' },
    {
      elb: added('LoadBalancerNames'),
      lb_target_group_arn: added('TargetGroupARNs'),
      alb_target_group_arn: added('TargetGroupARNs'),
    },
  ),
  aws_backup_vault_policy: partOf('aws_backup_vault', { backup_vault_name: 'name' }, { policy: 'AccessPolicy' }),
  aws_cloudwatch_event_target: partOf(
    'aws_cloudwatch_event_rule',
    { rule: 'name' },
    {
      arn: 'Arn',
      batch_target: one('BatchParameters', {
        array_size: 'ArrayProperties.Size',
        job_attempts: 'RetryStrategy.Attempts',
        job_definition: 'JobDefinition',
        job_name: 'JobName',
      }),
      dead_letter_config: one('DeadLetterConfig', { arn: 'Arn' }),
      ecs_target: one('EcsParameters', {
        enable_ecs_managed_tags: 'EnableECSManagedTags',
        enable_execute_command: 'EnableExecuteCommand',
        group: 'Group',
        launch_type: 'LaunchType',
        network_configuration: one('NetworkConfiguration.AwsVpcConfiguration', {
          assign_public_ip: word('AssignPublicIp', 'ENABLED', 'DISABLED'),
          security_groups: 'SecurityGroups',
          subnets: 'Subnets',
        }),
        platform_version: 'PlatformVersion',
        propagate_tags: 'PropagateTags',
        tags: tags('TagList'),
        task_count: 'TaskCount',
        task_definition_arn: 'TaskDefinitionArn',
      }),
      http_target: one('HttpParameters', {
        header_parameters: 'HeaderParameters',
        path_parameter_values: 'PathParameterValues',
        query_string_parameters: 'QueryStringParameters',
      }),
      input: 'Input',
      input_path: 'InputPath',
      input_transformer: one('InputTransformer', { input_paths: 'InputPathsMap', input_template: 'InputTemplate' }),
      kinesis_target: one('KinesisParameters', { partition_key_path: 'PartitionKeyPath' }),
      retry_policy: one('RetryPolicy', {
        maximum_event_age_in_seconds: 'MaximumEventAgeInSeconds',
        maximum_retry_attempts: 'MaximumRetryAttempts',
      }),
      run_command_targets: adding('RunCommandParameters.RunCommandTargets', { key: 'Key', values: 'Values' }),
      role_arn: 'RoleArn',
      sqs_target: one('SqsParameters', { message_group_id: 'MessageGroupId' }),
      target_id: 'Id',
    },
    { item: 'Targets', unpublished: ['event_bus_name', 'force_destroy'] },
  ),
  aws_codeartifact_domain_permissions_policy: partOf(
    'aws_codeartifact_domain',
    { domain: 'domain' },
    { policy_document: 'PermissionsPolicyDocument' },
  ),
  aws_db_instance_role_association: partOf(
    'aws_db_instance',
    { db_instance_identifier: 'identifier' },
    { feature_name: 'FeatureName', role_arn: 'RoleArn' },
    { item: 'AssociatedRoles' },
  ),
  aws_dynamodb_resource_policy: partOf(
    'aws_dynamodb_table',
    { resource_arn: 'arn' },
    { policy: 'ResourcePolicy.PolicyDocument' },
  ),
  aws_ecr_lifecycle_policy: partOf(
    'aws_ecr_repository',
    { repository: 'name' },
    { policy: 'LifecyclePolicy.LifecyclePolicyText' },
  ),
  aws_ecr_repository_policy: partOf('aws_ecr_repository', { repository: 'name' }, { policy: 'RepositoryPolicyText' }),
  aws_ecrpublic_repository_policy: partOf(
    'aws_ecrpublic_repository',
    { repository_name: 'repository_name' },
    { policy: 'RepositoryPolicyText' },
  ),
  aws_efs_backup_policy: partOf(
    'aws_efs_file_system',
    { file_system_id: 'id' },
    { backup_policy: one('BackupPolicy', { status: 'Status' }) },
  ),
  aws_efs_file_system_policy: partOf(
    'aws_efs_file_system',
    { file_system_id: 'id' },
    { bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck', policy: 'FileSystemPolicy' },
  ),
  aws_eks_access_policy_association: partOf(
    'aws_eks_access_entry',
    { cluster_name: 'cluster_name', principal_arn: 'principal_arn' },
    {
      access_scope: one('AccessScope', { namespaces: 'Namespaces', type: 'Type' }),
      policy_arn: 'PolicyArn',
    },
    { item: 'AccessPolicies' },
  ),
  aws_elasticsearch_domain_policy: partOf(
    'aws_elasticsearch_domain',
    { domain_name: 'domain_name' },
    { access_policies: 'AccessPolicies' },
  ),
  aws_kms_key_policy: partOf(
    'aws_kms_key',
    { key_id: 'key_id' },
    { bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck', policy: 'KeyPolicy' },
  ),
  aws_lambda_function_recursion_config: partOf(
    'aws_lambda_function',
    { function_name: 'function_name' },
    { recursive_loop: 'RecursiveLoop' },
  ),
  aws_lb_listener_certificate: partOf(
    listeners,
    { listener_arn: 'arn' },
    { certificate_arn: item('Certificates', 'CertificateArn') },
  ),
  aws_lb_target_group_attachment: partOf(loadBalancers, { target_group_arn: 'arn' }, target, { item: 'Targets' }),
  aws_network_interface_sg_attachment: partOf(
    'aws_network_interface',
    { network_interface_id: 'id' },
    { security_group_id: added('GroupSet') },
  ),
  aws_opensearch_domain_policy: partOf(
    'aws_opensearch_domain',
    { domain_name: 'domain_name' },
    { access_policies: 'AccessPolicies' },
  ),
  aws_organizations_policy_attachment: partOf(
    'aws_organizations_policy',
    { policy_id: 'id' },
    { target_id: added('TargetIds') },
  ),
  aws_ram_principal_association: partOf(
    'aws_ram_resource_share',
    { resource_share_arn: 'arn' },
    { principal: added('Principals') },
  ),
  aws_ram_resource_association: partOf(
    'aws_ram_resource_share',
    { resource_share_arn: 'arn' },
    { resource_arn: added('ResourceArns') },
  ),
  aws_rds_cluster_role_association: partOf(
    'aws_rds_cluster',
    { db_cluster_identifier: 'cluster_identifier' },
    { feature_name: 'FeatureName', role_arn: 'RoleArn' },
    { item: 'AssociatedRoles' },
  ),
  aws_redshift_cluster_iam_roles: partOf(
    'aws_redshift_cluster',
    { cluster_identifier: 'cluster_identifier' },
    { iam_role_arns: 'IamRoles' },
  ),
  aws_redshift_logging: partOf(
    'aws_redshift_cluster',
    { cluster_identifier: 'cluster_identifier' },
    {
      bucket_name: 'LoggingProperties.BucketName',
      log_destination_type: 'LoggingProperties.LogDestinationType',
      log_exports: 'LoggingProperties.LogExports',
      s3_key_prefix: 'LoggingProperties.S3KeyPrefix',
    },
  ),
  aws_route53_zone_association: partOf(
    'aws_route53_zone',
    { zone_id: 'id' },
    { vpc_id: 'VPCId', vpc_region: 'VPCRegion' },
    { item: 'VPCs' },
  ),
  aws_s3control_access_point_policy: partOf('aws_s3_access_point', { access_point_arn: 'arn' }, { policy: 'Policy' }),
  aws_secretsmanager_secret_version: partOf(
    'aws_secretsmanager_secret',
    { secret_id: 'id' },
    { secret_string: 'SecretString' },
    { refs: { arn: 'Ref' } },
  ),
  aws_ssoadmin_customer_managed_policy_attachment: partOf(
    'aws_ssoadmin_permission_set',
    { permission_set_arn: 'arn' },
    {
      customer_managed_policy_reference: adding('CustomerManagedPolicyReferences', { name: 'Name', path: 'Path' }),
    },
    { unpublished: ['instance_arn'] },
  ),
  aws_ssoadmin_managed_policy_attachment: partOf(
    'aws_ssoadmin_permission_set',
    { permission_set_arn: 'arn' },
    { managed_policy_arn: added('ManagedPolicies') },
    { unpublished: ['instance_arn'] },
  ),
  aws_ssoadmin_permission_set_inline_policy: partOf(
    'aws_ssoadmin_permission_set',
    { permission_set_arn: 'arn' },
    { inline_policy: 'InlinePolicy' },
    { unpublished: ['instance_arn'] },
  ),
  aws_vpc_endpoint_policy: partOf('aws_vpc_endpoint', { vpc_endpoint_id: 'id' }, { policy: 'PolicyDocument' }),
  aws_vpc_endpoint_route_table_association: partOf(
    'aws_vpc_endpoint',
    { vpc_endpoint_id: 'id' },
    { route_table_id: added('RouteTableIds') },
  ),
  aws_vpc_endpoint_security_group_association: partOf(
    'aws_vpc_endpoint',
    { vpc_endpoint_id: 'id' },
    { security_group_id: added('SecurityGroupIds') },
  ),
  aws_vpc_endpoint_subnet_association: partOf(
    'aws_vpc_endpoint',
    { vpc_endpoint_id: 'id' },
    { subnet_id: added('SubnetIds') },
  ),
} satisfies Table;
