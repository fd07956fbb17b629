/** RDS instance is encrypted at rest. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-rds-instance-encrypted',
  title: 'RDS instance is encrypted at rest',
  severity: 'medium',
  on: 'AWS::RDS::DBInstance',
  why: 'Snapshots of an unencrypted database can be shared or copied and read by whoever gets them.',
  fix: 'Set StorageEncrypted. An existing instance must be restored from an encrypted copy of a snapshot.',
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html'],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:SC-13', 'aws-fsbp:RDS.3', 'cis-aws-5.0:2.2.1'],
  aliases: ['CKV_AWS_16', 'AVD-AWS-0080'],
  evaluate: ({ StorageEncrypted }) => isTrue(StorageEncrypted, 'the database and its snapshots are not encrypted'),
  examples: {
    pass: [
      terraform`
        resource "aws_db_instance" "shop" {
          engine            = "postgres"
          instance_class    = "db.t4g.micro"
          storage_encrypted = true
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: postgres
              StorageEncrypted: true
      `,
    ],
    fail: [
      terraform`
        «resource "aws_db_instance" "shop"» {
          engine         = "postgres"
          instance_class = "db.t4g.micro"
        }
      `,
      cloudformation`
        Conditions:
          Prod: !Equals [a, b]
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: postgres
              StorageEncrypted: !If [Prod, true, «false»]
      `,
    ],
    unknown: [
      terraform`
        resource "aws_db_instance" "shop" {
          engine              = "postgres"
          instance_class      = "db.t4g.micro"
          snapshot_identifier = "before-move"
          storage_encrypted   = «var.encrypt»
        }
        variable "encrypt" {
          type = bool
        }
      `,
    ],
  },
});
