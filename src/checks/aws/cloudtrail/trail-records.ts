/** Trail is recording. */
import { isNotFalse } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cloudtrail-trail-records',
  title: 'CloudTrail trail is recording',
  severity: 'high',
  on: 'AWS::CloudTrail::Trail',
  why: 'A trail that is stopped gives a false sense of safety: nothing that an attacker does is written down.',
  fix: 'Set IsLogging to true and keep the right to stop it to few.',
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-turning-off-logging.html'],
  controls: ['nist-800-53-r5:AU-12', 'nist-800-53-r5:AU-9'],
  aliases: ['CKV_AWS_251'],
  evaluate: ({ IsLogging }) => isNotFalse(IsLogging, 'nothing is recorded'),
  examples: {
    pass: [
      terraform`
        resource "aws_cloudtrail" "main" {
          name           = "main"
          s3_bucket_name = "trail"
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::CloudTrail::Trail
            Properties:
              IsLogging: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_cloudtrail" "main" {
          name           = "main"
          s3_bucket_name = "trail"
          enable_logging = «false»
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::CloudTrail::Trail
            Properties:
              IsLogging: «false»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          On:
            Type: String
        Resources:
          Main:
            Type: AWS::CloudTrail::Trail
            Properties:
              IsLogging: «!Ref On»
      `,
    ],
  },
});
