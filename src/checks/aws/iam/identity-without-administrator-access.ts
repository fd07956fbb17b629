/** IAM role, user or group does not carry AdministratorAccess. */
import { every, fail, is, pass } from '../../../findings/index.ts';
import { stateOf } from '../../../graph/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

const administrator = /:iam::aws:policy\/AdministratorAccess$/;

export default check({
  id: 'aws-iam-identity-without-administrator-access',
  title: 'IAM role, user or group does not carry AdministratorAccess',
  severity: 'medium',
  on: ['AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::User'],
  why: 'The managed policy AdministratorAccess makes every leak of this identity the loss of the account.',
  fix: 'Attach policies for the work that is done. Where people need administrators, give them by IAM Identity Center for hours, not by a standing role.',
  references: ['https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html'],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-2', 'cis-aws-5.0:1.15'],
  aliases: ['CKV_AWS_274'],
  evaluate: ({ ManagedPolicyArns }) =>
    every(ManagedPolicyArns, (arn) => {
      const { value } = stateOf(arn);
      if (value?.kind === 'unknown' && value.refersTo) return pass(arn);
      const end = value?.kind === 'partial' ? value.parts.at(-1) : undefined;
      const says = 'it may do everything in the account';
      if (typeof end === 'string') return administrator.test(end) ? fail(arn, says) : pass(arn);
      return is(arn, (text) => !administrator.test(text), says);
    }),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_role" "app" {
          name               = "app"
          assume_role_policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy_attachment" "app" {
          role       = aws_iam_role.app.name
          policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
        }
      `,
      cloudformation`
        Resources:
          Devs:
            Type: AWS::IAM::Group
            Properties:
              ManagedPolicyArns: [arn:aws:iam::aws:policy/ReadOnlyAccess]
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_role" "app" {
          name               = "app"
          assume_role_policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
          })
        }
        resource "aws_iam_role_policy_attachment" "app" {
          role       = aws_iam_role.app.name
          policy_arn = «"arn:aws:iam::aws:policy/AdministratorAccess"»
        }
      `,
      cloudformation`
        Resources:
          Ci:
            Type: AWS::IAM::User
            Properties:
              ManagedPolicyArns:
                - «!Sub 'arn:\${AWS::Partition}:iam::aws:policy/AdministratorAccess'»
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Policy:
            Type: String
        Resources:
          Ci:
            Type: AWS::IAM::User
            Properties:
              ManagedPolicyArns: [«!Ref Policy»]
      `,
    ],
  },
});
