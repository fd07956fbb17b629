/** DynamoDB and DAX. */
import { each, one, resource, tags, type Table } from '../mapping.ts';

export const databases = {
  aws_dynamodb_table: resource(
    'AWS::DynamoDB::Table',
    {
      billing_mode: 'BillingMode',
      deletion_protection_enabled: 'DeletionProtectionEnabled',
      name: 'TableName',
      table_class: 'TableClass',
      tags: tags(),
      global_secondary_index: each('GlobalSecondaryIndexes', {
        on_demand_throughput: one('OnDemandThroughput', {
          max_read_request_units: 'MaxReadRequestUnits',
          max_write_request_units: 'MaxWriteRequestUnits',
        }),
        warm_throughput: one('WarmThroughput', {
          read_units_per_second: 'ReadUnitsPerSecond',
          write_units_per_second: 'WriteUnitsPerSecond',
        }),
      }),
      local_secondary_index: each('LocalSecondaryIndexes', {}),
      on_demand_throughput: one('OnDemandThroughput', {
        max_read_request_units: 'MaxReadRequestUnits',
        max_write_request_units: 'MaxWriteRequestUnits',
      }),
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
    node_type: 'NodeType',
    notification_topic_arn: 'NotificationTopicARN',
    parameter_group_name: 'ParameterGroupName',
    replication_factor: 'ReplicationFactor',
    security_group_ids: 'SecurityGroupIds',
    subnet_group_name: 'SubnetGroupName',
    tags: 'Tags',
  }),
  aws_dax_subnet_group: resource('AWS::DAX::SubnetGroup', {
    description: 'Description',
    name: 'SubnetGroupName',
    subnet_ids: 'SubnetIds',
  }),
} satisfies Table;
