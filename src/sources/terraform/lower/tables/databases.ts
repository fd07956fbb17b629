/** DynamoDB and DAX. */
import { each, keyed, one, resource, tags, type Table } from '../mapping.ts';

/** Where Terraform's types go: DynamoDB and DAX. */
export const databases = {
  aws_dynamodb_table: resource(
    'AWS::DynamoDB::Table',
    {
      billing_mode: 'BillingMode',
      deletion_protection_enabled: 'DeletionProtectionEnabled',
      hash_key: keyed('KeySchema', 'HASH', ['KeyType', 'AttributeName']),
      name: 'TableName',
      range_key: keyed('KeySchema', 'RANGE', ['KeyType', 'AttributeName']),
      read_capacity: 'ProvisionedThroughput.ReadCapacityUnits',
      stream_view_type: 'StreamSpecification.StreamViewType',
      table_class: 'TableClass',
      tags: tags(),
      write_capacity: 'ProvisionedThroughput.WriteCapacityUnits',
      attribute: each('AttributeDefinitions', { name: 'AttributeName', type: 'AttributeType' }),
      global_secondary_index: each('GlobalSecondaryIndexes', {
        name: 'IndexName',
        hash_key: keyed('KeySchema', 'HASH', ['KeyType', 'AttributeName']),
        range_key: keyed('KeySchema', 'RANGE', ['KeyType', 'AttributeName']),
        projection_type: 'Projection.ProjectionType',
        non_key_attributes: 'Projection.NonKeyAttributes',
        read_capacity: 'ProvisionedThroughput.ReadCapacityUnits',
        write_capacity: 'ProvisionedThroughput.WriteCapacityUnits',
      }),
      local_secondary_index: each('LocalSecondaryIndexes', {
        name: 'IndexName',
        range_key: keyed('KeySchema', 'RANGE', ['KeyType', 'AttributeName']),
        projection_type: 'Projection.ProjectionType',
        non_key_attributes: 'Projection.NonKeyAttributes',
      }),
      on_demand_throughput: one('OnDemandThroughput', {
        max_read_request_units: 'MaxReadRequestUnits',
        max_write_request_units: 'MaxWriteRequestUnits',
      }),
      point_in_time_recovery: one('PointInTimeRecoverySpecification', {
        enabled: 'PointInTimeRecoveryEnabled',
        recovery_period_in_days: 'RecoveryPeriodInDays',
      }),
      server_side_encryption: one('SSESpecification', { enabled: 'SSEEnabled', kms_key_arn: 'KMSMasterKeyId' }),
      ttl: one('TimeToLiveSpecification', { attribute_name: 'AttributeName', enabled: 'Enabled' }),
      warm_throughput: one('WarmThroughput', {
        read_units_per_second: 'ReadUnitsPerSecond',
        write_units_per_second: 'WriteUnitsPerSecond',
      }),
    },
    { refs: { stream_arn: 'StreamArn' } },
  ),
  aws_dax_cluster: resource('AWS::DAX::Cluster', {
    availability_zones: 'AvailabilityZones',
    cluster_endpoint_encryption_type: 'ClusterEndpointEncryptionType',
    cluster_name: 'ClusterName',
    description: 'Description',
    iam_role_arn: 'IAMRoleARN',
    maintenance_window: 'PreferredMaintenanceWindow',
    node_type: 'NodeType',
    notification_topic_arn: 'NotificationTopicARN',
    parameter_group_name: 'ParameterGroupName',
    replication_factor: 'ReplicationFactor',
    security_group_ids: 'SecurityGroupIds',
    subnet_group_name: 'SubnetGroupName',
    tags: 'Tags',
    server_side_encryption: one('SSESpecification', { enabled: 'SSEEnabled' }),
  }),
  aws_dax_subnet_group: resource('AWS::DAX::SubnetGroup', {
    description: 'Description',
    name: 'SubnetGroupName',
    subnet_ids: 'SubnetIds',
  }),
} satisfies Table;
