/** Redshift Serverless workgroup is not publicly accessible. */
import { isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-redshift-workgroup-not-public',
  title: 'Redshift Serverless workgroup is not publicly accessible',
  severity: 'high',
  on: 'AWS::RedshiftServerless::Workgroup',
  why: 'A public address puts the warehouse one security group rule away from everyone who guesses passwords.',
  fix: 'Turn public access off and connect from within the VPC or by a VPN.',
  references: ['https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-connecting.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4'],
  evaluate: ({ PubliclyAccessible }) => isNotTrue(PubliclyAccessible, 'the warehouse has a public address'),
  examples: {
    pass: [
      terraform`
        resource "aws_redshiftserverless_workgroup" "facts" {
          namespace_name = "facts"
          workgroup_name = "facts"
        }
      `,
      cloudformation`
        Resources:
          Facts:
            Type: AWS::RedshiftServerless::Workgroup
            Properties:
              WorkgroupName: facts
      `,
    ],
    fail: [
      terraform`
        resource "aws_redshiftserverless_workgroup" "facts" {
          namespace_name      = "facts"
          workgroup_name      = "facts"
          publicly_accessible = «true»
        }
      `,
      cloudformation`
        Resources:
          Facts:
            Type: AWS::RedshiftServerless::Workgroup
            Properties:
              PubliclyAccessible: «true»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Public:
            Type: String
        Resources:
          Facts:
            Type: AWS::RedshiftServerless::Workgroup
            Properties:
              PubliclyAccessible: «!Ref Public»
      `,
    ],
  },
});
