/** S3 bucket policy does not allow everyone. */
import { unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { isClosedByBlock } from '../bucket-policies.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-s3-bucket-policy-not-public',
  title: 'S3 bucket policy does not allow everyone',
  severity: 'critical',
  on: 'AWS::S3::BucketPolicy',
  why: 'Whoever knows or guesses the name of the bucket reads, or worse writes, its objects without an account.',
  fix: 'Name the principals, or restrict the statement by aws:PrincipalOrgID or aws:SourceArn. A public website belongs behind CloudFront with origin access control.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-7', 'aws-fsbp:S3.2', 'aws-fsbp:S3.3'],
  aliases: ['CKV_AWS_70'],
  evaluate: ({ PolicyDocument }, facts) =>
    unless(forbidsEveryone(PolicyDocument, 'everyone is allowed'), isClosedByBlock(facts)),
  examples: {
    pass: [
      terraform`
        resource "aws_s3_bucket" "closed" {}
        resource "aws_s3_bucket_public_access_block" "closed" {
          bucket                  = aws_s3_bucket.closed.id
          block_public_acls       = false
          ignore_public_acls      = true
          block_public_policy     = false
          restrict_public_buckets = true
        }
        resource "aws_s3_bucket_policy" "closed" {
          bucket = aws_s3_bucket.closed.id
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "\${aws_s3_bucket.closed.arn}/*" }]
          })
        }
      `,
      terraform`
        resource "aws_s3_bucket_policy" "logs" {
          bucket = "logs"
          policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Principal = "*"
              Action    = "s3:GetObject"
              Resource  = "arn:aws:s3:::logs/*"
              Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: logs
              PolicyDocument:
                Statement:
                  - Effect: Deny
                    Principal: '*'
                    Action: s3:*
                    Resource: arn:aws:s3:::logs/*
                    Condition: { Bool: { aws:SecureTransport: false } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_s3_bucket" "logs" {}
        resource "aws_s3_bucket_policy" "logs" {
          bucket = aws_s3_bucket.logs.id
          policy = jsonencode({
            Statement = [{
              Effect    = "Allow"
              Principal = «"*"»
              Action    = "s3:GetObject"
              Resource  = "\${aws_s3_bucket.logs.arn}/*"
            }]
          })
        }
      `,
      cloudformation`
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: logs
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: «'*'»
                    Action: s3:PutObject
                    Resource: arn:aws:s3:::logs/*
                    Condition: { Bool: { aws:SecureTransport: true } }
      `,
    ],
    unknown: [
      terraform`
        variable "readers" {
          type = list(string)
        }
        resource "aws_s3_bucket_policy" "logs" {
          bucket = "logs"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = «var.readers» }, Action = "s3:GetObject", Resource = "arn:aws:s3:::logs/*" }]
          })
        }
      `,
    ],
  },
});
