/** Neptune cluster is encrypted at rest. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-neptune-cluster-encrypted',
  title: 'Neptune cluster is encrypted at rest',
  severity: 'medium',
  on: 'AWS::Neptune::DBCluster',
  why: 'Snapshots of an unencrypted cluster can be shared and read by whoever gets them.',
  fix: 'Set StorageEncrypted; it can be chosen only when the cluster is made.',
  references: ['https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html'],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:SC-13', 'aws-fsbp:Neptune.1'],
  aliases: ['CKV_AWS_44', 'AVD-AWS-0076'],
  evaluate: ({ StorageEncrypted }) => isTrue(StorageEncrypted, 'the cluster and its snapshots are not encrypted'),
  examples: {
    pass: [
      terraform`
        resource "aws_neptune_cluster" "graph" {
          storage_encrypted = true
        }
      `,
      cloudformation`
        Resources:
          Graph:
            Type: AWS::Neptune::DBCluster
            Properties:
              StorageEncrypted: true
      `,
    ],
    fail: [
      terraform`
        «resource "aws_neptune_cluster" "graph"» {
        }
      `,
      cloudformation`
        Resources:
          Graph:
            Type: AWS::Neptune::DBCluster
            Properties:
              StorageEncrypted: «false»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Encrypt:
            Type: String
        Resources:
          Graph:
            Type: AWS::Neptune::DBCluster
            Properties:
              StorageEncrypted: «!Ref Encrypt»
      `,
    ],
  },
});
