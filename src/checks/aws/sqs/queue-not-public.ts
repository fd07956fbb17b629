/** SQS queue policy does not allow everyone. */
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-sqs-queue-not-public',
  title: 'SQS queue policy does not allow everyone',
  severity: 'high',
  on: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  why: 'Any AWS account can put in messages that your workers carry out, or take messages away.',
  fix: 'Name accounts, or restrict by aws:SourceArn or aws:PrincipalOrgID.',
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  ],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'aws-fsbp:SQS.3'],
  aliases: ['CKV_AWS_168'],
  evaluate: ({ PolicyDocument }) => forbidsEveryone(PolicyDocument, 'every AWS account is allowed'),
  examples: {
    pass: [
      terraform`
        resource "aws_sqs_queue_policy" "jobs" {
          queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs"
          policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Principal = "*"
              Action    = "sqs:SendMessage"
              Resource  = "*"
              Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-west-1:123456789012:jobs" } }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              Queues: [jobs]
              PolicyDocument:
                Statement: [{ Effect: Allow, Principal: { Service: sns.amazonaws.com }, Action: 'sqs:SendMessage', Resource: '*' }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_sqs_queue_policy" "jobs" {
          queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = «"*"», Action = "sqs:*", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              Queues: [jobs]
              PolicyDocument:
                Statement: [{ Effect: Allow, Principal: { AWS: [«'*'»] }, Action: 'sqs:SendMessage', Resource: '*' }]
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Policy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              Queues: [jobs]
              PolicyDocument:
                Statement: [{ Effect: Allow, Principal: { AWS: [«!Ref Setting»] }, Action: 'sqs:SendMessage', Resource: '*' }]
      `,
    ],
  },
});
