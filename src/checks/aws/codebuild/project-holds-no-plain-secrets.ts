/** CodeBuild project holds no secrets in plain text. */
import { every, isOneOf, unless } from '../../../findings/index.ts';
import { knownOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { isNoSecret } from '../plain-secrets.ts';

export default check({
  id: 'aws-codebuild-project-holds-no-plain-secrets',
  title: 'CodeBuild project holds no secrets in plain text',
  severity: 'high',
  on: 'AWS::CodeBuild::Project',
  why: 'Everyone who may look at the project or its builds reads the variables, and builds of strangers can print them.',
  fix: 'Use variables of type SECRETS_MANAGER or PARAMETER_STORE. Change the secret, for it was disclosed.',
  references: ['https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html'],
  controls: ['nist-800-53-r5:IA-5(7)', 'nist-800-53-r5:SC-28', 'aws-fsbp:CodeBuild.2', 'owasp-cicd:CICD-SEC-6'],
  evaluate: ({ Environment: { EnvironmentVariables } }) =>
    every(EnvironmentVariables, ({ Name, Type, Value }) =>
      unless(
        isNoSecret(knownOf(Name) ?? '', Value),
        isOneOf(Type, ['SECRETS_MANAGER', 'PARAMETER_STORE'], 'the value is not from a store'),
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_codebuild_project" "app" {
          name         = "app"
          service_role = "arn:aws:iam::123456789012:role/build"
          environment {
            compute_type = "BUILD_GENERAL1_SMALL"
            image        = "aws/codebuild/standard:7.0"
            type         = "LINUX_CONTAINER"
            environment_variable {
              name  = "NPM_TOKEN"
              type  = "SECRETS_MANAGER"
              value = "npm:token"
            }
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::CodeBuild::Project
            Properties:
              Environment:
                EnvironmentVariables: [{ Name: STAGE, Value: live }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_codebuild_project" "app" {
          name         = "app"
          service_role = "arn:aws:iam::123456789012:role/build"
          environment {
            compute_type = "BUILD_GENERAL1_SMALL"
            image        = "aws/codebuild/standard:7.0"
            type         = "LINUX_CONTAINER"
            environment_variable {
              name  = "NPM_TOKEN"
              value = «"npm-correct-horse-battery"»
            }
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::CodeBuild::Project
            Properties:
              Environment:
                EnvironmentVariables: [{ Name: AWS_SECRET_ACCESS_KEY, Value: «wJalrXUtnFEMI/K7MDENG/bPxRfiCYabcdefgKEY» }]
      `,
    ],
  },
});
