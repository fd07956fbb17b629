/** VPC records flow logs. */
import { fail, pass, undecided } from '../../../findings/index.ts';
import { unknownOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ec2-vpc-has-flow-logs',
  title: 'VPC records flow logs',
  severity: 'low',
  on: 'AWS::EC2::VPC',
  why: 'Without a record of connections nobody can tell after a break-in where the attacker went and what left the network.',
  fix: 'Add a flow log to S3 or CloudWatch Logs, of rejected traffic at least. It costs storage.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html'],
  controls: ['nist-800-53-r5:AU-12', 'nist-800-53-r5:SI-4', 'aws-fsbp:EC2.6', 'cis-aws-5.0:3.7'],
  aliases: ['CKV2_AWS_11', 'AVD-AWS-0178'],
  evaluate: (vpc, facts) => {
    const naming = facts.in('refers-to').map(({ from }) => facts.at(from));
    if (naming.some(({ kind }) => kind === 'AWS::EC2::FlowLog')) return pass(vpc);
    const doubt = facts
      .all('AWS::EC2::FlowLog')
      .filter(({ node }) => node.scope === facts.node.scope)
      .map(({ properties }) => unknownOf(properties.ResourceId))
      .find((id) => id && !id.refersTo);
    return doubt ? undecided(vpc, doubt.reason) : fail(vpc, 'no flow log is declared for it');
  },
  examples: {
    pass: [
      terraform`
        resource "aws_vpc" "main" {
          cidr_block = "10.0.0.0/16"
        }
        resource "aws_flow_log" "main" {
          vpc_id               = aws_vpc.main.id
          traffic_type         = "ALL"
          log_destination      = "arn:aws:s3:::flow-logs"
          log_destination_type = "s3"
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::EC2::VPC
            Properties:
              CidrBlock: 10.0.0.0/16
          Flow:
            Type: AWS::EC2::FlowLog
            Properties:
              ResourceId: !Ref Main
              ResourceType: VPC
              TrafficType: ALL
      `,
    ],
    fail: [
      terraform`
        «resource "aws_vpc" "main"» {
          cidr_block = "10.0.0.0/16"
        }
      `,
      cloudformation`
        Resources:
          «Main»:
            Type: AWS::EC2::VPC
            Properties:
              CidrBlock: 10.0.0.0/16
      `,
    ],
  },
});
