/** S3 bucket policy denies requests without TLS. */
import { all, any, equals, is, pass, some } from '../../../findings/index.ts';
import { entriesOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { isEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-s3-bucket-policy-demands-tls',
  title: 'S3 bucket policy denies requests without TLS',
  severity: 'low',
  on: 'AWS::S3::BucketPolicy',
  why: 'Requests over plain HTTP carry signed URLs and objects that anyone on the way can read.',
  fix: 'Add a Deny for all principals and s3:* on the bucket and its objects with the condition aws:SecureTransport false. Clients that use http:// stop working.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html'],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:AC-17(2)', 'aws-fsbp:S3.5', 'cis-aws-5.0:2.1.1'],
  evaluate: ({ PolicyDocument: { Statement } }) =>
    some(
      Statement,
      ({ Effect, Principal, Condition }) =>
        all(
          equals(Effect, 'Deny', 'it allows'),
          isEveryone(Principal),
          any(
            ...entriesOf(Condition).flatMap(([, tests]) =>
              entriesOf(tests).map(([key, values]) =>
                all(
                  /^(aws:securetransport|s3:tlsversion)$/i.test(key) ? pass() : any(),
                  some(values, (value) => is(value, (text) => text !== 'true', 'it is for TLS'), 'none'),
                ),
              ),
            ),
          ),
        ),
      'requests over plain HTTP are not denied',
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_s3_bucket_policy" "logs" {
          bucket = "logs"
          policy = jsonencode({
            Statement = [{
              Effect    = "Deny"
              Principal = "*"
              Action    = "s3:*"
              Resource  = ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"]
              Condition = { Bool = { "aws:SecureTransport" = "false" } }
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
                    Principal: { AWS: '*' }
                    Action: s3:*
                    Resource: arn:aws:s3:::logs/*
                    Condition: { NumericLessThan: { s3:TlsVersion: 1.2 } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_s3_bucket_policy" "logs" {
          bucket = "logs"
          policy = jsonencode({
            «Statement = [{ Effect = "Allow", Principal = { AWS = "123456789012" }, Action = "s3:GetObject", Resource = "arn:aws:s3:::logs/*" }]»
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
                  «- Effect: Allow
                    Principal: { AWS: '123456789012' }
                    Action: s3:GetObject
                    Resource: arn:aws:s3:::logs/*»
      `,
    ],
  },
});
