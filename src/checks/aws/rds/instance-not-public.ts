/** RDS instance is not publicly accessible. */
import { isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-rds-instance-not-public',
  title: 'RDS instance is not publicly accessible',
  severity: 'high',
  on: 'AWS::RDS::DBInstance',
  why: 'A public address puts the database one security group rule away from everyone who guesses passwords or knows its next flaw.',
  fix: 'Turn public access off and connect from within the VPC, by a VPN or by Session Manager. Clients that connect from outside lose access.',
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'aws-fsbp:RDS.2', 'cis-aws-5.0:2.2.3'],
  aliases: ['CKV_AWS_17', 'AVD-AWS-0180'],
  evaluate: ({ PubliclyAccessible }) => isNotTrue(PubliclyAccessible, 'the database has a public address'),
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
              Engine: postgres
              PubliclyAccessible: false
      `,
    ],
    fail: [
      terraform`
        resource "aws_db_instance" "shop" {
          engine              = "postgres"
          instance_class      = "db.t4g.micro"
          publicly_accessible = «true»
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: postgres
              PubliclyAccessible: «true»
      `,
    ],
    unknown: [
      terraform`
        variable "public" {
          type = bool
        }
        resource "aws_db_instance" "shop" {
          engine              = "postgres"
          instance_class      = "db.t4g.micro"
          publicly_accessible = «var.public»
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
  },
});
