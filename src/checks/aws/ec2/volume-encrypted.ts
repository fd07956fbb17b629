/** EBS volume is encrypted. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ec2-volume-encrypted',
  title: 'EBS volume is encrypted',
  severity: 'medium',
  on: 'AWS::EC2::Volume',
  why: 'Snapshots and copies of an unencrypted volume are readable by whoever is given them, on purpose or by mistake.',
  fix: 'Set Encrypted. An existing volume must be copied by a snapshot; encryption by default for the region covers what is made later.',
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html'],
  controls: ['nist-800-53-r5:SC-28', 'nist-800-53-r5:SC-13', 'aws-fsbp:EC2.3', 'cis-aws-5.0:5.1.1'],
  aliases: ['CKV_AWS_3', 'AVD-AWS-0026'],
  evaluate: ({ Encrypted }) => isTrue(Encrypted, 'snapshots and copies of it can be read'),
  examples: {
    pass: [
      terraform`
        resource "aws_ebs_volume" "data" {
          availability_zone = "eu-west-1a"
          size              = 10
          encrypted         = true
        }
      `,
      cloudformation`
        Resources:
          Data:
            Type: AWS::EC2::Volume
            Properties:
              AvailabilityZone: eu-west-1a
              Size: 10
              Encrypted: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_ebs_volume" "data" {
          availability_zone = "eu-west-1a"
          size              = 10
          encrypted         = «false»
        }
      `,
      cloudformation`
        Resources:
          Data:
            Type: AWS::EC2::Volume
            Properties:
              AvailabilityZone: eu-west-1a
              Size: 10
              Encrypted: «false»
      `,
    ],
    unknown: [
      cloudformation`
        Resources:
          «Data»:
            Type: AWS::EC2::Volume
            Properties:
              AvailabilityZone: eu-west-1a
              Size: 10
      `,
    ],
  },
});
