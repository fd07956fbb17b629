/** Trail records all regions. */
import { isTrue, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cloudtrail-trail-covers-all-regions',
  title: 'CloudTrail trail records all regions',
  severity: 'medium',
  on: 'AWS::CloudTrail::Trail',
  why: 'Attackers work in regions that nobody uses; a trail of one region does not see them.',
  fix: 'Set IsMultiRegionTrail, in one trail of the account or, better, of the organisation.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html',
  ],
  controls: ['nist-800-53-r5:AU-2', 'nist-800-53-r5:AU-12', 'aws-fsbp:CloudTrail.1', 'cis-aws-5.0:3.1'],
  aliases: ['CKV_AWS_67', 'AVD-AWS-0014'],
  evaluate: ({ IsMultiRegionTrail }, facts) =>
    unless(
      isTrue(IsMultiRegionTrail, 'other regions are not recorded'),
      // Another trail that does so is enough.
      ...facts
        .all('AWS::CloudTrail::Trail')
        .filter(({ node }) => node !== facts.node && node.scope === facts.node.scope)
        .map(({ properties }) => isTrue(properties.IsMultiRegionTrail, 'nor does another trail')),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_cloudtrail" "main" {
          name                  = "main"
          s3_bucket_name        = "trail"
          is_multi_region_trail = true
        }
      `,
      cloudformation`
        Resources:
          Main:
            Type: AWS::CloudTrail::Trail
            Properties:
              IsLogging: true
              IsMultiRegionTrail: true
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
              IsLogging: true
              IsMultiRegionTrail: «false»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          All:
            Type: String
        Resources:
          Main:
            Type: AWS::CloudTrail::Trail
            Properties:
              IsMultiRegionTrail: «!Ref All»
      `,
    ],
  },
});
