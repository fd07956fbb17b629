/** DocumentDB cluster is encrypted at rest. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-docdb-cluster-encrypted',
  title: 'DocumentDB cluster is encrypted at rest',
  severity: 'medium',
  on: 'AWS::DocDB::DBCluster',
  why: 'Snapshots of an unencrypted cluster can be shared and read by whoever gets them.',
  fix: 'Set StorageEncrypted; it can be chosen only when the cluster is made, so an existing one is restored from a snapshot with a key.',
  references: ['https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html'],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:SC-13', 'aws-fsbp:DocumentDB.1'],
  aliases: ['CKV_AWS_74', 'AVD-AWS-0021'],
  evaluate: ({ StorageEncrypted }) => isTrue(StorageEncrypted, 'the cluster and its snapshots are not encrypted'),
  examples: {
    pass: [
      terraform`
        resource "aws_docdb_cluster" "shop" {
          storage_encrypted = true
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::DocDB::DBCluster
            Properties:
              StorageEncrypted: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_docdb_cluster" "shop" {
          storage_encrypted = «false»
        }
      `,
      cloudformation`
        Resources:
          «Shop»:
            Type: AWS::DocDB::DBCluster
      `,
    ],
    unknown: [
      terraform`
        variable "encrypt" {
          type = bool
        }
        resource "aws_docdb_cluster" "shop" {
          storage_encrypted = «var.encrypt»
        }
      `,
    ],
  },
});
