/** IAM access keys are not made by templates. */
import { equals } from '../../../findings/index.ts';
import { isAbsent } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-iam-access-key-not-declared',
  title: 'IAM access key is not declared in code',
  severity: 'medium',
  on: 'AWS::IAM::AccessKey',
  why: 'A key of a user never expires, and its secret ends up in state files and stack outputs that many can read.',
  fix: 'Let workloads use roles and people IAM Identity Center. What uses the key today must change to temporary credentials first.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
  controls: ['nist-800-53-r5:IA-5', 'nist-800-53-r5:AC-2'],
  evaluate: ({ Status, UserName }) =>
    equals(Status, 'Inactive', isAbsent(UserName) ? 'a lasting key is made' : 'a long-lived key of a user is created'),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_access_key" "old" {
          user   = "ci"
          status = "Inactive"
        }
      `,
      cloudformation`
        Resources:
          Old:
            Type: AWS::IAM::AccessKey
            Properties:
              UserName: ci
              Status: Inactive
      `,
    ],
    fail: [
      terraform`
        «resource "aws_iam_access_key" "ci"» {
          user = "ci"
        }
      `,
      cloudformation`
        Resources:
          Key:
            Type: AWS::IAM::AccessKey
            Properties:
              UserName: ci
              Status: «Active»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Key:
            Type: AWS::IAM::AccessKey
            Properties:
              UserName: ci
              Status: «!Ref Setting»
      `,
    ],
  },
});
