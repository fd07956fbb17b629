/** IAM user gets permissions by groups. */
import { all, isMissing } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-iam-user-has-no-policies-of-its-own',
  title: 'IAM user gets permissions by groups',
  severity: 'low',
  on: 'AWS::IAM::User',
  why: 'Permissions given to single users are forgotten when people change their work, and nobody sees them together.',
  fix: 'Put the user into a group or, better, give people access by IAM Identity Center; move the policies there.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html'],
  controls: ['nist-800-53-r5:AC-2', 'nist-800-53-r5:AC-6', 'aws-fsbp:IAM.2', 'cis-aws-5.0:1.14'],
  aliases: ['CKV_AWS_40', 'AVD-AWS-0143'],
  evaluate: ({ ManagedPolicyArns, Policies }) =>
    all(
      isMissing(ManagedPolicyArns, 'a policy is attached to the user itself'),
      isMissing(Policies, 'the user has policies of its own'),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_user" "ann" {
          name = "ann"
        }
        resource "aws_iam_user_group_membership" "ann" {
          user   = aws_iam_user.ann.name
          groups = ["developers"]
        }
      `,
      cloudformation`
        Resources:
          Ann:
            Type: AWS::IAM::User
            Properties:
              Groups: [developers]
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_user" "ann" {
          name = "ann"
        }
        resource "aws_iam_user_policy_attachment" "ann" {
          user       = aws_iam_user.ann.name
          policy_arn = «"arn:aws:iam::aws:policy/AmazonS3FullAccess"»
        }
      `,
      cloudformation`
        Resources:
          Ann:
            Type: AWS::IAM::User
            Properties:
              ManagedPolicyArns:
                - «arn:aws:iam::aws:policy/AmazonS3FullAccess»
      `,
    ],
  },
});
