/** Trail is encrypted with a KMS key. */
import { isPresent } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cloudtrail-trail-encrypted',
  title: 'CloudTrail trail is encrypted with a KMS key',
  severity: 'low',
  on: 'AWS::CloudTrail::Trail',
  why: 'With a key of your own, who may read the records is also decided by the key, not by the bucket alone.',
  fix: 'Set KMSKeyId and let CloudTrail use the key by its policy. Readers need the right to decrypt.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
  ],
  controls: ['nist-800-53-r5:AU-9', 'nist-800-53-r5:SC-28', 'aws-fsbp:CloudTrail.2', 'cis-aws-5.0:3.5'],
  aliases: ['CKV_AWS_35', 'AVD-AWS-0015'],
  evaluate: ({ KMSKeyId }) => isPresent(KMSKeyId, 'no key of your own protects the records'),
  examples: {
    pass: [
      terraform`
        resource "aws_cloudtrail" "main" {
          name           = "main"
          s3_bucket_name = "trail"
          kms_key_id     = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::CloudTrail::Trail
            Properties:
              KMSKeyId: alias/trail
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
          «Main»:
            Type: AWS::CloudTrail::Trail
            Properties:
              IsLogging: true
      `,
    ],
  },
});
