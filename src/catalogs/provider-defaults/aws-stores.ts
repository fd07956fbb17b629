/** Provider defaults of tables, caches, warehouses and search. */
import { absent, among, byDefault, depends, present, terraformPage } from './provider-default.ts';

const template = 'AWSCloudFormation/latest/TemplateReference/';
const group = 'AWS::ElastiCache::ReplicationGroup';
const groupPage = 'AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html';
const primary = depends('the primary replication group');
const restored = absent('SnapshotIdentifier');

/** Tables of what AWS does by default: stores other than those of the RDS family. */
export const awsStores = [
  byDefault('AWS::DynamoDB::Table', `${template}aws-resource-dynamodb-table.html`, {
    BillingMode: 'PROVISIONED',
    DeletionProtectionEnabled: false,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
    SSESpecification: { SSEEnabled: false },
    'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled': false,
  }),
  byDefault('AWS::DAX::Cluster', `${template}aws-resource-dax-cluster.html`, { ClusterEndpointEncryptionType: 'NONE' }),
  byDefault('AWS::DAX::Cluster', terraformPage('dax_cluster'), {
    SSESpecification: { SSEEnabled: false },
    'SSESpecification.SSEEnabled': false,
  }),
  byDefault(
    group,
    groupPage,
    { AtRestEncryptionEnabled: primary, TransitEncryptionEnabled: primary },
    present('GlobalReplicationGroupId'),
  ),
  byDefault(group, groupPage, { AtRestEncryptionEnabled: true }, among('Engine', 'valkey')),
  byDefault(group, groupPage, { AtRestEncryptionEnabled: false }, among('Engine', 'redis')),
  byDefault(group, groupPage, { AtRestEncryptionEnabled: depends('the engine') }, absent('Engine')),
  byDefault(group, groupPage, { TransitEncryptionEnabled: false }, absent('GlobalReplicationGroupId')),
  byDefault('AWS::MemoryDB::Cluster', terraformPage('memorydb_cluster'), { TLSEnabled: true }),
  byDefault('AWS::Redshift::Cluster', `${template}aws-resource-redshift-cluster.html`, { Encrypted: true }, restored),
  byDefault(
    'AWS::Redshift::Cluster',
    `${template}aws-resource-redshift-cluster.html`,
    { Encrypted: depends('the encryption of what it is restored from') },
    present('SnapshotIdentifier'),
  ),
  byDefault('AWS::Redshift::Cluster', 'redshift/latest/APIReference/API_CreateCluster.html', {
    PubliclyAccessible: false,
  }),
  byDefault('AWS::RedshiftServerless::Workgroup', `${template}aws-resource-redshiftserverless-workgroup.html`, {
    PubliclyAccessible: false,
  }),
  ...['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'].flatMap((kind) => [
    byDefault(kind, 'opensearch-service/latest/APIReference/API_DomainEndpointOptions.html', {
      'DomainEndpointOptions.EnforceHTTPS': false,
      DomainEndpointOptions: { EnforceHTTPS: false },
    }),
    byDefault(kind, terraformPage('opensearch_domain'), {
      'EncryptionAtRestOptions.Enabled': false,
      EncryptionAtRestOptions: { Enabled: false },
      'NodeToNodeEncryptionOptions.Enabled': false,
      NodeToNodeEncryptionOptions: { Enabled: false },
    }),
  ]),
  byDefault('AWS::DMS::ReplicationInstance', `${template}aws-resource-dms-replicationinstance.html`, {
    PubliclyAccessible: true,
  }),
  byDefault('AWS::MSK::Cluster', `${template}aws-properties-msk-cluster-encryptionintransit.html`, {
    'EncryptionInfo.EncryptionInTransit.ClientBroker': 'TLS',
    'EncryptionInfo.EncryptionInTransit.InCluster': true,
  }),
  byDefault('AWS::AmazonMQ::Broker', `${template}aws-resource-amazonmq-broker.html`, {
    AutoMinorVersionUpgrade: true,
    PubliclyAccessible: false,
  }),
];
