/** Network ACL does not open SSH or RDP to the internet. */
import { all, any, equals, failsIf, is, isNotTrue } from '../../../findings/index.ts';
import { isAbsent } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ec2-network-acl-no-public-admin-ports',
  title: 'Network ACL does not open SSH or RDP to the internet',
  severity: 'medium',
  on: 'AWS::EC2::NetworkAclEntry',
  why: 'The ACL is the second wall behind security groups; with it open, one careless group is enough.',
  fix: 'Allow these ports from your own ranges only, or deny them before the rule that allows everything. Replies use the high ports; keep those open.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'aws-fsbp:EC2.21', 'cis-aws-5.0:5.2'],
  aliases: ['CKV_AWS_231', 'CKV_AWS_232', 'AVD-AWS-0105'],
  evaluate: ({ Egress, RuleAction, CidrBlock, Ipv6CidrBlock, Protocol, PortRange }) => {
    const admin = (port: number) =>
      all(
        equals(Protocol, 6, 'another protocol'),
        is(PortRange.From, (from) => from <= port, 'the ports begin above it'),
        is(PortRange.To, (to) => to >= port, 'the ports end below it'),
        // A rule for all ports is how an ACL that filters nothing is written; it is the default and says nothing of these ports.
        any(
          is(PortRange.From, (from) => from > 1, 'from the first port'),
          is(PortRange.To, (to) => to < 65_534, 'to the last port'),
        ),
      );
    return failsIf(
      all(
        isNotTrue(Egress, 'it is for traffic that leaves'),
        equals(RuleAction, 'allow', 'it denies'),
        any(equals(CidrBlock, '0.0.0.0/0', 'not the internet'), equals(Ipv6CidrBlock, '::/0', 'not the internet')),
        any(admin(22), admin(3389)),
      ),
      isAbsent(CidrBlock) ? Ipv6CidrBlock : CidrBlock,
      'the whole internet may connect to SSH or RDP',
    );
  },
  examples: {
    pass: [
      terraform`
        resource "aws_network_acl_rule" "https" {
          network_acl_id = "acl-0123456789abcdef0"
          rule_number    = 100
          protocol       = "tcp"
          rule_action    = "allow"
          cidr_block     = "0.0.0.0/0"
          from_port      = 443
          to_port        = 443
        }
      `,
      cloudformation`
        Resources:
          Https:
            Type: AWS::EC2::NetworkAclEntry
            Properties:
              NetworkAclId: acl-0123456789abcdef0
              RuleNumber: 100
              Protocol: 6
              RuleAction: allow
              CidrBlock: 0.0.0.0/0
              PortRange: { From: 443, To: 443 }
      `,
    ],
    fail: [
      terraform`
        resource "aws_network_acl_rule" "ssh" {
          network_acl_id = "acl-0123456789abcdef0"
          rule_number    = 100
          protocol       = "tcp"
          rule_action    = "allow"
          cidr_block     = «"0.0.0.0/0"»
          from_port      = 22
          to_port        = 22
        }
      `,
      cloudformation`
        Resources:
          Rdp:
            Type: AWS::EC2::NetworkAclEntry
            Properties:
              NetworkAclId: acl-0123456789abcdef0
              RuleNumber: 100
              Protocol: 6
              RuleAction: allow
              CidrBlock: «0.0.0.0/0»
              PortRange: { From: 3000, To: 4000 }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Range:
            Type: String
        Resources:
          Ssh:
            Type: AWS::EC2::NetworkAclEntry
            Properties:
              NetworkAclId: acl-0123456789abcdef0
              RuleNumber: 100
              Protocol: 6
              RuleAction: allow
              CidrBlock: «!Ref Range»
              PortRange: { From: 22, To: 22 }
      `,
    ],
  },
});
