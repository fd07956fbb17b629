/** Block public access for EBS snapshots is on. */
import { isOneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ec2-snapshots-not-shareable',
  title: 'Block public access for EBS snapshots is on',
  severity: 'medium',
  on: 'AWS::EC2::SnapshotBlockPublicAccess',
  why: 'A snapshot that is made public by mistake shows a whole disk to every AWS account.',
  fix: 'Set State to block-all-sharing. Snapshots that are public on purpose stop being so.',
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:SC-7'],
  evaluate: ({ State }) => isOneOf(State, ['block-all-sharing', 'block-new-sharing'], 'snapshots can be made public'),
  examples: {
    pass: [
      terraform`
        resource "aws_ebs_snapshot_block_public_access" "main" {
          state = "block-all-sharing"
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::EC2::SnapshotBlockPublicAccess
            Properties:
              State: block-new-sharing
      `,
    ],
    fail: [
      terraform`
        resource "aws_ebs_snapshot_block_public_access" "main" {
          state = «"unblocked"»
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::EC2::SnapshotBlockPublicAccess
            Properties:
              State: «unblocked»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          State:
            Type: String
        Resources:
          Main:
            Type: AWS::EC2::SnapshotBlockPublicAccess
            Properties:
              State: «!Ref State»
      `,
    ],
  },
});
