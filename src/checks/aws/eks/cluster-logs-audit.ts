/** EKS cluster sends audit and authenticator logs. */
import { all, equals, some } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-eks-cluster-logs-audit',
  title: 'EKS cluster sends audit and authenticator logs',
  severity: 'medium',
  on: 'AWS::EKS::Cluster',
  why: 'Without the audit log nobody can tell who read a secret or started a pod.',
  fix: 'Turn on the log types audit and authenticator at least. CloudWatch bills the volume.',
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html'],
  controls: ['nist-800-53-r5:AU-2', 'nist-800-53-r5:AU-12', 'aws-fsbp:EKS.8'],
  aliases: ['CKV_AWS_37', 'AVD-AWS-0038'],
  evaluate: ({ Logging: { ClusterLogging } }) =>
    all(
      ...['audit', 'authenticator'].map((type) =>
        some(
          ClusterLogging.EnabledTypes,
          ({ Type }) => equals(Type, type, 'another log'),
          `the log \`${type}\` is not kept`,
        ),
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_eks_cluster" "main" {
          name                      = "main"
          role_arn                  = "arn:aws:iam::123456789012:role/eks"
          enabled_cluster_log_types = ["api", "audit", "authenticator"]
          vpc_config {
            subnet_ids = ["subnet-1", "subnet-2"]
          }
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::EKS::Cluster
            Properties:
              Logging:
                ClusterLogging:
                  EnabledTypes: [{ Type: audit }, { Type: authenticator }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_eks_cluster" "main" {
          name                      = "main"
          role_arn                  = "arn:aws:iam::123456789012:role/eks"
          enabled_cluster_log_types = «["api"]»
          vpc_config {
            subnet_ids = ["subnet-1", "subnet-2"]
          }
        }
      `,
      cloudformation`
        Resources:
          «Main»:
            Type: AWS::EKS::Cluster
            Properties:
              RoleArn: arn:aws:iam::123456789012:role/eks
      `,
    ],
  },
});
