/** Security group does not open SSH, RDP or other remote administration to the internet. */
import { check, cloudformation, terraform } from '../../check.ts';
import { ingressKinds, opensNone } from '../ingress-rules.ts';

export default check({
  id: 'aws-ec2-security-group-no-public-admin-ports',
  title: 'Security group does not open SSH, RDP or other remote administration to the internet',
  severity: 'high',
  on: ingressKinds,
  why: 'Anyone in the world can try passwords, stolen keys and the next flaw of the login service, and scanners find it within minutes.',
  fix: 'Use Session Manager or EC2 Instance Connect, a VPN or a fixed range of your own. Who logs in from elsewhere loses access.',
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
  ],
  controls: [
    'nist-800-53-r5:SC-7',
    'nist-800-53-r5:AC-17',
    'nist-800-53-r5:CM-7',
    'aws-fsbp:EC2.13',
    'cis-aws-5.0:5.3',
  ],
  aliases: ['CKV_AWS_24', 'CKV_AWS_25'],
  evaluate: (_, facts) =>
    opensNone(facts, {
      22: 'SSH (22)',
      23: 'Telnet (23)',
      3389: 'RDP (3389)',
      5900: 'VNC (5900)',
      5985: 'WinRM (5985)',
      5986: 'WinRM (5986)',
    }),
  examples: {
    pass: [
      terraform`
        resource "aws_security_group" "bastion" {
          ingress {
            from_port   = 22
            to_port     = 22
            protocol    = "tcp"
            cidr_blocks = ["203.0.113.0/24"]
          }
        }
      `,
      terraform`
        resource "aws_security_group" "web" {
          name = "web"
        }
        resource "aws_vpc_security_group_ingress_rule" "https" {
          security_group_id = aws_security_group.web.id
          cidr_ipv4         = "0.0.0.0/0"
          from_port         = 443
          to_port           = 443
          ip_protocol       = "tcp"
        }
      `,
      cloudformation`
        Resources:
          Bastion:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: bastion
              SecurityGroupIngress:
                - IpProtocol: tcp
                  FromPort: 22
                  ToPort: 22
                  CidrIp: 203.0.113.0/24
      `,
    ],
    fail: [
      terraform`
        resource "aws_security_group" "bastion" {
          ingress {
            from_port   = 22
            to_port     = 22
            protocol    = "tcp"
            cidr_blocks = [«"0.0.0.0/0"»]
          }
        }
      `,
      terraform`
        resource "aws_security_group" "bastion" {
          dynamic "ingress" {
            for_each = [443, 3389]
            content {
              from_port   = ingress.value
              to_port     = ingress.value
              protocol    = "tcp"
              cidr_blocks = [«"0.0.0.0/0"»]
            }
          }
        }
      `,
      terraform`
        resource "aws_vpc_security_group_ingress_rule" "ssh" {
          security_group_id = "sg-0123456789abcdef0"
          cidr_ipv6         = «"::/0"»
          from_port         = 20
          to_port           = 25
          ip_protocol       = "tcp"
        }
      `,
      cloudformation`
        Resources:
          Bastion:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: bastion
              SecurityGroupIngress:
                - IpProtocol: tcp
                  FromPort: 3389
                  ToPort: 3389
                  CidrIp: «0.0.0.0/0»
      `,
    ],
    unknown: [
      terraform`
        variable "office" {
          type = string
        }
        resource "aws_security_group" "bastion" {
          ingress {
            from_port   = 22
            to_port     = 22
            protocol    = "tcp"
            cidr_blocks = [«var.office»]
          }
        }
      `,
      cloudformation`
        Parameters:
          Office:
            Type: String
        Resources:
          Ssh:
            Type: AWS::EC2::SecurityGroupIngress
            Properties:
              GroupId: sg-0123456789abcdef0
              IpProtocol: tcp
              FromPort: 22
              ToPort: 22
              CidrIp: «!Ref Office»
      `,
    ],
  },
});
