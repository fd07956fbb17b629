/** Redshift cluster is not publicly accessible. */
import { isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-redshift-cluster-not-public',
  title: 'Redshift cluster is not publicly accessible',
  severity: 'high',
  on: 'AWS::Redshift::Cluster',
  why: 'A public address puts the warehouse one security group rule away from everyone who guesses passwords.',
  fix: 'Turn public access off and connect from within the VPC or by a VPN. Tools that connect from outside lose access.',
  references: ['https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'aws-fsbp:Redshift.1'],
  aliases: ['CKV_AWS_87'],
  evaluate: ({ PubliclyAccessible }) => isNotTrue(PubliclyAccessible, 'the warehouse has a public address'),
  examples: {
    pass: [
      terraform`
        resource "aws_redshift_cluster" "facts" {
          cluster_identifier  = "facts"
          node_type           = "ra3.large"
          publicly_accessible = false
        }
      `,
      cloudformation`
        Resources:
          Facts:
            Type: AWS::Redshift::Cluster
            Properties:
              NodeType: ra3.large
      `,
    ],
    fail: [
      terraform`
        resource "aws_redshift_cluster" "facts" {
          cluster_identifier  = "facts"
          node_type           = "ra3.large"
          publicly_accessible = «true»
        }
      `,
      cloudformation`
        Resources:
          Facts:
            Type: AWS::Redshift::Cluster
            Properties:
              PubliclyAccessible: «true»
      `,
    ],
    unknown: [
      terraform`
        variable "public" {
          type = bool
        }
        resource "aws_redshift_cluster" "facts" {
          cluster_identifier  = "facts"
          node_type           = "ra3.large"
          publicly_accessible = «var.public»
        }
      `,
    ],
  },
});
