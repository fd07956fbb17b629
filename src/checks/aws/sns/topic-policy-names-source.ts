/** SNS topic policy names the source when it lets a service in. */
import { check, cloudformation, terraform } from '../../check.ts';
import { namesSourceOfServices } from '../service-principals.ts';

export default check({
  id: 'aws-sns-topic-policy-names-source',
  title: 'SNS topic policy names the source when it lets a service in',
  severity: 'medium',
  on: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  why: 'The service acts for every customer: a bucket, topic or rule of a stranger can send messages here that your code takes for its own.',
  fix: 'Add a condition on aws:SourceArn, or on aws:SourceAccount where the name of the resource can be taken by another account.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  evaluate: ({ PolicyDocument }) => namesSourceOfServices(PolicyDocument),
  examples: {
    pass: [
      terraform`
        resource "aws_sns_topic_policy" "jobs" {
          arn = "arn:aws:sns:eu-west-1:123456789012:jobs"
          policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Principal = { Service = "s3.amazonaws.com" }
              Action    = "sns:Publish"
              Resource  = "*"
              Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:::uploads" } }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::SNS::TopicPolicy
            Properties:
              Topics: ['arn:aws:sns:eu-west-1:123456789012:jobs']
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: { Service: s3.amazonaws.com }
                    Action: sns:Publish
                    Resource: '*'
                    Condition: { StringEquals: { aws:SourceAccount: !Ref AWS::AccountId } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_sns_topic_policy" "jobs" {
          arn = "arn:aws:sns:eu-west-1:123456789012:jobs"
          policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Principal = «{ Service = "s3.amazonaws.com" }»
              Action    = "sns:Publish"
              Resource  = "*"
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::SNS::TopicPolicy
            Properties:
              Topics: ['arn:aws:sns:eu-west-1:123456789012:jobs']
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: «{ Service: s3.amazonaws.com }»
                    Action: sns:Publish
                    Resource: '*'
      `,
    ],
  },
});
