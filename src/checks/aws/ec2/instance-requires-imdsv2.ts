/** EC2 instance serves metadata by IMDSv2 only. */
import { any, equals, isPresent, unless } from '../../../findings/index.ts';
import { stateOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-ec2-instance-requires-imdsv2',
  title: 'EC2 instance serves metadata by IMDSv2 only',
  severity: 'medium',
  on: 'AWS::EC2::Instance',
  why: "With IMDSv1 a web application that can be talked into fetching a URL (SSRF) gives away the credentials of the instance's role.",
  fix: 'Set HttpTokens to required. Old SDKs and scripts that read the metadata without a token stop working.',
  references: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'aws-fsbp:EC2.8', 'cis-aws-5.0:5.7'],
  aliases: ['CKV_AWS_79', 'AVD-AWS-0028'],
  evaluate: ({ MetadataOptions, LaunchTemplate }) =>
    unless(
      equals(MetadataOptions.HttpTokens, 'required', 'instance metadata is served without a token'),
      equals(MetadataOptions.HttpEndpoint, 'disabled', 'metadata are served'),
      // The launch template has a check of its own.
      stateOf(MetadataOptions).value?.origin.default ? isPresent(LaunchTemplate, 'there is no launch template') : any(),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_instance" "app" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          metadata_options {
            http_tokens = "required"
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-0123456789abcdef0
              MetadataOptions:
                HttpTokens: required
      `,
    ],
    fail: [
      terraform`
        resource "aws_instance" "app" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          metadata_options {
            http_tokens = «"optional"»
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::EC2::Instance
            Properties:
              ImageId: ami-0123456789abcdef0
              MetadataOptions:
                HttpTokens: «optional»
      `,
    ],
    unknown: [
      terraform`
        «resource "aws_instance" "app"» {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
        }
      `,
      terraform`
        variable "tokens" {
          type = string
        }
        resource "aws_instance" "app" {
          ami           = "ami-0123456789abcdef0"
          instance_type = "t3.micro"
          metadata_options {
            http_tokens = «var.tokens»
          }
        }
      `,
    ],
  },
});
