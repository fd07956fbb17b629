/** Provider defaults of databases. */
import { absent, among, byDefault, depends, present } from './provider-default.ts';

const template = 'AWSCloudFormation/latest/TemplateReference/';
const instance = `${template}aws-resource-rds-dbinstance.html`;
const cluster = `${template}aws-resource-rds-dbcluster.html`;
const subnets = depends('whether its subnets lead to the internet');

/** Restored or copied databases take encryption from where they come from. */
const fresh = [absent('DBSnapshotIdentifier'), absent('SourceDBInstanceIdentifier'), absent('SourceDbiResourceId')];

/** Tables of what AWS does by default: databases. */
export const awsDatabases = [
  byDefault('AWS::RDS::DBInstance', instance, { StorageEncrypted: false }, absent('DBClusterIdentifier'), ...fresh),
  byDefault(
    'AWS::RDS::DBInstance',
    instance,
    { StorageEncrypted: depends('the encryption of the cluster that it belongs to') },
    present('DBClusterIdentifier'),
  ),
  byDefault('AWS::RDS::DBInstance', instance, { PubliclyAccessible: subnets }),
  byDefault(
    'AWS::RDS::DBInstance',
    instance,
    { BackupRetentionPeriod: 1, EnableIAMDatabaseAuthentication: false, MultiAZ: false },
    absent('DBClusterIdentifier'),
  ),
  byDefault('AWS::RDS::DBInstance', instance, {
    AutoMinorVersionUpgrade: true,
    CopyTagsToSnapshot: false,
    DeletionProtection: false,
    EnablePerformanceInsights: false,
    MonitoringInterval: 0,
  }),
  byDefault(
    'AWS::RDS::DBCluster',
    'AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html',
    { StorageEncrypted: true },
    among('Engine', 'aurora', 'aurora-mysql', 'aurora-postgresql'),
    absent('SnapshotIdentifier'),
    absent('SourceDBClusterIdentifier'),
  ),
  byDefault(
    'AWS::RDS::DBCluster',
    cluster,
    { StorageEncrypted: false },
    among('Engine', 'mysql', 'postgres'),
    absent('SnapshotIdentifier'),
    absent('SourceDBClusterIdentifier'),
  ),
  byDefault('AWS::RDS::DBCluster', cluster, {
    BackupRetentionPeriod: 1,
    CopyTagsToSnapshot: false,
    DeletionProtection: false,
    EnableIAMDatabaseAuthentication: false,
  }),
  byDefault(
    'AWS::DocDB::DBCluster',
    'documentdb/latest/developerguide/encryption-at-rest.html',
    { DeletionProtection: false, StorageEncrypted: false },
    absent('SnapshotIdentifier'),
    absent('SourceDBClusterIdentifier'),
  ),
  byDefault(
    'AWS::Neptune::DBCluster',
    `${template}aws-resource-neptune-dbcluster.html`,
    { DeletionProtection: false, IamAuthEnabled: false, StorageEncrypted: false },
    absent('SnapshotIdentifier'),
    absent('SourceDBClusterIdentifier'),
  ),
  byDefault('AWS::DynamoDB::Table', `${template}aws-resource-dynamodb-table.html`, {
    BillingMode: 'PROVISIONED',
    DeletionProtectionEnabled: false,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
    SSESpecification: { SSEEnabled: false },
    'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled': false,
  }),
  byDefault('AWS::DAX::Cluster', `${template}aws-resource-dax-cluster.html`, {
    ClusterEndpointEncryptionType: 'NONE',
    SSESpecification: { SSEEnabled: false },
  }),
  byDefault(
    'AWS::ElastiCache::ReplicationGroup',
    `${template}aws-resource-elasticache-replicationgroup.html`,
    { AtRestEncryptionEnabled: false, TransitEncryptionEnabled: false },
    among('Engine', 'redis'),
  ),
  byDefault('AWS::MemoryDB::Cluster', 'memorydb/latest/APIReference/API_CreateCluster.html', { TLSEnabled: true }),
  byDefault(
    'AWS::Redshift::Cluster',
    'redshift/latest/mgmt/working-with-db-encryption.html',
    { Encrypted: true },
    absent('SnapshotIdentifier'),
  ),
  byDefault(
    'AWS::Redshift::Cluster',
    'redshift/latest/APIReference/API_CreateCluster.html',
    { PubliclyAccessible: false },
    absent('SnapshotIdentifier'),
  ),
  byDefault('AWS::RedshiftServerless::Workgroup', 'redshift-serverless/latest/APIReference/API_CreateWorkgroup.html', {
    PubliclyAccessible: false,
  }),
  ...['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'].map((kind) =>
    byDefault(kind, 'opensearch-service/latest/developerguide/security.html', {
      'DomainEndpointOptions.EnforceHTTPS': false,
      DomainEndpointOptions: { EnforceHTTPS: false },
      'EncryptionAtRestOptions.Enabled': false,
      EncryptionAtRestOptions: { Enabled: false },
      'NodeToNodeEncryptionOptions.Enabled': false,
      NodeToNodeEncryptionOptions: { Enabled: false },
    }),
  ),
  byDefault('AWS::DMS::ReplicationInstance', `${template}aws-resource-dms-replicationinstance.html`, {
    PubliclyAccessible: true,
  }),
];
