/** ElastiCache replication group is encrypted at rest. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-elasticache-replication-group-encrypts-at-rest',
  title: 'ElastiCache replication group is encrypted at rest',
  severity: 'low',
  on: 'AWS::ElastiCache::ReplicationGroup',
  why: 'Backups and disks of the cache hold sessions and cached data in plain text.',
  fix: 'Set AtRestEncryptionEnabled; it can be chosen only when the group is made.',
  references: ['https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html'],
  controls: ['nist-800-53-r5:SC-28', 'aws-fsbp:ElastiCache.4'],
  aliases: ['CKV_AWS_29', 'AVD-AWS-0045'],
  evaluate: ({ AtRestEncryptionEnabled }) => isTrue(AtRestEncryptionEnabled, 'disks and backups are not encrypted'),
  examples: {
    pass: [
      terraform`
        resource "aws_elasticache_replication_group" "sessions" {
          replication_group_id       = "sessions"
          description                = "sessions"
          at_rest_encryption_enabled = true
        }
      `,
      cloudformation`
        Resources:
          Sessions:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties:
              AtRestEncryptionEnabled: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_elasticache_replication_group" "sessions" {
          replication_group_id       = "sessions"
          description                = "sessions"
          at_rest_encryption_enabled = «false»
        }
      `,
      cloudformation`
        Resources:
          Sessions:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties:
              AtRestEncryptionEnabled: «false»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Encrypt:
            Type: String
        Resources:
          Sessions:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties:
              AtRestEncryptionEnabled: «!Ref Encrypt»
      `,
    ],
  },
});
