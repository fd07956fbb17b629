/** S3 bucket has no public ACL. */
import { any, isNoneOf, isTrue, unless } from '../../../findings/index.ts';
import { stateOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-s3-bucket-acl-not-public',
  title: 'S3 bucket has no public ACL',
  severity: 'high',
  on: 'AWS::S3::Bucket',
  why: 'A public ACL lets everyone list the objects, and with write access replace them.',
  fix: 'Remove the ACL and turn ACLs off (object ownership BucketOwnerEnforced). Give readers access by a policy.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'aws-fsbp:S3.2', 'aws-fsbp:S3.3'],
  aliases: ['CKV_AWS_20', 'CKV_AWS_57', 'AVD-AWS-0092'],
  evaluate: ({ AccessControl, PublicAccessBlockConfiguration: block }) =>
    unless(
      isNoneOf(
        AccessControl,
        ['PublicRead', 'PublicReadWrite', 'AuthenticatedRead'],
        'everyone can list or change the objects',
      ),
      // Ignored ACLs do nothing; blocked ones cannot be set.
      stateOf(block).value?.origin.default ? any() : isTrue(block.IgnorePublicAcls, 'public ACLs take effect'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_s3_bucket" "logs" {}
        resource "aws_s3_bucket_acl" "logs" {
          bucket = aws_s3_bucket.logs.id
          acl    = "private"
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::S3::Bucket
            Properties:
              BucketName: logs
      `,
    ],
    fail: [
      terraform`
        resource "aws_s3_bucket" "logs" {
          acl = «"public-read"»
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::S3::Bucket
            Properties:
              AccessControl: «PublicReadWrite»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Acl:
            Type: String
        Resources:
          Logs:
            Type: AWS::S3::Bucket
            Properties:
              AccessControl: «!Ref Acl»
      `,
    ],
  },
});
