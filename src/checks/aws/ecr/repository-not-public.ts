/** ECR repository policy does not allow everyone. */
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-ecr-repository-not-public',
  title: 'ECR repository policy does not allow everyone',
  severity: 'high',
  on: 'AWS::ECR::Repository',
  why: 'Everyone can pull the images with all that was built into them, or push images that your clusters run.',
  fix: 'Name the accounts, or restrict the statement by aws:PrincipalOrgID.',
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  aliases: ['CKV_AWS_32', 'AVD-AWS-0032'],
  evaluate: ({ RepositoryPolicyText }) => forbidsEveryone(RepositoryPolicyText, 'everyone is allowed'),
  examples: {
    pass: [
      terraform`
        resource "aws_ecr_repository" "app" {
          name = "app"
        }
        resource "aws_ecr_repository_policy" "app" {
          repository = aws_ecr_repository.app.name
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "ecr:BatchGetImage" }]
          })
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECR::Repository
            Properties:
              RepositoryName: app
      `,
    ],
    fail: [
      terraform`
        resource "aws_ecr_repository" "app" {
          name = "app"
        }
        resource "aws_ecr_repository_policy" "app" {
          repository = aws_ecr_repository.app.name
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = «"*"», Action = "ecr:BatchGetImage" }]
          })
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::ECR::Repository
            Properties:
              RepositoryPolicyText:
                Statement:
                  - Effect: Allow
                    Principal: «'*'»
                    Action: ecr:*
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          App:
            Type: AWS::ECR::Repository
            Properties:
              RepositoryPolicyText:
                Statement:
                  - Effect: Allow
                    Principal: «!Ref Setting»
                    Action: ecr:*
      `,
    ],
  },
});
