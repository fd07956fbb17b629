/** CloudFront serves viewers by HTTPS only. */
import { all, every, isNoneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cloudfront-distribution-demands-https',
  title: 'CloudFront serves viewers by HTTPS only',
  severity: 'medium',
  on: 'AWS::CloudFront::Distribution',
  why: 'Whoever sits between a viewer and CloudFront reads and changes pages, passwords and sessions.',
  fix: 'Set the viewer protocol policy of every behaviour to redirect-to-https or https-only.',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
  ],
  controls: ['nist-800-53-r5:SC-8', 'aws-fsbp:CloudFront.3'],
  aliases: ['CKV_AWS_34', 'AVD-AWS-0012'],
  evaluate: ({ DistributionConfig: { DefaultCacheBehavior, CacheBehaviors } }) =>
    all(
      isNoneOf(DefaultCacheBehavior.ViewerProtocolPolicy, ['allow-all'], 'plain HTTP is served'),
      every(CacheBehaviors, ({ ViewerProtocolPolicy }) =>
        isNoneOf(ViewerProtocolPolicy, ['allow-all'], 'plain HTTP is served'),
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_cloudfront_distribution" "web" {
          enabled = true
          default_cache_behavior {
            target_origin_id       = "web"
            viewer_protocol_policy = "redirect-to-https"
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                DefaultCacheBehavior: { TargetOriginId: web, ViewerProtocolPolicy: https-only }
      `,
    ],
    fail: [
      terraform`
        resource "aws_cloudfront_distribution" "web" {
          enabled = true
          default_cache_behavior {
            target_origin_id       = "web"
            viewer_protocol_policy = «"allow-all"»
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                DefaultCacheBehavior: { TargetOriginId: web, ViewerProtocolPolicy: https-only }
                CacheBehaviors:
                  - { PathPattern: /img/*, TargetOriginId: web, ViewerProtocolPolicy: «allow-all» }
      `,
    ],
    unknown: [
      terraform`
        variable "policy" {
          type = string
        }
        resource "aws_cloudfront_distribution" "web" {
          enabled = true
          default_cache_behavior {
            target_origin_id       = "web"
            viewer_protocol_policy = «var.policy»
          }
        }
      `,
    ],
  },
});
