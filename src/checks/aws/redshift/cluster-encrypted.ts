/** Redshift cluster is encrypted at rest. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-redshift-cluster-encrypted',
  title: 'Redshift cluster is encrypted at rest',
  severity: 'medium',
  on: 'AWS::Redshift::Cluster',
  why: 'Snapshots of an unencrypted warehouse can be shared and read by whoever gets them.',
  fix: 'Set Encrypted; the cluster is read-only while its data are rewritten.',
  references: ['https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html'],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:SC-13', 'aws-fsbp:Redshift.10'],
  aliases: ['CKV_AWS_64', 'AVD-AWS-0084'],
  evaluate: ({ Encrypted }) => isTrue(Encrypted, 'the warehouse and its snapshots are not encrypted'),
  examples: {
    pass: [
      terraform`
        resource "aws_redshift_cluster" "facts" {
          cluster_identifier = "facts"
          node_type          = "ra3.large"
          encrypted          = true
        }
      `,
      cloudformation`
        Resources:
          Facts:
            Type: AWS::Redshift::Cluster
            Properties:
              Encrypted: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_redshift_cluster" "facts" {
          cluster_identifier = "facts"
          node_type          = "ra3.large"
          encrypted          = «false»
        }
      `,
      cloudformation`
        Resources:
          Facts:
            Type: AWS::Redshift::Cluster
            Properties:
              Encrypted: «false»
      `,
    ],
    unknown: [
      terraform`
        «resource "aws_redshift_cluster" "facts"» {
          cluster_identifier = "facts"
          node_type          = "ra3.large"
        }
      `,
    ],
  },
});
