/** Security group does not open every port to the internet. */
import { all, failsIf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { coversEveryPort, everyIngress, ingressKinds, isFromInternet, peerOf } from '../ingress-rules.ts';

export default check({
  id: 'aws-ec2-security-group-not-open-to-internet',
  title: 'Security group does not open every port to the internet',
  severity: 'high',
  on: ingressKinds,
  why: 'Whatever listens now or is started later on these machines can be reached by everyone: databases, debuggers, agents that nobody thought of.',
  fix: 'Open the one or two ports that serve the public, if any, and reach the rest from within.',
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html'],
  controls: ['nist-800-53-r5:SC-7', 'nist-800-53-r5:AC-4', 'aws-fsbp:EC2.18', 'aws-fsbp:EC2.19'],
  aliases: ['CKV_AWS_277'],
  evaluate: (_, facts) =>
    everyIngress(facts, (rule) =>
      failsIf(
        all(isFromInternet(rule), coversEveryPort(rule)),
        peerOf(rule),
        'the whole internet can connect to every port',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_security_group" "function" {
          ingress {
            from_port   = 0
            to_port     = 0
            protocol    = "-1"
            cidr_blocks = ["0.0.0.0/0"]
          }
        }
        resource "aws_lambda_function" "listens_nowhere" {
          function_name = "app"
          role          = "arn:aws:iam::123456789012:role/app"
          vpc_config {
            subnet_ids         = ["subnet-1"]
            security_group_ids = [aws_security_group.function.id]
          }
        }
      `,
      terraform`
        resource "aws_security_group" "web" {
          ingress {
            from_port   = 443
            to_port     = 443
            protocol    = "tcp"
            cidr_blocks = ["0.0.0.0/0"]
          }
          ingress {
            from_port = 0
            to_port   = 0
            protocol  = "-1"
            self      = true
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
              SecurityGroupIngress:
                - IpProtocol: tcp
                  FromPort: 443
                  ToPort: 443
                  CidrIp: 0.0.0.0/0
      `,
    ],
    fail: [
      terraform`
        resource "aws_security_group" "web" {
          ingress {
            from_port   = 0
            to_port     = 0
            protocol    = "-1"
            cidr_blocks = [«"0.0.0.0/0"»]
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
              SecurityGroupIngress:
                - IpProtocol: tcp
                  FromPort: 0
                  ToPort: 65535
                  CidrIp: «0.0.0.0/0»
      `,
    ],
    unknown: [
      terraform`
        variable "sources" {
          type = list(string)
        }
        resource "aws_security_group_rule" "web" {
          type              = "ingress"
          security_group_id = "sg-0123456789abcdef0"
          from_port         = 0
          to_port           = 0
          protocol          = "-1"
          cidr_blocks       = var.sources
        }
      `,
    ],
  },
});
