/** RDS instance takes minor upgrades by itself. */
import { isNotFalse } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-rds-instance-takes-minor-upgrades',
  title: 'RDS instance takes minor upgrades by itself',
  severity: 'low',
  on: 'AWS::RDS::DBInstance',
  why: 'Minor versions carry the fixes of known flaws; a database that waits for someone to remember stays open to them.',
  fix: 'Leave AutoMinorVersionUpgrade on; upgrades happen in the maintenance window with a short interruption.',
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html'],
  controls: ['nist-800-53-r5:SI-2', 'aws-fsbp:RDS.13', 'cis-aws-5.0:2.2.2'],
  aliases: ['CKV_AWS_226'],
  evaluate: ({ AutoMinorVersionUpgrade }) =>
    isNotFalse(AutoMinorVersionUpgrade, 'fixes of known flaws are not installed'),
  examples: {
    pass: [
      terraform`
        resource "aws_db_instance" "shop" {
          engine         = "postgres"
          instance_class = "db.t4g.micro"
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              AutoMinorVersionUpgrade: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_db_instance" "shop" {
          engine                     = "postgres"
          instance_class             = "db.t4g.micro"
          auto_minor_version_upgrade = «false»
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              AutoMinorVersionUpgrade: «false»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              AutoMinorVersionUpgrade: «!Ref Setting»
      `,
    ],
  },
});
