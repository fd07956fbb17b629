/** CodeBuild project does not build privileged without need. */
import { isNotTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-codebuild-project-not-privileged',
  title: 'CodeBuild project does not build privileged without need',
  severity: 'low',
  on: 'AWS::CodeBuild::Project',
  why: 'A privileged build has all rights on the machine it runs on, which a hostile dependency can use to hide or to reach further.',
  fix: 'Turn PrivilegedMode off unless the build makes container images; those can be made by a builder that needs no privileges.',
  references: ['https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-available.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:CM-7'],
  aliases: ['CKV_AWS_316'],
  evaluate: ({ Environment }) => isNotTrue(Environment.PrivilegedMode, 'builds have all rights on their machine'),
  examples: {
    pass: [
      terraform`
        resource "aws_codebuild_project" "app" {
          name         = "app"
          service_role = "arn:aws:iam::123456789012:role/build"
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::CodeBuild::Project
            Properties:
              Environment: { Image: 'aws/codebuild/standard:7.0' }
      `,
    ],
    fail: [
      terraform`
        resource "aws_codebuild_project" "app" {
          name         = "app"
          service_role = "arn:aws:iam::123456789012:role/build"
          environment {
            compute_type    = "BUILD_GENERAL1_SMALL"
            image           = "aws/codebuild/standard:7.0"
            type            = "LINUX_CONTAINER"
            privileged_mode = «true»
          }
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::CodeBuild::Project
            Properties:
              Environment: { PrivilegedMode: «true» }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Privileged:
            Type: String
        Resources:
          App:
            Type: AWS::CodeBuild::Project
            Properties:
              Environment: { PrivilegedMode: «!Ref Privileged» }
      `,
    ],
  },
});
