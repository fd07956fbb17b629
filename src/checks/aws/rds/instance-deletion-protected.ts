/** RDS instance is protected against deletion. */
import { isPresent, isTrue, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-rds-instance-deletion-protected',
  title: 'RDS instance is protected against deletion',
  severity: 'low',
  on: 'AWS::RDS::DBInstance',
  why: 'One wrong plan, stack update or API call deletes the database.',
  fix: 'Turn deletion protection on in production; it must be turned off before the database is taken down on purpose.',
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html'],
  controls: ['nist-800-53-r5:CM-3', 'nist-800-53-r5:CP-9', 'aws-fsbp:RDS.8'],
  aliases: ['CKV_AWS_293', 'AVD-AWS-0177'],
  evaluate: ({ DeletionProtection, DBClusterIdentifier }) =>
    unless(
      isTrue(DeletionProtection, 'one call deletes the database'),
      isPresent(DBClusterIdentifier, 'it is in no cluster'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_db_instance" "shop" {
          engine              = "postgres"
          instance_class      = "db.t4g.micro"
          deletion_protection = true
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: postgres
              DeletionProtection: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_db_instance" "shop" {
          engine              = "postgres"
          instance_class      = "db.t4g.micro"
          deletion_protection = «false»
        }
      `,
      cloudformation`
        Resources:
          «Shop»:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: postgres
      `,
    ],
    unknown: [
      terraform`
        variable "protect" {
          type = bool
        }
        resource "aws_db_instance" "shop" {
          engine              = "postgres"
          instance_class      = "db.t4g.micro"
          deletion_protection = «var.protect»
        }
      `,
    ],
  },
});
