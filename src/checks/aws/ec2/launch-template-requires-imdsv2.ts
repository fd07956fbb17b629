/** Launch template demands IMDSv2. */
import { equals, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ec2-launch-template-requires-imdsv2',
  title: 'Launch template demands IMDSv2',
  severity: 'medium',
  on: 'AWS::EC2::LaunchTemplate',
  why: 'Every instance that is launched from it serves its credentials to anyone who can make it fetch a URL (SSRF).',
  fix: 'Set HttpTokens to required. Old SDKs and scripts that read the metadata without a token stop working.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'aws-fsbp:EC2.170', 'cis-aws-5.0:5.7'],
  aliases: ['CKV_AWS_79', 'AVD-AWS-0130'],
  evaluate: ({ LaunchTemplateData: { MetadataOptions } }) =>
    unless(
      equals(MetadataOptions.HttpTokens, 'required', 'instance metadata is served without a token'),
      equals(MetadataOptions.HttpEndpoint, 'disabled', 'metadata are served'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_launch_template" "app" {
          image_id = "ami-0123456789abcdef0"
          metadata_options {
            http_tokens = "required"
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::LaunchTemplate
            Properties:
              LaunchTemplateData:
                ImageId: ami-0123456789abcdef0
                MetadataOptions:
                  HttpTokens: required
      `,
    ],
    fail: [
      terraform`
        resource "aws_launch_template" "app" {
          image_id = "ami-0123456789abcdef0"
          metadata_options {
            http_endpoint = "enabled"
            http_tokens   = «"optional"»
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::LaunchTemplate
            Properties:
              LaunchTemplateData:
                ImageId: ami-0123456789abcdef0
                MetadataOptions:
                  HttpTokens: «optional»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Tokens:
            Type: String
        Resources:
          App:
            Type: AWS::EC2::LaunchTemplate
            Properties:
              LaunchTemplateData:
                MetadataOptions:
                  HttpTokens: «!Ref Tokens»
      `,
    ],
  },
});
