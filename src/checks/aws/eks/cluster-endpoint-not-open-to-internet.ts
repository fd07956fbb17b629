/** EKS cluster endpoint is not open to the whole internet. */
import { every, isNoneOf, isNotTrue, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-eks-cluster-endpoint-not-open-to-internet',
  title: 'EKS cluster endpoint is not open to the whole internet',
  severity: 'high',
  on: 'AWS::EKS::Cluster',
  why: 'Everyone can try stolen tokens and the next flaw of the Kubernetes API server against the cluster.',
  fix: 'Turn public access off and the private endpoint on, or list the ranges of your own network. Pipelines and people elsewhere need a VPN or a runner in the network.',
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-3', 'aws-fsbp:EKS.1'],
  aliases: ['CKV_AWS_38', 'AVD-AWS-0041'],
  evaluate: ({ ResourcesVpcConfig: config }) =>
    unless(
      every(config.PublicAccessCidrs, (cidr) =>
        isNoneOf(cidr, ['0.0.0.0/0', '::/0'], 'the whole internet reaches the API server'),
      ),
      isNotTrue(config.EndpointPublicAccess, 'the endpoint is public'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_eks_cluster" "main" {
          name     = "main"
          role_arn = "arn:aws:iam::123456789012:role/eks"
          vpc_config {
            subnet_ids             = ["subnet-1", "subnet-2"]
            endpoint_public_access = true
            public_access_cidrs    = ["203.0.113.0/24"]
          }
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::EKS::Cluster
            Properties:
              RoleArn: arn:aws:iam::123456789012:role/eks
              ResourcesVpcConfig:
                SubnetIds: [subnet-1, subnet-2]
                EndpointPublicAccess: false
                EndpointPrivateAccess: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_eks_cluster" "main" {
          name     = "main"
          role_arn = "arn:aws:iam::123456789012:role/eks"
          «vpc_config» {
            subnet_ids = ["subnet-1", "subnet-2"]
          }
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::EKS::Cluster
            Properties:
              RoleArn: arn:aws:iam::123456789012:role/eks
              ResourcesVpcConfig:
                SubnetIds: [subnet-1, subnet-2]
                PublicAccessCidrs: [«0.0.0.0/0»]
      `,
    ],
    unknown: [
      terraform`
        variable "public" {
          type = bool
        }
        resource "aws_eks_cluster" "main" {
          name     = "main"
          role_arn = "arn:aws:iam::123456789012:role/eks"
          vpc_config {
            subnet_ids             = ["subnet-1", "subnet-2"]
            endpoint_public_access = «var.public»
          }
        }
      `,
    ],
  },
});
