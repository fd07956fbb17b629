/** CloudFront reads S3 origins by origin access control. */
import { every, isPresent, unless, when } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cloudfront-origin-access-controlled',
  title: 'CloudFront reads S3 origins by origin access control',
  severity: 'medium',
  on: 'AWS::CloudFront::Distribution',
  why: 'Without it the bucket itself must be open to the world, past the firewall, signed URLs and logs of the distribution.',
  fix: 'Make an origin access control, name it at the origin, and let the bucket policy allow this distribution alone.',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  ],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:SC-7', 'aws-fsbp:CloudFront.13'],
  evaluate: ({ DistributionConfig: { Origins } }) =>
    every(Origins, (origin) =>
      when(isPresent(origin.S3OriginConfig, 'it is no bucket'), () =>
        unless(
          isPresent(origin.OriginAccessControlId, 'the bucket must be open to everyone'),
          isPresent(origin.S3OriginConfig.OriginAccessIdentity, 'no identity is used either'),
        ),
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_cloudfront_distribution" "web" {
          enabled = true
          origin {
            origin_id                = "web"
            domain_name              = "web.s3.eu-west-1.amazonaws.com"
            origin_access_control_id = "E2QWRUHAPOMQZL"
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                Origins:
                  - { Id: web, DomainName: web.s3.amazonaws.com, S3OriginConfig: {}, OriginAccessControlId: E2QWRUHAPOMQZL }
      `,
    ],
    fail: [
      terraform`
        resource "aws_cloudfront_distribution" "web" {
          enabled = true
          «origin» {
            origin_id   = "web"
            domain_name = "web.s3.eu-west-1.amazonaws.com"
            s3_origin_config {
              origin_access_identity = ""
            }
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                Origins:
                  - «{ Id: web, DomainName: web.s3.amazonaws.com, S3OriginConfig: { OriginAccessIdentity: '' } }»
      `,
    ],
  },
});
