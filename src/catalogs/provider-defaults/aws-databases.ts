/** Provider defaults of databases: RDS, DocumentDB and Neptune. */
import { absent, among, byDefault, depends, present, reference, terraformPage } from './provider-default.ts';

const template = 'AWSCloudFormation/latest/TemplateReference/';
const instance = `${template}aws-resource-rds-dbinstance.html`;
const cluster = `${template}aws-resource-rds-dbcluster.html`;
const creation = 'AmazonRDS/latest/APIReference/API_CreateDBInstance.html';
const inherited = { StorageEncrypted: depends('the encryption of what it is restored or copied from') };

const origins = [
  'DBSnapshotIdentifier',
  'DBClusterSnapshotIdentifier',
  'SourceDBInstanceIdentifier',
  'SourceDbiResourceId',
  'SourceDBInstanceAutomatedBackupsArn',
  'SourceDBClusterIdentifier',
];

/** Restored or copied databases take encryption from where they come from. */
const fresh = [absent('SnapshotIdentifier'), absent('SourceDBClusterIdentifier')];

/** Tables of what AWS does by default: databases of the RDS family. */
export const awsDatabases = [
  byDefault(
    'AWS::RDS::DBInstance',
    instance,
    { StorageEncrypted: depends('the encryption of the cluster that it belongs to') },
    present('DBClusterIdentifier'),
  ),
  ...origins.map((path) => byDefault('AWS::RDS::DBInstance', instance, inherited, present(path))),
  byDefault(
    'AWS::RDS::DBInstance',
    instance,
    { StorageEncrypted: false },
    ...['DBClusterIdentifier', ...origins].map(absent),
  ),
  // Whoever names a subnet group of the same stack names another one than the `default` of the account.
  byDefault('AWS::RDS::DBInstance', creation, { PubliclyAccessible: false }, reference('DBSubnetGroupName')),
  byDefault('AWS::RDS::DBInstance', creation, { PubliclyAccessible: true }, among('DBSubnetGroupName', 'default')),
  byDefault('AWS::RDS::DBInstance', creation, { PubliclyAccessible: false }, present('DBSubnetGroupName')),
  byDefault('AWS::RDS::DBInstance', creation, { PubliclyAccessible: false }, present('DBClusterIdentifier')),
  // The API says true, the template reference that it depends on the VPC: where the default VPC has no way out, nothing is public.
  byDefault('AWS::RDS::DBInstance', instance, { PubliclyAccessible: depends("the account's default VPC") }),
  byDefault(
    'AWS::RDS::DBInstance',
    instance,
    { BackupRetentionPeriod: 1 },
    ...['DBClusterIdentifier', ...origins].map(absent),
  ),
  byDefault(
    'AWS::RDS::DBInstance',
    instance,
    { DeletionProtection: false, EnableIAMDatabaseAuthentication: false },
    absent('DBClusterIdentifier'),
  ),
  byDefault(
    'AWS::RDS::DBInstance',
    'AmazonRDS/latest/APIReference/API_CreateDBInstanceReadReplica.html',
    { AutoMinorVersionUpgrade: depends('the instance that it is a replica of') },
    present('SourceDBInstanceIdentifier'),
  ),
  byDefault('AWS::RDS::DBInstance', instance, { AutoMinorVersionUpgrade: true }, absent('SourceDBInstanceIdentifier')),
  byDefault('AWS::RDS::DBInstance', instance, { CopyTagsToSnapshot: false, MonitoringInterval: 0 }),
  ...[
    'SnapshotIdentifier',
    'SourceDBClusterIdentifier',
    'SourceDbClusterResourceId',
    'ReplicationSourceIdentifier',
  ].map((path) => byDefault('AWS::RDS::DBCluster', cluster, inherited, present(path))),
  byDefault(
    'AWS::RDS::DBCluster',
    'AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html',
    { StorageEncrypted: true },
    among('Engine', 'aurora', 'aurora-mysql', 'aurora-postgresql'),
    ...fresh,
  ),
  byDefault(
    'AWS::RDS::DBCluster',
    terraformPage('rds_cluster'),
    { StorageEncrypted: false },
    among('Engine', 'mysql', 'postgres'),
    ...fresh,
  ),
  byDefault('AWS::RDS::DBCluster', cluster, {
    BackupRetentionPeriod: 1,
    CopyTagsToSnapshot: false,
    DeletionProtection: false,
    EnableIAMDatabaseAuthentication: false,
  }),
  ...['AWS::DocDB::DBCluster', 'AWS::Neptune::DBCluster'].flatMap((kind) =>
    ['SnapshotIdentifier', 'SourceDBClusterIdentifier'].map((path) =>
      byDefault(kind, `${template}aws-resource-${serviceOf(kind)}-dbcluster.html`, inherited, present(path)),
    ),
  ),
  byDefault(
    'AWS::DocDB::DBCluster',
    'controltower/latest/controlreference/documentdb-rules.html',
    { StorageEncrypted: false },
    ...fresh,
  ),
  byDefault('AWS::Neptune::DBCluster', terraformPage('neptune_cluster'), { StorageEncrypted: false }, ...fresh),
  // Of one parameter the page says two things; the one that tells the API from the console holds.
  byDefault('AWS::Neptune::DBCluster', 'neptune/latest/apiref/API_CreateDBCluster.html', {
    DeletionProtection: false,
    IamAuthEnabled: false,
  }),
];

function serviceOf(kind: string): string {
  return kind === 'AWS::DocDB::DBCluster' ? 'docdb' : 'neptune';
}
