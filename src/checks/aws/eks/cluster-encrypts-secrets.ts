/** EKS cluster encrypts Kubernetes secrets with a key of your own. */
import { all, equals, isPresent, some } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-eks-cluster-encrypts-secrets',
  title: 'EKS cluster encrypts Kubernetes secrets with a key of your own',
  severity: 'medium',
  on: 'AWS::EKS::Cluster',
  why: 'With envelope encryption, who may read secrets is also decided by the policy of the key, and each use is recorded.',
  fix: 'Set an encryption configuration for secrets with a KMS key. It cannot be taken back on a cluster. Since Kubernetes 1.28 AWS encrypts with a key of its own in any case.',
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html'],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:SC-12', 'aws-fsbp:EKS.3'],
  aliases: ['CKV_AWS_58', 'AVD-AWS-0039'],
  evaluate: ({ EncryptionConfig }) =>
    some(
      EncryptionConfig,
      ({ Resources, Provider }) =>
        all(
          some(Resources, (name) => equals(name, 'secrets', 'another resource'), 'secrets are not among them'),
          isPresent(Provider.KeyArn, 'no key is named'),
        ),
      'secrets are encrypted with no key of your own',
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_eks_cluster" "main" {
          name     = "main"
          role_arn = "arn:aws:iam::123456789012:role/eks"
          vpc_config {
            subnet_ids = ["subnet-1", "subnet-2"]
          }
          encryption_config {
            resources = ["secrets"]
            provider {
              key_arn = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
            }
          }
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::EKS::Cluster
            Properties:
              EncryptionConfig:
                - Resources: [secrets]
                  Provider: { KeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab' }
      `,
    ],
    fail: [
      terraform`
        «resource "aws_eks_cluster" "main"» {
          name     = "main"
          role_arn = "arn:aws:iam::123456789012:role/eks"
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
