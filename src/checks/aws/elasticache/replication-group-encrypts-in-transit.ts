/** ElastiCache replication group encrypts connections. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-elasticache-replication-group-encrypts-in-transit',
  title: 'ElastiCache replication group encrypts connections',
  severity: 'medium',
  on: 'AWS::ElastiCache::ReplicationGroup',
  why: 'Sessions and cached data travel in plain text through the network, and without TLS there is no password either.',
  fix: 'Set TransitEncryptionEnabled; clients must connect by TLS. Use the mode preferred to move step by step.',
  references: ['https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-13', 'aws-fsbp:ElastiCache.5'],
  aliases: ['CKV_AWS_30', 'AVD-AWS-0051'],
  evaluate: ({ TransitEncryptionEnabled }) => isTrue(TransitEncryptionEnabled, 'data travel in plain text'),
  examples: {
    pass: [
      terraform`
        resource "aws_elasticache_replication_group" "sessions" {
          replication_group_id       = "sessions"
          description                = "sessions"
          transit_encryption_enabled = true
        }
      `,
      cloudformation`
        Resources:
          Sessions:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties:
              TransitEncryptionEnabled: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_elasticache_replication_group" "sessions" {
          replication_group_id       = "sessions"
          description                = "sessions"
          engine                     = "redis"
          transit_encryption_enabled = «false»
        }
      `,
      cloudformation`
        Resources:
          «Sessions»:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties:
              Engine: redis
      `,
    ],
    unknown: [
      terraform`
        variable "encrypt" {
          type = bool
        }
        resource "aws_elasticache_replication_group" "sessions" {
          replication_group_id       = "sessions"
          description                = "sessions"
          transit_encryption_enabled = «var.encrypt»
        }
      `,
    ],
  },
});
