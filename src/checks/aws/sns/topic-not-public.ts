/** SNS topic policy does not allow everyone. */
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-sns-topic-not-public',
  title: 'SNS topic policy does not allow everyone',
  severity: 'high',
  on: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  why: 'Any AWS account can send messages that your systems trust, or subscribe and read all of them.',
  fix: 'Name accounts, or restrict by aws:SourceAccount, aws:SourceArn or aws:PrincipalOrgID.',
  references: ['https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'aws-fsbp:SNS.4'],
  aliases: ['CKV_AWS_169'],
  evaluate: ({ PolicyDocument }) => forbidsEveryone(PolicyDocument, 'every AWS account is allowed'),
  examples: {
    pass: [
      terraform`
        resource "aws_sns_topic_policy" "alerts" {
          arn = "arn:aws:sns:eu-west-1:123456789012:alerts"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { Service = "cloudwatch.amazonaws.com" }, Action = "sns:Publish", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::SNS::TopicPolicy
            Properties:
              Topics: [alerts]
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: { AWS: '*' }
                    Action: sns:Publish
                    Resource: '*'
                    Condition: { ArnLike: { aws:SourceArn: 'arn:aws:s3:::uploads' } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_sns_topic_policy" "alerts" {
          arn = "arn:aws:sns:eu-west-1:123456789012:alerts"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = «"*"» }, Action = "sns:Subscribe", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::SNS::TopicPolicy
            Properties:
              Topics: [alerts]
              PolicyDocument:
                Statement: [{ Effect: Allow, Principal: «'*'», Action: 'sns:Publish', Resource: '*' }]
      `,
    ],
    unknown: [
      terraform`
        variable "publisher" {
          type = string
        }
        resource "aws_sns_topic_policy" "alerts" {
          arn = "arn:aws:sns:eu-west-1:123456789012:alerts"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = «var.publisher» }, Action = "sns:Publish", Resource = "*" }]
          })
        }
      `,
    ],
  },
});
