/** MemoryDB cluster encrypts connections. */
import { isNotFalse } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-memorydb-cluster-encrypts-in-transit',
  title: 'MemoryDB cluster encrypts connections',
  severity: 'medium',
  on: 'AWS::MemoryDB::Cluster',
  why: 'Without TLS data travel in plain text, and users are not asked for passwords either.',
  fix: 'Leave TLSEnabled on; it can be chosen only when the cluster is made.',
  references: ['https://docs.aws.amazon.com/memorydb/latest/devguide/in-transit-encryption.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-13'],
  aliases: ['CKV_AWS_202'],
  evaluate: ({ TLSEnabled }) => isNotFalse(TLSEnabled, 'data travel in plain text'),
  examples: {
    pass: [
      terraform`
        resource "aws_memorydb_cluster" "data" {
          acl_name  = "app"
          node_type = "db.t4g.small"
        }
      `,
      cloudformation`
        Resources:
          Data:
            Type: AWS::MemoryDB::Cluster
            Properties:
              TLSEnabled: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_memorydb_cluster" "data" {
          acl_name    = "open-access"
          node_type   = "db.t4g.small"
          tls_enabled = «false»
        }
      `,
      cloudformation`
        Resources:
          Data:
            Type: AWS::MemoryDB::Cluster
            Properties:
              TLSEnabled: «false»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Data:
            Type: AWS::MemoryDB::Cluster
            Properties:
              TLSEnabled: «!Ref Setting»
      `,
    ],
  },
});
