/** Database Migration Service. */
import { resource, tags, type Table } from '../mapping.ts';

/** Where Terraform's types go: Database Migration Service. */
export const migration = {
  aws_dms_replication_instance: resource(
    'AWS::DMS::ReplicationInstance',
    {
      allocated_storage: 'AllocatedStorage',
      allow_major_version_upgrade: 'AllowMajorVersionUpgrade',
      auto_minor_version_upgrade: 'AutoMinorVersionUpgrade',
      availability_zone: 'AvailabilityZone',
      dns_name_servers: 'DnsNameServers',
      engine_version: 'EngineVersion',
      kms_key_arn: 'KmsKeyId',
      multi_az: 'MultiAZ',
      network_type: 'NetworkType',
      preferred_maintenance_window: 'PreferredMaintenanceWindow',
      publicly_accessible: 'PubliclyAccessible',
      replication_instance_class: 'ReplicationInstanceClass',
      replication_instance_id: 'ReplicationInstanceIdentifier',
      replication_subnet_group_id: 'ReplicationSubnetGroupIdentifier',
      tags: tags(),
      vpc_security_group_ids: 'VpcSecurityGroupIds',
    },
    {
      assumed: {
        AutoMinorVersionUpgrade: { value: false, says: 'Terraform: auto_minor_version_upgrade is false unless set' },
        MultiAZ: { value: false, says: 'Terraform: multi_az is false unless set' },
        PubliclyAccessible: { value: false, says: 'Terraform: publicly_accessible is false unless set' },
      },
    },
  ),
  aws_dms_endpoint: resource(
    'AWS::DMS::Endpoint',
    {
      certificate_arn: 'CertificateArn',
      database_name: 'DatabaseName',
      endpoint_id: 'EndpointIdentifier',
      endpoint_type: 'EndpointType',
      engine_name: 'EngineName',
      extra_connection_attributes: 'ExtraConnectionAttributes',
      kms_key_arn: 'KmsKeyId',
      password: 'Password',
      port: 'Port',
      server_name: 'ServerName',
      ssl_mode: 'SslMode',
      tags: tags(),
      username: 'Username',
    },
    { refs: { endpoint_arn: 'EndpointArn' } },
  ),
  aws_dms_replication_subnet_group: resource('AWS::DMS::ReplicationSubnetGroup', {
    replication_subnet_group_description: 'ReplicationSubnetGroupDescription',
    replication_subnet_group_id: 'ReplicationSubnetGroupIdentifier',
    subnet_ids: 'SubnetIds',
    tags: tags(),
  }),
  aws_dms_replication_task: resource(
    'AWS::DMS::ReplicationTask',
    {
      cdc_start_position: 'CdcStartPosition',
      cdc_start_time: 'CdcStartTime',
      migration_type: 'MigrationType',
      replication_instance_arn: 'ReplicationInstanceArn',
      replication_task_id: 'ReplicationTaskIdentifier',
      replication_task_settings: 'ReplicationTaskSettings',
      resource_identifier: 'ResourceIdentifier',
      source_endpoint_arn: 'SourceEndpointArn',
      table_mappings: 'TableMappings',
      tags: tags(),
      target_endpoint_arn: 'TargetEndpointArn',
    },
    { refs: { replication_task_arn: 'ReplicationTaskArn' } },
  ),
} satisfies Table;
