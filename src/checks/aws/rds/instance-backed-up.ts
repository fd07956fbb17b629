/** RDS instance keeps automatic backups for a week or more. */
import { isAtLeast, isPresent, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-rds-instance-backed-up',
  title: 'RDS instance keeps automatic backups for a week or more',
  severity: 'low',
  on: 'AWS::RDS::DBInstance',
  why: 'What is deleted, encrypted for ransom or broken by a faulty release is gone once the last backup is too young.',
  fix: 'Set the retention period to 7 days or more. Storage for backups beyond the size of the database is billed.',
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html',
  ],
  controls: ['nist-800-53-r5:CP-9', 'nist-800-53-r5:SI-12', 'aws-fsbp:RDS.11'],
  aliases: ['CKV_AWS_133', 'AVD-AWS-0077'],
  evaluate: ({ BackupRetentionPeriod, DBClusterIdentifier, SourceDBInstanceIdentifier }) =>
    unless(
      isAtLeast(BackupRetentionPeriod, 7, 'backups are kept for less than a week'),
      isPresent(DBClusterIdentifier, 'it is in no cluster'),
      isPresent(SourceDBInstanceIdentifier, 'it is no replica'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_db_instance" "shop" {
          engine                  = "postgres"
          instance_class          = "db.t4g.micro"
          backup_retention_period = 14
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: aurora-mysql
              DBClusterIdentifier: shop
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
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: postgres
              BackupRetentionPeriod: «0»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Days:
            Type: Number
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: postgres
              BackupRetentionPeriod: «!Ref Days»
      `,
    ],
  },
});
