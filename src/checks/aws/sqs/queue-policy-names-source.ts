/** SQS queue policy names the source when it lets a service in. */
import { check, cloudformation, terraform } from '../../check.ts';
import { namesSourceOfServices } from '../service-principals.ts';

export default check({
  id: 'aws-sqs-queue-policy-names-source',
  title: 'SQS queue policy names the source when it lets a service in',
  severity: 'medium',
  on: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  why: 'The service acts for every customer: a bucket, topic or rule of a stranger can send messages here that your code takes for its own.',
  fix: 'Add a condition on aws:SourceArn, or on aws:SourceAccount where the name of the resource can be taken by another account.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  evaluate: ({ PolicyDocument }) => namesSourceOfServices(PolicyDocument),
  examples: {
    pass: [
      terraform`
        resource "aws_sqs_queue_policy" "jobs" {
          queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs"
          policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Principal = { Service = "sns.amazonaws.com" }
              Action    = "sqs:SendMessage"
              Resource  = "*"
              Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:sns:eu-west-1:123456789012:jobs" } }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              Queues: ['https://sqs.eu-west-1.amazonaws.com/123456789012/jobs']
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: { Service: sns.amazonaws.com }
                    Action: sqs:SendMessage
                    Resource: '*'
                    Condition: { StringEquals: { aws:SourceAccount: !Ref AWS::AccountId } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_sqs_queue_policy" "jobs" {
          queue_url = "https://sqs.eu-west-1.amazonaws.com/123456789012/jobs"
          policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Principal = «{ Service = "sns.amazonaws.com" }»
              Action    = "sqs:SendMessage"
              Resource  = "*"
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              Queues: ['https://sqs.eu-west-1.amazonaws.com/123456789012/jobs']
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: «{ Service: sns.amazonaws.com }»
                    Action: sqs:SendMessage
                    Resource: '*'
      `,
    ],
  },
});
