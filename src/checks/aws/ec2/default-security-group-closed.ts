/** Default security group of a VPC lets no traffic through. */
import { all, isMissing, pass } from '../../../findings/index.ts';
import { knownOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ec2-default-security-group-closed',
  title: 'Default security group of a VPC lets no traffic through',
  severity: 'medium',
  on: 'AWS::EC2::SecurityGroup',
  why: 'Every resource that is made without a group of its own gets the default group, so its rules apply where nobody decided on them.',
  fix: 'Adopt the default group and leave it without rules. What stands in it today needs a group of its own first.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'nist-800-53-r5:CM-7', 'aws-fsbp:EC2.2', 'cis-aws-5.0:5.5'],
  aliases: ['CKV2_AWS_12'],
  evaluate: ({ GroupName, SecurityGroupIngress, SecurityGroupEgress }) =>
    // EC2 refuses this name for groups that are made: a group whose name is not known is another one.
    knownOf(GroupName) === 'default'
      ? all(
          isMissing(SecurityGroupIngress, 'the default group lets traffic in'),
          isMissing(SecurityGroupEgress, 'the default group lets traffic out'),
        )
      : pass(GroupName),
  examples: {
    pass: [
      terraform`
        resource "aws_default_security_group" "main" {
          vpc_id = "vpc-0123456789abcdef0"
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
              SecurityGroupIngress:
                - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
      `,
    ],
    fail: [
      terraform`
        resource "aws_default_security_group" "main" {
          vpc_id = "vpc-0123456789abcdef0"
          «ingress» {
            from_port = 0
            to_port   = 0
            protocol  = "-1"
            self      = true
          }
        }
      `,
    ],
    unknown: [
      terraform`
        variable "rules" {
          type = list(object({ from = number, to = number }))
        }
        resource "aws_default_security_group" "main" {
          vpc_id = "vpc-0123456789abcdef0"
          dynamic "ingress" {
            for_each = «var.rules»
            content {
              from_port = ingress.value.from
              to_port   = ingress.value.to
              protocol  = "tcp"
              self      = true
            }
          }
        }
      `,
    ],
  },
});
