/** Policy of an S3 access point does not allow everyone. */
import { isPresent, unless } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-s3-access-point-policy-not-public',
  title: 'Policy of an S3 access point does not allow everyone',
  severity: 'critical',
  on: 'AWS::S3::AccessPoint',
  why: 'Whoever knows the name of the access point reads or writes the objects behind it.',
  fix: 'Name the principals, restrict the statement by aws:PrincipalOrgID, or bind the access point to a VPC.',
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6', 'nist-800-53-r5:SC-7'],
  evaluate: ({ Policy, VpcConfiguration }) =>
    unless(
      forbidsEveryone(Policy, 'everyone is allowed'),
      isPresent(VpcConfiguration.VpcId, 'it is reachable from the internet'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_s3_access_point" "logs" {
          bucket = "logs"
          name   = "logs"
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::S3::AccessPoint
            Properties:
              Bucket: logs
              VpcConfiguration: { VpcId: vpc-0123456789abcdef0 }
              Policy:
                Statement: [{ Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: '*' }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_s3_access_point" "logs" {
          bucket = "logs"
          name   = "logs"
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = «"*"», Action = "s3:GetObject", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Logs:
            Type: AWS::S3::AccessPoint
            Properties:
              Bucket: logs
              Policy:
                Statement: [{ Effect: Allow, Principal: «'*'», Action: 's3:GetObject', Resource: '*' }]
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Logs:
            Type: AWS::S3::AccessPoint
            Properties:
              Bucket: logs
              Policy:
                Statement: [{ Effect: Allow, Principal: «!Ref Setting», Action: 's3:GetObject', Resource: '*' }]
      `,
    ],
  },
});
