/** Launch configuration demands IMDSv2. */
import { equals, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-auto-scaling-launch-configuration-requires-imdsv2',
  title: 'Launch configuration demands IMDSv2',
  severity: 'medium',
  on: 'AWS::AutoScaling::LaunchConfiguration',
  why: 'Every instance that is launched from it serves its credentials to anyone who can make it fetch a URL (SSRF).',
  fix: 'Set HttpTokens to required, or move to a launch template. Old SDKs that read the metadata without a token stop working.',
  references: ['https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'aws-fsbp:AutoScaling.3'],
  aliases: ['CKV_AWS_79'],
  evaluate: ({ MetadataOptions }) =>
    unless(
      equals(MetadataOptions.HttpTokens, 'required', 'instance metadata is served without a token'),
      equals(MetadataOptions.HttpEndpoint, 'disabled', 'metadata are served'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_launch_configuration" "app" {
          image_id      = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          metadata_options {
            http_tokens = "required"
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::AutoScaling::LaunchConfiguration
            Properties:
              MetadataOptions: { HttpTokens: required }
      `,
    ],
    fail: [
      terraform`
        resource "aws_launch_configuration" "app" {
          image_id      = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          metadata_options {
            http_tokens = «"optional"»
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::AutoScaling::LaunchConfiguration
            Properties:
              MetadataOptions: { HttpTokens: «optional» }
      `,
    ],
    unknown: [
      cloudformation`
        Resources:
          «App»:
            Type: AWS::AutoScaling::LaunchConfiguration
            Properties:
              InstanceType: t3.micro
      `,
    ],
  },
});
