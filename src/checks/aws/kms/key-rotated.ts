/** KMS key is rotated every year. */
import { is, isOneOf, isTrue, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-kms-key-rotated',
  title: 'KMS key is rotated every year',
  severity: 'low',
  on: 'AWS::KMS::Key',
  why: 'The longer one key is in use, the more a leak of it discloses.',
  fix: 'Turn EnableKeyRotation on; old data stay readable and nothing else changes.',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html'],
  controls: ['nist-800-53-r5:SC-12', 'aws-fsbp:KMS.4', 'cis-aws-5.0:3.6'],
  aliases: ['CKV_AWS_7', 'AVD-AWS-0065'],
  evaluate: ({ EnableKeyRotation, KeySpec, Origin }) =>
    unless(
      isTrue(EnableKeyRotation, 'the key is never rotated'),
      // Only symmetric keys made by KMS can be rotated.
      is(KeySpec, (spec) => spec !== 'SYMMETRIC_DEFAULT', 'it is symmetric'),
      isOneOf(Origin, ['EXTERNAL', 'AWS_CLOUDHSM', 'EXTERNAL_KEY_STORE'], 'it is made by KMS'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_kms_key" "data" {
          enable_key_rotation = true
        }
      `,
      cloudformation`
        Resources:
          Sign:
            Type: AWS::KMS::Key
            Properties:
              KeySpec: RSA_2048
              KeyUsage: SIGN_VERIFY
      `,
    ],
    fail: [
      terraform`
        «resource "aws_kms_key" "data"» {
          description = "data"
        }
      `,
      cloudformation`
        Resources:
          Data:
            Type: AWS::KMS::Key
            Properties:
              EnableKeyRotation: «false»
      `,
    ],
    unknown: [
      terraform`
        variable "rotate" {
          type = bool
        }
        resource "aws_kms_key" "data" {
          enable_key_rotation = «var.rotate»
        }
      `,
    ],
  },
});
