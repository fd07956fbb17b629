/** S3 bucket keeps versions of its objects. */
import { equals } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-s3-bucket-versioned',
  title: 'S3 bucket keeps versions of its objects',
  severity: 'low',
  on: 'AWS::S3::Bucket',
  why: 'Without versions an overwritten or deleted object is gone, whether by mistake or by ransom.',
  fix: 'Turn versioning on and expire old versions by a lifecycle rule. Storage grows by what is overwritten.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html'],
  controls: ['nist-800-53-r5:CP-9', 'nist-800-53-r5:SI-12', 'aws-fsbp:S3.14'],
  aliases: ['CKV_AWS_21', 'AVD-AWS-0090'],
  evaluate: ({ VersioningConfiguration }) =>
    equals(VersioningConfiguration.Status, 'Enabled', 'overwritten and deleted objects are lost'),
  examples: {
    pass: [
      terraform`
        resource "aws_s3_bucket" "data" {}
        resource "aws_s3_bucket_versioning" "data" {
          bucket = aws_s3_bucket.data.id
          versioning_configuration {
            status = "Enabled"
          }
        }
      `,
      cloudformation`
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties:
              VersioningConfiguration:
                Status: Enabled
      `,
    ],
    fail: [
      terraform`
        «resource "aws_s3_bucket" "data"» {}
      `,
      cloudformation`
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties:
              VersioningConfiguration:
                Status: «Suspended»
      `,
    ],
    unknown: [
      terraform`
        variable "versioning" {
          type = string
        }
        resource "aws_s3_bucket" "data" {}
        resource "aws_s3_bucket_versioning" "data" {
          bucket = aws_s3_bucket.data.id
          versioning_configuration {
            status = «var.versioning»
          }
        }
      `,
    ],
  },
});
