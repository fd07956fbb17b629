/** ElastiCache replication group asks for a password or a user. */
import { isPresent, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-elasticache-replication-group-authenticates',
  title: 'ElastiCache replication group asks for a password or a user',
  severity: 'medium',
  on: 'AWS::ElastiCache::ReplicationGroup',
  why: 'Whatever runs in the network, also a machine that was broken into, reads and changes all cached sessions.',
  fix: 'Set a user group or an auth token from Secrets Manager, which needs TLS. Clients must send it.',
  references: ['https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html'],
  controls: ['nist-800-53-r5:IA-2', 'nist-800-53-r5:AC-3', 'aws-fsbp:ElastiCache.6'],
  aliases: ['CKV_AWS_31'],
  evaluate: ({ AuthToken, UserGroupIds }) =>
    unless(
      isPresent(AuthToken, 'everyone in the network may read and write'),
      isPresent(UserGroupIds, 'no user group is named'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_elasticache_replication_group" "sessions" {
          replication_group_id = "sessions"
          description          = "sessions"
          user_group_ids       = ["app"]
        }
      `,
      cloudformation`
        Resources:
          Sessions:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties:
              AuthToken: '{{resolve:secretsmanager:sessions}}'
      `,
    ],
    fail: [
      terraform`
        «resource "aws_elasticache_replication_group" "sessions"» {
          replication_group_id = "sessions"
          description          = "sessions"
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
  },
});
