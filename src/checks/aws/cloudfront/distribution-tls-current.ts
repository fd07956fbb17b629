/** CloudFront accepts TLS 1.2 and newer only from viewers. */
import { is, isMissing, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-cloudfront-distribution-tls-current',
  title: 'CloudFront accepts TLS 1.2 and newer only from viewers',
  severity: 'low',
  on: 'AWS::CloudFront::Distribution',
  why: 'Older versions of TLS have known flaws and are forbidden by most standards.',
  fix: 'Use a certificate of your own with MinimumProtocolVersion TLSv1.2_2021. The certificate of cloudfront.net always accepts TLS 1.0.',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
  ],
  controls: ['nist-800-53-r5:SC-8', 'nist-800-53-r5:SC-13', 'aws-fsbp:CloudFront.15'],
  aliases: ['CKV_AWS_174', 'AVD-AWS-0013'],
  evaluate: ({ DistributionConfig: { Aliases, ViewerCertificate: certificate } }) =>
    unless(
      is(
        certificate.MinimumProtocolVersion,
        (version) => /^TLSv1\.[23]_20(18|19|2\d)$/.test(version),
        'older versions of TLS are accepted',
      ),
      // Without names of its own a distribution has no choice but the certificate of cloudfront.net.
      isMissing(Aliases, 'it has names of its own'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_cloudfront_distribution" "web" {
          enabled = true
          aliases = ["www.example.com"]
          viewer_certificate {
            acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/web"
            ssl_support_method       = "sni-only"
            minimum_protocol_version = "TLSv1.2_2021"
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                Enabled: true
      `,
    ],
    fail: [
      terraform`
        resource "aws_cloudfront_distribution" "web" {
          enabled = true
          aliases = ["www.example.com"]
          viewer_certificate {
            acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/web"
            ssl_support_method       = "sni-only"
            minimum_protocol_version = «"TLSv1"»
          }
        }
      `,
      cloudformation`
        Resources:
          Web:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                Aliases: [www.example.com]
                ViewerCertificate: { AcmCertificateArn: x, MinimumProtocolVersion: «TLSv1.1_2016» }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Web:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                Aliases: [www.example.com]
                ViewerCertificate: { AcmCertificateArn: x, MinimumProtocolVersion: «!Ref Setting» }
      `,
    ],
  },
});
