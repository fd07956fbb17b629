/** All four switches of S3 Block Public Access are on. */
import { all, isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-s3-bucket-blocks-public-access',
  title: 'S3 bucket blocks public access',
  severity: 'high',
  on: 'AWS::S3::Bucket',
  why: 'Without all four switches, one careless ACL or bucket policy publishes every object.',
  fix: 'Turn all four switches on. A bucket that serves a website directly stops doing so: put CloudFront before it.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  controls: ['nist-800-53-r5:AC-3', 'cis-aws-5.0:2.1.4'],
  aliases: ['CKV_AWS_53', 'CKV_AWS_54', 'CKV_AWS_55', 'CKV_AWS_56', 'AVD-AWS-0086', 'AVD-AWS-0087'],
  evaluate: ({ PublicAccessBlockConfiguration: block }) =>
    all(
      isTrue(block.BlockPublicAcls, 'new public ACLs are accepted'),
      isTrue(block.IgnorePublicAcls, 'existing public ACLs take effect'),
      isTrue(block.BlockPublicPolicy, 'a bucket policy that makes it public is accepted'),
      isTrue(block.RestrictPublicBuckets, 'a public bucket policy lets strangers in'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_s3_bucket" "logs" {
          bucket = "logs"
        }
      `,
      terraform`
        resource "aws_s3_bucket" "logs" {
          bucket = "logs"
        }
        resource "aws_s3_bucket_public_access_block" "logs" {
          bucket                  = aws_s3_bucket.logs.id
          block_public_acls       = true
          ignore_public_acls      = true
          block_public_policy     = true
          restrict_public_buckets = true
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::S3::Bucket
            Properties:
              PublicAccessBlockConfiguration:
                BlockPublicAcls: true
                IgnorePublicAcls: true
                BlockPublicPolicy: true
                RestrictPublicBuckets: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_s3_bucket" "logs" {
          bucket = "logs"
        }
        resource "aws_s3_bucket_public_access_block" "logs" {
          bucket                  = aws_s3_bucket.logs.id
          block_public_acls       = true
          ignore_public_acls      = true
          block_public_policy     = «false»
          restrict_public_buckets = true
        }
      `,
      terraform`
        resource "aws_s3_bucket" "logs" {
          bucket = "logs"
        }
        «resource "aws_s3_bucket_public_access_block" "logs"» {
          bucket              = aws_s3_bucket.logs.id
          block_public_acls   = true
          ignore_public_acls  = true
          block_public_policy = true
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::S3::Bucket
            Properties:
              PublicAccessBlockConfiguration:
                BlockPublicAcls: true
                IgnorePublicAcls: true
                BlockPublicPolicy: «false»
                RestrictPublicBuckets: true
      `,
    ],
    unknown: [
      terraform`
        variable "strict" {
          type = bool
        }
        resource "aws_s3_bucket" "logs" {}
        resource "aws_s3_bucket_public_access_block" "logs" {
          bucket                  = aws_s3_bucket.logs.id
          block_public_acls       = «var.strict»
          ignore_public_acls      = true
          block_public_policy     = true
          restrict_public_buckets = true
        }
      `,
    ],
  },
});
