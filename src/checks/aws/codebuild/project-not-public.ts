/** CodeBuild project is not public. */
import { isNoneOf } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-codebuild-project-not-public',
  title: 'CodeBuild project is not public',
  severity: 'high',
  on: 'AWS::CodeBuild::Project',
  why: 'Everyone on the internet reads the logs and artefacts of its builds, with whatever they print.',
  fix: 'Set Visibility to PRIVATE.',
  references: ['https://docs.aws.amazon.com/codebuild/latest/userguide/public-builds.html'],
  controls: ['nist-800-53-r5:AC-3', 'owasp-cicd:CICD-SEC-6'],
  evaluate: ({ Visibility }) =>
    isNoneOf(Visibility, ['PUBLIC_READ'], 'everyone reads logs and artefacts of the builds'),
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
              Visibility: PRIVATE
      `,
    ],
    fail: [
      terraform`
        resource "aws_codebuild_project" "app" {
          name               = "app"
          service_role       = "arn:aws:iam::123456789012:role/build"
          project_visibility = «"PUBLIC_READ"»
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::CodeBuild::Project
            Properties:
              Visibility: «PUBLIC_READ»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          See:
            Type: String
        Resources:
          App:
            Type: AWS::CodeBuild::Project
            Properties:
              Visibility: «!Ref See»
      `,
    ],
  },
});
