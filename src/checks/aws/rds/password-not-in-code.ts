/** RDS master password is not written in code. */
import { check, cloudformation, terraform } from '../../check.ts';
import { isNoSecret } from '../plain-secrets.ts';

export default check({
  id: 'aws-rds-password-not-in-code',
  title: 'RDS master password is not written in code',
  severity: 'high',
  on: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  why: 'Everyone who reads the repository, its history or the template owns the database.',
  fix: 'Let RDS keep the password in Secrets Manager (ManageMasterUserPassword). Change the password, for it was disclosed.',
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:IA-5'],
  evaluate: ({ MasterUserPassword }) => isNoSecret('password', MasterUserPassword),
  examples: {
    pass: [
      terraform`
        resource "aws_db_instance" "shop" {
          engine                      = "postgres"
          instance_class              = "db.t4g.micro"
          username                    = "shop"
          manage_master_user_password = true
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBInstance
            Properties:
              Engine: postgres
              MasterUserPassword: '{{resolve:secretsmanager:shop:SecretString:password}}'
      `,
    ],
    fail: [
      terraform`
        variable "password" {
          default = «"correct-horse-battery"»
        }
        resource "aws_db_instance" "shop" {
          engine         = "postgres"
          instance_class = "db.t4g.micro"
          password       = var.password
        }
      `,
      cloudformation`
        Parameters:
          Password:
            Type: String
            Default: correct-horse-battery
        Resources:
          Shop:
            Type: AWS::RDS::DBCluster
            Properties:
              Engine: aurora-mysql
              MasterUserPassword: «!Ref Password»
      `,
    ],
  },
});
