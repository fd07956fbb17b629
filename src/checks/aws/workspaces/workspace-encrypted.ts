/** Volumes of a WorkSpace are encrypted. */
import { all, isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-workspaces-workspace-encrypted',
  title: 'Volumes of a WorkSpace are encrypted',
  severity: 'low',
  on: 'AWS::WorkSpaces::Workspace',
  why: 'The disks of a desktop hold the documents and sessions of a person.',
  fix: 'Set both encryption flags and a key; they can be chosen only when the WorkSpace is made.',
  references: ['https://docs.aws.amazon.com/workspaces/latest/adminguide/encrypt-workspaces.html'],
  controls: ['nist-800-53-r5:SC-28', 'aws-fsbp:WorkSpaces.1', 'aws-fsbp:WorkSpaces.2'],
  aliases: ['CKV_AWS_155', 'CKV_AWS_156', 'AVD-AWS-0109'],
  evaluate: ({ RootVolumeEncryptionEnabled, UserVolumeEncryptionEnabled }) =>
    all(
      isTrue(UserVolumeEncryptionEnabled, 'the volume of the user is not encrypted'),
      isTrue(RootVolumeEncryptionEnabled, 'the root volume is not encrypted'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_workspaces_workspace" "ann" {
          directory_id                   = "d-1234567890"
          bundle_id                      = "wsb-0123456789"
          user_name                      = "ann"
          root_volume_encryption_enabled = true
          user_volume_encryption_enabled = true
        }
      `,
      cloudformation`
        Resources:
          Ann:
            Type: AWS::WorkSpaces::Workspace
            Properties:
              RootVolumeEncryptionEnabled: true
              UserVolumeEncryptionEnabled: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_workspaces_workspace" "ann" {
          directory_id                   = "d-1234567890"
          bundle_id                      = "wsb-0123456789"
          user_name                      = "ann"
          root_volume_encryption_enabled = true
          user_volume_encryption_enabled = «false»
        }
      `,
      cloudformation`
        Resources:
          «Ann»:
            Type: AWS::WorkSpaces::Workspace
            Properties:
              UserVolumeEncryptionEnabled: true
      `,
    ],
  },
});
