/** S3 bucket of sensitive data records who reads it. */
import { isPresent, pass } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-s3-sensitive-bucket-logs-access',
  title: 'S3 bucket of sensitive data logs access',
  severity: 'low',
  on: 'AWS::S3::Bucket',
  why: 'After a leak nobody can say which objects were read and by whom, so all of them must be taken for lost.',
  fix: 'Log to a bucket of its own by server access logging, or record data events of the bucket with CloudTrail (then suppress this finding with that reason).',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html'],
  controls: ['nist-800-53-r5:AU-2', 'nist-800-53-r5:AU-12', 'aws-fsbp:S3.9'],
  aliases: ['CKV_AWS_18', 'AVD-AWS-0089'],
  evaluate: ({ LoggingConfiguration }, facts) => {
    const holds = facts.out('stores').some(({ to }) => facts.at(to).kind === 'foothold/sensitive-data');
    return holds ? isPresent(LoggingConfiguration, 'who reads the objects is not recorded') : pass();
  },
  examples: {
    pass: [
      terraform`
        resource "aws_s3_bucket" "website" {
          bucket = "shop-website"
        }
      `,
      terraform`
        resource "aws_s3_bucket" "customers" {
          bucket = "shop-customer-data"
        }
        resource "aws_s3_bucket_logging" "customers" {
          bucket        = aws_s3_bucket.customers.id
          target_bucket = "shop-logs"
          target_prefix = "customers/"
        }
      `,
      cloudformation`
        Resources:
          Customers:
            Type: AWS::S3::Bucket
            Properties:
              BucketName: shop-customer-data
              LoggingConfiguration:
                DestinationBucketName: shop-logs
      `,
    ],
    fail: [
      terraform`
        «resource "aws_s3_bucket" "customers"» {
          bucket = "shop-customer-data"
        }
      `,
      cloudformation`
        Resources:
          «Customers»:
            Type: AWS::S3::Bucket
            Properties:
              BucketName: shop-customer-data
      `,
    ],
  },
});
