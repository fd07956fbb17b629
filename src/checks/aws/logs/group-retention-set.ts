/** Log group keeps its records for a set time. */
import { isAtLeast } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-logs-group-retention-set',
  title: 'CloudWatch log group has a retention time',
  severity: 'low',
  on: 'AWS::Logs::LogGroup',
  why: 'A group without a retention keeps records forever, personal data among them, and bills for them.',
  fix: 'Set RetentionInDays to what investigations and law demand, such as 365.',
  references: ['https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html'],
  controls: ['nist-800-53-r5:AU-11', 'nist-800-53-r5:SI-12'],
  aliases: ['CKV_AWS_66'],
  evaluate: ({ RetentionInDays }) => isAtLeast(RetentionInDays, 1, 'records are kept forever'),
  examples: {
    pass: [
      terraform`
        resource "aws_cloudwatch_log_group" "app" {
          retention_in_days = 365
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::Logs::LogGroup
            Properties:
              RetentionInDays: 365
      `,
    ],
    fail: [
      terraform`
        «resource "aws_cloudwatch_log_group" "app"» {
          name = "app"
        }
      `,
      cloudformation`
        Resources:
          «App»:
            Type: AWS::Logs::LogGroup
            Properties:
              LogGroupName: app
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Days:
            Type: Number
        Resources:
          App:
            Type: AWS::Logs::LogGroup
            Properties:
              RetentionInDays: «!Ref Days»
      `,
    ],
  },
});
