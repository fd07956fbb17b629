/** CloudFront logs requests. */
import { isPresent } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cloudfront-distribution-logs-access',
  title: 'CloudFront logs requests',
  severity: 'low',
  on: 'AWS::CloudFront::Distribution',
  why: 'Without access logs nobody can tell which requests an attack was made of.',
  fix: 'Name a bucket for logs, or deliver them by CloudWatch Logs, which this check does not see.',
  references: ['https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html'],
  controls: ['nist-800-53-r5:AU-12', 'nist-800-53-r5:AU-2', 'aws-fsbp:CloudFront.5'],
  aliases: ['CKV_AWS_86', 'AVD-AWS-0010'],
  evaluate: ({ DistributionConfig: { Logging } }) => isPresent(Logging.Bucket, 'requests are not logged'),
  examples: {
    pass: [
      terraform`
        resource "aws_cloudfront_distribution" "web" {
          enabled = true
          logging_config {
            bucket = "logs.s3.amazonaws.com"
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig: { Logging: { Bucket: logs.s3.amazonaws.com } }
      `,
    ],
    fail: [
      terraform`
        «resource "aws_cloudfront_distribution" "web"» {
          enabled = true
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig: «{ Enabled: true }»
      `,
    ],
  },
});
