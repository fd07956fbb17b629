/** Which key protects what. */
import { encrypted, type Relation } from './relation.ts';

/** Keys. */
export const keys: readonly Relation[] = [
  encrypted(
    'AWS::S3::Bucket',
    'BucketEncryption',
    'ServerSideEncryptionConfiguration',
    'ServerSideEncryptionByDefault',
    'KMSMasterKeyID',
  ),
  encrypted('AWS::DynamoDB::Table', 'SSESpecification', 'KMSMasterKeyId'),
  encrypted('AWS::RDS::DBInstance', 'KmsKeyId'),
  encrypted('AWS::RDS::DBCluster', 'KmsKeyId'),
  encrypted('AWS::SecretsManager::Secret', 'KmsKeyId'),
  encrypted('AWS::SQS::Queue', 'KmsMasterKeyId'),
  encrypted('AWS::SNS::Topic', 'KmsMasterKeyId'),
  encrypted('AWS::EC2::Volume', 'KmsKeyId'),
  encrypted('AWS::EFS::FileSystem', 'KmsKeyId'),
  { from: 'AWS::KMS::Alias', path: ['TargetKeyId'], to: ['AWS::KMS::Key'], edge: 'refers-to' },
];
