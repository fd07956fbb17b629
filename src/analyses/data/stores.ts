/** Which kinds of resources keep data, and where each says its name and its tags. */
import type { DataClass } from '../../catalogs/index.ts';
import type { Kind } from '../../schema/index.ts';

/** A kind that keeps data. */
export interface StoreKind {
  readonly kind: Kind;
  /** Properties that hold its name. */
  readonly names: readonly string[];
  /** The property that holds its tags. */
  readonly tags: string;
  /** What it holds whatever it is called. */
  readonly holds?: DataClass;
  /** Whether its name may tell what it holds. Of a cache or a stream it may not: it is named after the service beside it. */
  readonly namesTell: boolean;
}

const store = (kind: Kind, names: readonly string[], tags = 'Tags'): StoreKind => ({
  kind,
  names,
  tags,
  namesTell: true,
});
const passing = (kind: Kind, names: readonly string[]): StoreKind => ({ kind, names, tags: 'Tags', namesTell: false });

/**
 * All kinds of stores. Kubernetes Secrets are not among them: a workload's own configuration is no prize. They count by what they open,
 * and where somebody declares a class on them.
 */
export const storeKinds: readonly StoreKind[] = [
  store('AWS::S3::Bucket', ['BucketName']),
  store('AWS::DynamoDB::Table', ['TableName']),
  store('AWS::DynamoDB::GlobalTable', ['TableName']),
  store('AWS::RDS::DBInstance', ['DBInstanceIdentifier', 'DBName']),
  store('AWS::RDS::DBCluster', ['DBClusterIdentifier', 'DatabaseName']),
  store('AWS::DocDB::DBCluster', ['DBClusterIdentifier']),
  store('AWS::Neptune::DBCluster', ['DBClusterIdentifier']),
  store('AWS::Redshift::Cluster', ['ClusterIdentifier', 'DBName']),
  store('AWS::RedshiftServerless::Namespace', ['NamespaceName', 'DbName']),
  store('AWS::OpenSearchService::Domain', ['DomainName']),
  store('AWS::Elasticsearch::Domain', ['DomainName']),
  store('AWS::EFS::FileSystem', [], 'FileSystemTags'),
  store('AWS::FSx::FileSystem', []),
  store('AWS::EC2::Volume', []),
  passing('AWS::Kinesis::Stream', ['Name']),
  passing('AWS::SQS::Queue', ['QueueName']),
  passing('AWS::SNS::Topic', ['TopicName']),
  passing('AWS::ElastiCache::ReplicationGroup', ['ReplicationGroupId']),
  passing('AWS::ElastiCache::CacheCluster', ['ClusterName']),
  { kind: 'AWS::SecretsManager::Secret', names: ['Name'], tags: 'Tags', holds: 'credentials', namesTell: false },
];
