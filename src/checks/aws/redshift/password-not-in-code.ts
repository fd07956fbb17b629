/** Redshift master password is not written in code. */
import { check, cloudformation, terraform } from '../../check.ts';
import { isNoSecret } from '../plain-secrets.ts';

export default check({
  id: 'aws-redshift-password-not-in-code',
  title: 'Redshift master password is not written in code',
  severity: 'high',
  on: 'AWS::Redshift::Cluster',
  why: 'Everyone who reads the repository, its history or the template owns the data.',
  fix: 'Let Redshift keep the password in Secrets Manager (ManageMasterPassword). Change it, for it was disclosed.',
  references: ['https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-secrets-manager-integration.html'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:IA-5'],
  evaluate: ({ MasterUserPassword }) => isNoSecret('password', MasterUserPassword),
  examples: {
    pass: [
      terraform`
        resource "aws_redshift_cluster" "facts" {
          cluster_identifier     = "facts"
          node_type              = "ra3.large"
          manage_master_password = true
        }
      `,
      cloudformation`
        Resources:
          Facts:
            Type: AWS::Redshift::Cluster
            Properties:
              ManageMasterPassword: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_redshift_cluster" "facts" {
          cluster_identifier = "facts"
          node_type          = "ra3.large"
          master_password    = «"Correct-Horse-9"»
        }
      `,
      cloudformation`
        Resources:
          Facts:
            Type: AWS::Redshift::Cluster
            Properties:
              MasterUserPassword: «Correct-Horse-9»
      `,
    ],
  },
});
