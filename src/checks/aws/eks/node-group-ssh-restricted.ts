/** EKS node group does not open SSH to the internet. */
import { isMissing, isPresent, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-eks-node-group-ssh-restricted',
  title: 'EKS node group does not open SSH to the internet',
  severity: 'high',
  on: 'AWS::EKS::Nodegroup',
  why: 'With a key pair and no source group, EKS opens port 22 of every node to the whole internet.',
  fix: 'Leave remote access out and use Session Manager, or name the security groups that may connect. The node group is replaced.',
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-17'],
  aliases: ['CKV_AWS_100'],
  evaluate: ({ RemoteAccess }) =>
    unless(
      isMissing(RemoteAccess.Ec2SshKey, 'port 22 of every node is open to the internet'),
      isPresent(RemoteAccess.SourceSecurityGroups, 'no security groups restrict it'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_eks_node_group" "main" {
          cluster_name  = "main"
          node_role_arn = "arn:aws:iam::123456789012:role/node"
          subnet_ids    = ["subnet-1"]
          remote_access {
            ec2_ssh_key               = "ops"
            source_security_group_ids = ["sg-0123456789abcdef0"]
          }
          scaling_config {
            desired_size = 1
            max_size     = 1
            min_size     = 1
          }
        }
      `,
      cloudformation`
        Resources:
          Nodes:
            Type: AWS::EKS::Nodegroup
            Properties:
              ClusterName: main
      `,
    ],
    fail: [
      terraform`
        resource "aws_eks_node_group" "main" {
          cluster_name  = "main"
          node_role_arn = "arn:aws:iam::123456789012:role/node"
          subnet_ids    = ["subnet-1"]
          remote_access {
            ec2_ssh_key = «"ops"»
          }
          scaling_config {
            desired_size = 1
            max_size     = 1
            min_size     = 1
          }
        }
      `,
      cloudformation`
        Resources:
          Nodes:
            Type: AWS::EKS::Nodegroup
            Properties:
              ClusterName: main
              RemoteAccess:
                Ec2SshKey: «ops»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Nodes:
            Type: AWS::EKS::Nodegroup
            Properties:
              ClusterName: main
              RemoteAccess:
                Ec2SshKey: «!Ref Setting»
      `,
    ],
  },
});
