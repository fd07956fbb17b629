/** DocumentDB master password is not written in code. */
import { check, cloudformation, terraform } from '../../check.ts';
import { isNoSecret } from '../plain-secrets.ts';

export default check({
  id: 'aws-docdb-password-not-in-code',
  title: 'DocumentDB master password is not written in code',
  severity: 'high',
  on: 'AWS::DocDB::DBCluster',
  why: 'Everyone who reads the repository, its history or the template owns the data.',
  fix: 'Let DocumentDB keep the password in Secrets Manager (ManageMasterUserPassword). Change it, for it was disclosed.',
  references: ['https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-secrets-manager.html'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:IA-5'],
  evaluate: ({ MasterUserPassword }) => isNoSecret('password', MasterUserPassword),
  examples: {
    pass: [
      terraform`
        resource "random_password" "shop" {
          length = 32
        }
        resource "aws_docdb_cluster" "shop" {
          master_username = "shop"
          master_password = random_password.shop.result
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::DocDB::DBCluster
            Properties:
              ManageMasterUserPassword: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_docdb_cluster" "shop" {
          master_username = "shop"
          master_password = «"Correct-Horse-9"»
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::DocDB::DBCluster
            Properties:
              MasterUserPassword: «Correct-Horse-9»
      `,
    ],
  },
});
