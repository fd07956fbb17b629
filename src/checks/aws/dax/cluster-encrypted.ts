/** DAX cluster is encrypted at rest. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-dax-cluster-encrypted',
  title: 'DAX cluster is encrypted at rest',
  severity: 'low',
  on: 'AWS::DAX::Cluster',
  why: 'The cache writes items of the table to disk in plain text.',
  fix: 'Set SSESpecification; it can be chosen only when the cluster is made.',
  references: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html'],
  controls: ['nist-800-53-r5:SC-28', 'aws-fsbp:DynamoDB.3'],
  aliases: ['CKV_AWS_47', 'AVD-AWS-0023'],
  evaluate: ({ SSESpecification }) => isTrue(SSESpecification.SSEEnabled, 'cached items are stored unencrypted'),
  examples: {
    pass: [
      terraform`
        resource "aws_dax_cluster" "cache" {
          cluster_name = "cache"
          server_side_encryption {
            enabled = true
          }
        }
      `,
      cloudformation`
        Resources:
          Cache:
            Type: AWS::DAX::Cluster
            Properties:
              SSESpecification: { SSEEnabled: true }
      `,
    ],
    fail: [
      terraform`
        resource "aws_dax_cluster" "cache" {
          cluster_name = "cache"
          server_side_encryption {
            enabled = «false»
          }
        }
      `,
      cloudformation`
        Resources:
          «Cache»:
            Type: AWS::DAX::Cluster
            Properties:
              ClusterName: cache
      `,
    ],
  },
});
