/** RDS cluster is protected against deletion. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-rds-cluster-deletion-protected',
  title: 'RDS cluster is protected against deletion',
  severity: 'low',
  on: 'AWS::RDS::DBCluster',
  why: 'One wrong plan, stack update or API call deletes the whole cluster.',
  fix: 'Turn deletion protection on in production; it must be turned off before the cluster is taken down on purpose.',
  references: ['https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_DeleteCluster.html'],
  controls: ['nist-800-53-r5:CM-3', 'nist-800-53-r5:CP-9', 'aws-fsbp:RDS.7'],
  aliases: ['CKV_AWS_139', 'AVD-AWS-0343'],
  evaluate: ({ DeletionProtection }) => isTrue(DeletionProtection, 'one call deletes the cluster'),
  examples: {
    pass: [
      terraform`
        resource "aws_rds_cluster" "shop" {
          engine              = "aurora-postgresql"
          deletion_protection = true
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBCluster
            Properties:
              Engine: aurora-mysql
              DeletionProtection: true
      `,
    ],
    fail: [
      terraform`
        «resource "aws_rds_cluster" "shop"» {
          engine = "aurora-postgresql"
        }
      `,
      cloudformation`
        Resources:
          Shop:
            Type: AWS::RDS::DBCluster
            Properties:
              Engine: aurora-mysql
              DeletionProtection: «false»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Shop:
            Type: AWS::RDS::DBCluster
            Properties:
              Engine: aurora-mysql
              DeletionProtection: «!Ref Setting»
      `,
    ],
  },
});
