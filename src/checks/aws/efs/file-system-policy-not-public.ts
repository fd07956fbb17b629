/** EFS policy lets only mount targets or named principals in. */
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-efs-file-system-policy-not-public',
  title: 'EFS policy lets only mount targets or named principals in',
  severity: 'high',
  on: 'AWS::EFS::FileSystem',
  why: 'Everyone who reaches a mount target, with no IAM identity at all, mounts the file system with the rights of the policy.',
  fix: 'Restrict the statement by elasticfilesystem:AccessedViaMountTarget together with a security group, or name roles.',
  references: ['https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  evaluate: ({ FileSystemPolicy }) => forbidsEveryone(FileSystemPolicy, 'everyone is allowed'),
  examples: {
    pass: [
      terraform`
        resource "aws_efs_file_system" "home" {
          encrypted = true
        }
      `,
      cloudformation`
        Resources:
          Home:
            Type: AWS::EFS::FileSystem
            Properties:
              FileSystemPolicy:
                Statement:
                  - Effect: Allow
                    Principal: { AWS: '*' }
                    Action: elasticfilesystem:ClientMount
                    Condition: { Bool: { elasticfilesystem:AccessedViaMountTarget: true } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_efs_file_system" "home" {
          encrypted = true
        }
        resource "aws_efs_file_system_policy" "home" {
          file_system_id = aws_efs_file_system.home.id
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = «"*"», Action = "elasticfilesystem:ClientWrite" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Home:
            Type: AWS::EFS::FileSystem
            Properties:
              FileSystemPolicy:
                Statement: [{ Effect: Allow, Principal: { AWS: «'*'» }, Action: 'elasticfilesystem:*' }]
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Home:
            Type: AWS::EFS::FileSystem
            Properties:
              FileSystemPolicy:
                Statement: [{ Effect: Allow, Principal: { AWS: «!Ref Setting» }, Action: 'elasticfilesystem:*' }]
      `,
    ],
  },
});
