/** Queues, topics, streams and mail. */
import { each, one, resource, tags, wrapped, type Table } from '../mapping.ts';

export const messaging = {
  aws_sqs_queue: resource(
    'AWS::SQS::Queue',
    {
      content_based_deduplication: 'ContentBasedDeduplication',
      deduplication_scope: 'DeduplicationScope',
      delay_seconds: 'DelaySeconds',
      fifo_queue: 'FifoQueue',
      fifo_throughput_limit: 'FifoThroughputLimit',
      kms_data_key_reuse_period_seconds: 'KmsDataKeyReusePeriodSeconds',
      kms_master_key_id: 'KmsMasterKeyId',
      max_message_size: 'MaximumMessageSize',
      message_retention_seconds: 'MessageRetentionPeriod',
      name: 'QueueName',
      receive_wait_time_seconds: 'ReceiveMessageWaitTimeSeconds',
      redrive_allow_policy: 'RedriveAllowPolicy',
      redrive_policy: 'RedrivePolicy',
      sqs_managed_sse_enabled: 'SqsManagedSseEnabled',
      tags: tags(),
      visibility_timeout_seconds: 'VisibilityTimeout',
    },
    {
      refs: { arn: 'Arn', url: 'QueueUrl' },
      also: [{ from: 'policy', kind: 'AWS::SQS::QueuePolicy', owner: { wrapped: 'Queues' }, fields: 'PolicyDocument' }],
    },
  ),
  aws_sqs_queue_policy: resource('AWS::SQS::QueuePolicy', { policy: 'PolicyDocument', queue_url: wrapped('Queues') }),
  aws_sns_topic: resource(
    'AWS::SNS::Topic',
    {
      archive_policy: 'ArchivePolicy',
      content_based_deduplication: 'ContentBasedDeduplication',
      display_name: 'DisplayName',
      fifo_throughput_scope: 'FifoThroughputScope',
      fifo_topic: 'FifoTopic',
      kms_master_key_id: 'KmsMasterKeyId',
      name: 'TopicName',
      signature_version: 'SignatureVersion',
      tags: tags(),
      tracing_config: 'TracingConfig',
    },
    {
      refs: { arn: 'TopicArn' },
      also: [{ from: 'policy', kind: 'AWS::SNS::TopicPolicy', owner: { wrapped: 'Topics' }, fields: 'PolicyDocument' }],
    },
  ),
  aws_sns_topic_policy: resource('AWS::SNS::TopicPolicy', { arn: wrapped('Topics'), policy: 'PolicyDocument' }),
  aws_sns_topic_subscription: resource('AWS::SNS::Subscription', {
    delivery_policy: 'DeliveryPolicy',
    endpoint: 'Endpoint',
    filter_policy: 'FilterPolicy',
    filter_policy_scope: 'FilterPolicyScope',
    protocol: 'Protocol',
    raw_message_delivery: 'RawMessageDelivery',
    redrive_policy: 'RedrivePolicy',
    replay_policy: 'ReplayPolicy',
    subscription_role_arn: 'SubscriptionRoleArn',
    topic_arn: 'TopicArn',
  }),
  aws_mq_broker: resource('AWS::AmazonMQ::Broker', {
    authentication_strategy: 'AuthenticationStrategy',
    auto_minor_version_upgrade: 'AutoMinorVersionUpgrade',
    broker_name: 'BrokerName',
    data_replication_mode: 'DataReplicationMode',
    data_replication_primary_broker_arn: 'DataReplicationPrimaryBrokerArn',
    deployment_mode: 'DeploymentMode',
    engine_type: 'EngineType',
    engine_version: 'EngineVersion',
    host_instance_type: 'HostInstanceType',
    publicly_accessible: 'PubliclyAccessible',
    security_groups: 'SecurityGroups',
    storage_type: 'StorageType',
    subnet_ids: 'SubnetIds',
    tags: tags(),
    configuration: one('Configuration', { id: 'Id', revision: 'Revision' }),
    encryption_options: one('EncryptionOptions', { kms_key_id: 'KmsKeyId', use_aws_owned_key: 'UseAwsOwnedKey' }),
    ldap_server_metadata: one('LdapServerMetadata', {
      hosts: 'Hosts',
      role_base: 'RoleBase',
      role_name: 'RoleName',
      role_search_matching: 'RoleSearchMatching',
      role_search_subtree: 'RoleSearchSubtree',
      service_account_password: 'ServiceAccountPassword',
      service_account_username: 'ServiceAccountUsername',
      user_base: 'UserBase',
      user_role_name: 'UserRoleName',
      user_search_matching: 'UserSearchMatching',
      user_search_subtree: 'UserSearchSubtree',
    }),
    logs: one('Logs', { audit: 'Audit', general: 'General' }),
    maintenance_window_start_time: one('MaintenanceWindowStartTime', {
      day_of_week: 'DayOfWeek',
      time_of_day: 'TimeOfDay',
      time_zone: 'TimeZone',
    }),
    user: each('Users', {
      console_access: 'ConsoleAccess',
      groups: 'Groups',
      password: 'Password',
      replication_user: 'ReplicationUser',
      username: 'Username',
    }),
  }),
  aws_mq_configuration: resource('AWS::AmazonMQ::Configuration', {
    authentication_strategy: 'AuthenticationStrategy',
    data: 'Data',
    description: 'Description',
    engine_type: 'EngineType',
    engine_version: 'EngineVersion',
    name: 'Name',
    tags: tags(),
  }),
  aws_kinesis_stream: resource('AWS::Kinesis::Stream', {
    max_record_size_in_kib: 'MaxRecordSizeInKiB',
    name: 'Name',
    shard_count: 'ShardCount',
    tags: tags(),
    stream_mode_details: one('StreamModeDetails', { stream_mode: 'StreamMode' }),
  }),
  aws_kinesis_stream_consumer: resource(
    'AWS::Kinesis::StreamConsumer',
    { stream_arn: 'StreamARN', tags: tags() },
    { refs: { arn: 'Ref' } },
  ),
  aws_kinesis_resource_policy: resource('AWS::Kinesis::ResourcePolicy', { resource_arn: 'ResourceArn' }),
  aws_kinesis_video_stream: resource('AWS::KinesisVideo::Stream', {
    data_retention_in_hours: 'DataRetentionInHours',
    device_name: 'DeviceName',
    kms_key_id: 'KmsKeyId',
    media_type: 'MediaType',
    name: 'Name',
    tags: tags(),
  }),
  aws_kinesis_firehose_delivery_stream: resource('AWS::KinesisFirehose::DeliveryStream', {
    name: 'DeliveryStreamName',
    tags: tags(),
    msk_source_configuration: one('MSKSourceConfiguration', {
      msk_cluster_arn: 'MSKClusterARN',
      read_from_timestamp: 'ReadFromTimestamp',
      topic_name: 'TopicName',
      authentication_configuration: one('AuthenticationConfiguration', {
        connectivity: 'Connectivity',
        role_arn: 'RoleARN',
      }),
    }),
  }),
  aws_kinesisanalyticsv2_application: resource('AWS::KinesisAnalyticsV2::Application', {
    application_mode: 'ApplicationMode',
    description: 'ApplicationDescription',
    name: 'ApplicationName',
    runtime_environment: 'RuntimeEnvironment',
    service_execution_role: 'ServiceExecutionRole',
    tags: tags(),
    application_configuration: one('ApplicationConfiguration', {
      application_code_configuration: one('ApplicationCodeConfiguration', {
        code_content_type: 'CodeContentType',
        code_content: one('CodeContent', {
          text_content: 'TextContent',
          s3_content_location: one('S3ContentLocation', {
            bucket_arn: 'BucketARN',
            file_key: 'FileKey',
            object_version: 'ObjectVersion',
          }),
        }),
      }),
      application_snapshot_configuration: one('ApplicationSnapshotConfiguration', {
        snapshots_enabled: 'SnapshotsEnabled',
      }),
      environment_properties: one('EnvironmentProperties', {
        property_group: each('PropertyGroups', { property_group_id: 'PropertyGroupId', property_map: 'PropertyMap' }),
      }),
      flink_application_configuration: one('FlinkApplicationConfiguration', {
        checkpoint_configuration: one('CheckpointConfiguration', {
          checkpoint_interval: 'CheckpointInterval',
          checkpointing_enabled: 'CheckpointingEnabled',
          configuration_type: 'ConfigurationType',
          min_pause_between_checkpoints: 'MinPauseBetweenCheckpoints',
        }),
        monitoring_configuration: one('MonitoringConfiguration', {
          configuration_type: 'ConfigurationType',
          log_level: 'LogLevel',
          metrics_level: 'MetricsLevel',
        }),
        parallelism_configuration: one('ParallelismConfiguration', {
          auto_scaling_enabled: 'AutoScalingEnabled',
          configuration_type: 'ConfigurationType',
          parallelism: 'Parallelism',
          parallelism_per_kpu: 'ParallelismPerKPU',
        }),
      }),
      sql_application_configuration: one('SqlApplicationConfiguration', {
        input: each('Inputs', {
          name_prefix: 'NamePrefix',
          input_parallelism: one('InputParallelism', { count: 'Count' }),
          input_processing_configuration: one('InputProcessingConfiguration', {
            input_lambda_processor: one('InputLambdaProcessor', { resource_arn: 'ResourceARN' }),
          }),
          input_schema: one('InputSchema', {
            record_encoding: 'RecordEncoding',
            record_column: each('RecordColumns', { mapping: 'Mapping', name: 'Name', sql_type: 'SqlType' }),
            record_format: one('RecordFormat', {
              record_format_type: 'RecordFormatType',
              mapping_parameters: one('MappingParameters', {
                csv_mapping_parameters: one('CSVMappingParameters', {}),
                json_mapping_parameters: one('JSONMappingParameters', {}),
              }),
            }),
          }),
          kinesis_firehose_input: one('KinesisFirehoseInput', { resource_arn: 'ResourceARN' }),
          kinesis_streams_input: one('KinesisStreamsInput', { resource_arn: 'ResourceARN' }),
        }),
      }),
      vpc_configuration: each('VpcConfigurations', { security_group_ids: 'SecurityGroupIds', subnet_ids: 'SubnetIds' }),
    }),
  }),
  aws_msk_cluster: resource(
    'AWS::MSK::Cluster',
    {
      cluster_name: 'ClusterName',
      enhanced_monitoring: 'EnhancedMonitoring',
      kafka_version: 'KafkaVersion',
      number_of_broker_nodes: 'NumberOfBrokerNodes',
      storage_mode: 'StorageMode',
      tags: 'Tags',
      broker_node_group_info: one('BrokerNodeGroupInfo', {
        client_subnets: 'ClientSubnets',
        instance_type: 'InstanceType',
        security_groups: 'SecurityGroups',
        connectivity_info: one('ConnectivityInfo', {
          public_access: one('PublicAccess', { type: 'Type' }),
          vpc_connectivity: one('VpcConnectivity', {
            client_authentication: one('ClientAuthentication', { sasl: one('Sasl', {}) }),
          }),
        }),
        storage_info: one('StorageInfo', {
          ebs_storage_info: one('EBSStorageInfo', {
            volume_size: 'VolumeSize',
            provisioned_throughput: one('ProvisionedThroughput', {
              enabled: 'Enabled',
              volume_throughput: 'VolumeThroughput',
            }),
          }),
        }),
      }),
      client_authentication: one('ClientAuthentication', { sasl: one('Sasl', {}), tls: one('Tls', {}) }),
      configuration_info: one('ConfigurationInfo', { arn: 'Arn', revision: 'Revision' }),
      encryption_info: one('EncryptionInfo', {
        encryption_in_transit: one('EncryptionInTransit', { client_broker: 'ClientBroker', in_cluster: 'InCluster' }),
      }),
      logging_info: one('LoggingInfo', {
        broker_logs: one('BrokerLogs', {
          cloudwatch_logs: one('CloudWatchLogs', { enabled: 'Enabled', log_group: 'LogGroup' }),
          firehose: one('Firehose', { delivery_stream: 'DeliveryStream', enabled: 'Enabled' }),
          s3: one('S3', { bucket: 'Bucket', enabled: 'Enabled', prefix: 'Prefix' }),
        }),
      }),
      open_monitoring: one('OpenMonitoring', {
        prometheus: one('Prometheus', {
          jmx_exporter: one('JmxExporter', { enabled_in_broker: 'EnabledInBroker' }),
          node_exporter: one('NodeExporter', { enabled_in_broker: 'EnabledInBroker' }),
        }),
      }),
      rebalancing: one('Rebalancing', { status: 'Status' }),
    },
    { refs: { current_version: 'CurrentVersion' } },
  ),
  aws_msk_serverless_cluster: resource('AWS::MSK::ServerlessCluster', {
    cluster_name: 'ClusterName',
    tags: 'Tags',
    client_authentication: one('ClientAuthentication', {
      sasl: one('Sasl', { iam: one('Iam', { enabled: 'Enabled' }) }),
    }),
    vpc_config: each('VpcConfigs', { subnet_ids: 'SubnetIds' }),
  }),
  aws_msk_configuration: resource('AWS::MSK::Configuration', {
    description: 'Description',
    kafka_versions: 'KafkaVersionsList',
    name: 'Name',
    server_properties: 'ServerProperties',
  }),
  aws_msk_cluster_policy: resource(
    'AWS::MSK::ClusterPolicy',
    { cluster_arn: 'ClusterArn', policy: 'Policy' },
    { refs: { current_version: 'CurrentVersion' } },
  ),
  aws_ses_configuration_set: resource('AWS::SES::ConfigurationSet', {
    name: 'Name',
    delivery_options: one('DeliveryOptions', { tls_policy: 'TlsPolicy' }),
    tracking_options: one('TrackingOptions', { custom_redirect_domain: 'CustomRedirectDomain' }),
  }),
  aws_ses_receipt_rule_set: resource('AWS::SES::ReceiptRuleSet', { rule_set_name: 'RuleSetName' }),
  aws_sesv2_email_identity: resource('AWS::SES::EmailIdentity', {
    email_identity: 'EmailIdentity',
    tags: tags(),
    dkim_signing_attributes: one('DkimSigningAttributes', {
      domain_signing_private_key: 'DomainSigningPrivateKey',
      domain_signing_selector: 'DomainSigningSelector',
      next_signing_key_length: 'NextSigningKeyLength',
    }),
  }),
} satisfies Table;
