/** S3 bucket policy keeps strangers out by itself. */
import { when } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { isClosedByBlock } from '../bucket-policies.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-s3-bucket-policy-needs-no-block',
  title: 'S3 bucket policy keeps strangers out by itself',
  severity: 'low',
  on: 'AWS::S3::BucketPolicy',
  why: 'Only Block Public Access stands between this policy and the world: whoever turns it off, for whatever reason, publishes the objects.',
  fix: 'Name the principals that need the bucket, or take the statement away: with the block in place nobody outside uses it.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  evaluate: ({ PolicyDocument }, facts) =>
    when(isClosedByBlock(facts), () =>
      forbidsEveryone(PolicyDocument, 'everyone is allowed, and only the block says no'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_s3_bucket" "logs" {}
        resource "aws_s3_bucket_public_access_block" "logs" {
          bucket                  = aws_s3_bucket.logs.id
          block_public_policy     = true
          restrict_public_buckets = true
        }
        resource "aws_s3_bucket_policy" "logs" {
          bucket = aws_s3_bucket.logs.id
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "s3:GetObject", Resource = "\${aws_s3_bucket.logs.arn}/*" }]
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
                  - { Effect: Allow, Principal: { AWS: '123456789012' }, Action: s3:GetObject, Resource: 'arn:aws:s3:::logs/*' }
      `,
    ],
    fail: [
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
            Statement = [{ Effect = "Allow", Principal = «"*"», Action = "s3:GetObject", Resource = "\${aws_s3_bucket.closed.arn}/*" }]
          })
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
                BlockPublicPolicy: false
                RestrictPublicBuckets: true
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Logs
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: «'*'»
                    Action: s3:GetObject
                    Resource: !Sub '\${Logs.Arn}/*'
      `,
    ],
  },
});
