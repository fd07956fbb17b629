/** RDS cluster is encrypted at rest. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-rds-cluster-encrypted',
  title: 'RDS cluster is encrypted at rest',
  severity: 'medium',
  on: 'AWS::RDS::DBCluster',
  why: 'Snapshots of an unencrypted cluster can be shared or copied and read by whoever gets them.',
  fix: 'Set StorageEncrypted. An existing cluster must be restored from a snapshot with a key.',
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html'],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:SC-13', 'aws-fsbp:RDS.27'],
  aliases: ['CKV_AWS_96', 'AVD-AWS-0079'],
  evaluate: ({ StorageEncrypted }) => isTrue(StorageEncrypted, 'the cluster and its snapshots are not encrypted'),
  examples: {
    pass: [
      terraform`
        resource "aws_rds_cluster" "shop" {
          engine            = "aurora-postgresql"
          storage_encrypted = true
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBCluster
            Properties:
              Engine: aurora-mysql
              StorageEncrypted: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_rds_cluster" "shop" {
          engine            = "aurora-postgresql"
          storage_encrypted = «false»
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBCluster
            Properties:
              Engine: aurora-postgresql
              StorageEncrypted: «false»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Encrypt:
            Type: String
        Resources:
          Shop:
            Type: AWS::RDS::DBCluster
            Properties:
              Engine: aurora-postgresql
              StorageEncrypted: «!Ref Encrypt»
      `,
    ],
  },
});
