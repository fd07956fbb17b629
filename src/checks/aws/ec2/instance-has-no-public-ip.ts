/** EC2 instance has no public address. */
import { every, isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ec2-instance-has-no-public-ip',
  title: 'EC2 instance has no public address',
  severity: 'low',
  on: 'AWS::EC2::Instance',
  why: 'A public address puts the instance one wrong security group rule away from the internet.',
  fix: 'Place it in a private subnet behind a load balancer and let it reach out by a NAT gateway. Clients that use its address lose it.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'aws-fsbp:EC2.9'],
  aliases: ['CKV_AWS_88'],
  evaluate: ({ NetworkInterfaces }) =>
    every(NetworkInterfaces, ({ AssociatePublicIpAddress }) =>
      isNotTrue(AssociatePublicIpAddress, 'the instance gets a public address'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_instance" "app" {
          ami                         = "ami-0123456789abcdef0"
          instance_type               = "t3.micro"
          associate_public_ip_address = false
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-0123456789abcdef0
              NetworkInterfaces:
                - DeviceIndex: '0'
                  AssociatePublicIpAddress: false
      `,
    ],
    fail: [
      terraform`
        resource "aws_instance" "app" {
          ami                         = "ami-0123456789abcdef0"
          instance_type               = "t3.micro"
          associate_public_ip_address = «true»
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-0123456789abcdef0
              NetworkInterfaces:
                - DeviceIndex: '0'
                  AssociatePublicIpAddress: «true»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Public:
            Type: String
        Resources:
          App:
            Type: AWS::EC2::Instance
            Properties:
              NetworkInterfaces:
                - DeviceIndex: '0'
                  AssociatePublicIpAddress: «!Ref Public»
      `,
    ],
  },
});
