/** Volumes that an EC2 instance is launched with are encrypted. */
import { every, isPresent, isTrue, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ec2-instance-volumes-encrypted',
  title: 'Volumes that an EC2 instance is launched with are encrypted',
  severity: 'medium',
  on: 'AWS::EC2::Instance',
  why: 'Disks of instances hold logs, caches and credentials; unencrypted snapshots of them can be shared and read.',
  fix: 'Set Encrypted on each block device, or turn on encryption by default for the region. The instance is replaced.',
  references: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html'],
  controls: ['nist-800-53-r5:SC-28', 'aws-fsbp:EC2.3', 'cis-aws-5.0:5.1.1'],
  aliases: ['CKV_AWS_8', 'AVD-AWS-0131'],
  evaluate: ({ BlockDeviceMappings }) =>
    every(BlockDeviceMappings, ({ Ebs, VirtualName, NoDevice }) =>
      unless(
        isTrue(Ebs.Encrypted, 'snapshots and copies of it can be read'),
        isPresent(Ebs.SnapshotId, 'it is made empty'),
        isPresent(VirtualName, 'it is no instance store'),
        isPresent(NoDevice, 'it is a device'),
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_instance" "app" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          root_block_device {
            encrypted = true
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-0123456789abcdef0
              BlockDeviceMappings:
                - DeviceName: /dev/xvda
                  Ebs:
                    Encrypted: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_instance" "app" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          root_block_device {
            encrypted = «false»
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-0123456789abcdef0
              BlockDeviceMappings:
                - DeviceName: /dev/xvda
                  Ebs:
                    Encrypted: «false»
                    VolumeSize: 20
      `,
    ],
    unknown: [
      terraform`
        variable "encrypt" {
          type = bool
        }
        resource "aws_instance" "app" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          root_block_device {
            encrypted = «var.encrypt»
          }
        }
      `,
    ],
  },
});
