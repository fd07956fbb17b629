/** EFS file system is encrypted at rest. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-efs-file-system-encrypted',
  title: 'EFS file system is encrypted at rest',
  severity: 'medium',
  on: 'AWS::EFS::FileSystem',
  why: 'Files lie in plain text on disks of AWS and in backups.',
  fix: 'Set Encrypted; it can be chosen only when the file system is made, so the files must be copied.',
  references: ['https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html'],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:SC-13', 'aws-fsbp:EFS.1', 'cis-aws-5.0:2.3.1'],
  aliases: ['CKV_AWS_42', 'AVD-AWS-0037'],
  evaluate: ({ Encrypted }) => isTrue(Encrypted, 'files and backups are not encrypted'),
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
              Encrypted: true
      `,
    ],
    fail: [
      terraform`
        «resource "aws_efs_file_system" "home"» {
          creation_token = "home"
        }
      `,
      cloudformation`
        Resources:
          Home:
            Type: AWS::EFS::FileSystem
            Properties:
              Encrypted: «false»
      `,
    ],
    unknown: [
      terraform`
        variable "encrypt" {
          type = bool
        }
        resource "aws_efs_file_system" "home" {
          encrypted = «var.encrypt»
        }
      `,
    ],
  },
});
