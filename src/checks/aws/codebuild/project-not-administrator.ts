/** CodeBuild project does not build as administrator. */
import { check, cloudformation, terraform } from '../../check.ts';
import { codeIsNoAdministrator } from '../administrator.ts';

export default check({
  id: 'aws-codebuild-project-not-administrator',
  title: 'CodeBuild project does not build as administrator',
  severity: 'high',
  on: 'AWS::CodeBuild::Project',
  why: 'Whoever changes the source, the build specification or a package that the build fetches owns the account.',
  fix: 'Give the project a role that may write its artifacts and logs; deploy by another role, from a pipeline that somebody approves.',
  references: ['https://docs.aws.amazon.com/codebuild/latest/userguide/setting-up-service-role.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-6(5)'],
  evaluate: (_, facts) => codeIsNoAdministrator(facts),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_role" "app" {
          name = "app"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "codebuild.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy" "app" {
          role = aws_iam_role.app.id
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::shop/*" }]
          })
        }
        resource "aws_codebuild_project" "app" {
          name         = "app"
          service_role = aws_iam_role.app.arn
          artifacts {
            type = "NO_ARTIFACTS"
          }
          environment {
            compute_type = "BUILD_GENERAL1_SMALL"
            image        = "aws/codebuild/standard:7.0"
            type         = "LINUX_CONTAINER"
          }
          source {
            type     = "GITHUB"
            location = "https://github.com/example/app.git"
          }
        }
      `,
      cloudformation`
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: codebuild.amazonaws.com } }
              ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess]
          App:
            Type: AWS::CodeBuild::Project
            Properties:
              ServiceRole: !GetAtt Role.Arn
              Artifacts: { Type: NO_ARTIFACTS }
              Environment: { ComputeType: BUILD_GENERAL1_SMALL, Image: 'aws/codebuild/standard:7.0', Type: LINUX_CONTAINER }
              Source: { Type: GITHUB, Location: 'https://github.com/example/app.git' }
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_role" "app" {
          name = "app"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "codebuild.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy" "app" {
          role = aws_iam_role.app.id
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [«{ Effect = "Allow", Action = "*", Resource = "*" }»]
          })
        }
        resource "aws_codebuild_project" "app" {
          name         = "app"
          service_role = aws_iam_role.app.arn
          artifacts {
            type = "NO_ARTIFACTS"
          }
          environment {
            compute_type = "BUILD_GENERAL1_SMALL"
            image        = "aws/codebuild/standard:7.0"
            type         = "LINUX_CONTAINER"
          }
          source {
            type     = "GITHUB"
            location = "https://github.com/example/app.git"
          }
        }
      `,
      cloudformation`
        Resources:
          Role:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: codebuild.amazonaws.com } }
              ManagedPolicyArns: [«arn:aws:iam::aws:policy/AdministratorAccess»]
          App:
            Type: AWS::CodeBuild::Project
            Properties:
              ServiceRole: !GetAtt Role.Arn
              Artifacts: { Type: NO_ARTIFACTS }
              Environment: { ComputeType: BUILD_GENERAL1_SMALL, Image: 'aws/codebuild/standard:7.0', Type: LINUX_CONTAINER }
              Source: { Type: GITHUB, Location: 'https://github.com/example/app.git' }
      `,
    ],
  },
});
