/** Trail signs its log files. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cloudtrail-trail-validates-files',
  title: 'CloudTrail trail validates its log files',
  severity: 'medium',
  on: 'AWS::CloudTrail::Trail',
  why: 'Without digests nobody can prove that an attacker did not change or remove records.',
  fix: 'Turn EnableLogFileValidation on; it costs nothing and breaks nothing.',
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html'],
  controls: [
    'nist-800-53-r5:AU-9',
    'nist-800-53-r5:AU-10',
    'nist-800-53-r5:SI-7',
    'aws-fsbp:CloudTrail.4',
    'cis-aws-5.0:3.2',
  ],
  aliases: ['CKV_AWS_36', 'AVD-AWS-0016'],
  evaluate: ({ EnableLogFileValidation }) => isTrue(EnableLogFileValidation, 'changed records are not noticed'),
  examples: {
    pass: [
      terraform`
        resource "aws_cloudtrail" "main" {
          name                       = "main"
          s3_bucket_name             = "trail"
          enable_log_file_validation = true
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::CloudTrail::Trail
            Properties:
              EnableLogFileValidation: true
      `,
    ],
    fail: [
      terraform`
        «resource "aws_cloudtrail" "main"» {
          name           = "main"
          s3_bucket_name = "trail"
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::CloudTrail::Trail
            Properties:
              EnableLogFileValidation: «false»
      `,
    ],
    unknown: [
      terraform`
        variable "validate" {
          type = bool
        }
        resource "aws_cloudtrail" "main" {
          name                       = "main"
          s3_bucket_name             = "trail"
          enable_log_file_validation = «var.validate»
        }
      `,
    ],
  },
});
