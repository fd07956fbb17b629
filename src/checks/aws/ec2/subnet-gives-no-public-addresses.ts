/** Subnet does not give public addresses to instances by itself. */
import { isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ec2-subnet-gives-no-public-addresses',
  title: 'Subnet does not give public addresses to instances by itself',
  severity: 'low',
  on: 'AWS::EC2::Subnet',
  why: 'Every instance launched here is reachable from the internet unless someone thinks of it, also those that were meant to be private.',
  fix: 'Turn it off, and ask for a public address where one is needed. Instances that rely on it have no way out without a NAT gateway.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'aws-fsbp:EC2.15'],
  aliases: ['CKV_AWS_130', 'AVD-AWS-0164'],
  evaluate: ({ MapPublicIpOnLaunch }) => isNotTrue(MapPublicIpOnLaunch, 'instances get a public address'),
  examples: {
    pass: [
      terraform`
        resource "aws_subnet" "app" {
          vpc_id     = "vpc-0123456789abcdef0"
          cidr_block = "10.0.1.0/24"
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::Subnet
            Properties:
              VpcId: vpc-0123456789abcdef0
              CidrBlock: 10.0.1.0/24
      `,
    ],
    fail: [
      terraform`
        resource "aws_subnet" "app" {
          vpc_id                  = "vpc-0123456789abcdef0"
          cidr_block              = "10.0.1.0/24"
          map_public_ip_on_launch = «true»
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::Subnet
            Properties:
              VpcId: vpc-0123456789abcdef0
              MapPublicIpOnLaunch: «true»
      `,
    ],
    unknown: [
      terraform`
        variable "public" {
          type = bool
        }
        resource "aws_subnet" "app" {
          vpc_id                  = "vpc-0123456789abcdef0"
          map_public_ip_on_launch = «var.public»
        }
      `,
    ],
  },
});
