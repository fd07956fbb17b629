/** IAM policy does not allow every action on every resource. */
import { all, failsIf, isMissing } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { everyIdentityStatement, identityPolicyKinds } from '../identity-policies.ts';
import { anyText, grants, textAt } from '../policy-statements.ts';

export default check({
  id: 'aws-iam-policy-without-full-access',
  title: 'IAM policy does not allow every action on every resource',
  severity: 'high',
  on: identityPolicyKinds,
  why: 'Whoever gets hold of this identity, by a leaked key or a flaw in the code that runs as it, owns the whole account.',
  fix: 'List the actions and resources that are needed. Access Analyzer can draft such a policy from CloudTrail; try it in a test account first, for calls that were forgotten fail.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-3', 'aws-fsbp:IAM.1', 'cis-aws-5.0:1.15'],
  aliases: ['CKV_AWS_62'],
  evaluate: (_, facts) =>
    everyIdentityStatement(facts, (statement) =>
      failsIf(
        all(
          grants(statement),
          anyText(statement.Action, (action) => action === '*' || action === '*:*'),
          anyText(statement.Resource, (resource) => resource === '*'),
          isMissing(statement.Condition, 'a condition narrows it'),
        ),
        textAt(statement.Action, (action) => action === '*' || action === '*:*'),
        'every action on every resource is allowed',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_policy" "deploy" {
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Deploy:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Version: '2012-10-17'
                Statement:
                  - Effect: Allow
                    Action: [s3:GetObject, s3:PutObject]
                    Resource: !Sub 'arn:aws:s3:::\${AWS::StackName}/*'
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_policy" "deploy" {
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = «"*"», Resource = "*" }]
          })
        }
      `,
      terraform`
        resource "aws_iam_role" "deploy" {
          assume_role_policy = jsonencode({
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
          })
        }
        data "aws_iam_policy_document" "deploy" {
          statement {
            actions   = [«"*"»]
            resources = ["*"]
          }
        }
        resource "aws_iam_role_policy" "deploy" {
          role   = aws_iam_role.deploy.id
          policy = data.aws_iam_policy_document.deploy.json
        }
      `,
      cloudformation`
        Resources:
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              AssumeRolePolicyDocument:
                Statement:
                  - Effect: Allow
                    Principal: { Service: ec2.amazonaws.com }
                    Action: sts:AssumeRole
              Policies:
                - PolicyName: all
                  PolicyDocument:
                    Statement:
                      - Effect: Allow
                        Action: «'*'»
                        Resource: '*'
      `,
    ],
    unknown: [
      terraform`
        variable "actions" {
          type = list(string)
        }
        resource "aws_iam_policy" "deploy" {
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = «var.actions», Resource = "*" }]
          })
        }
      `,
    ],
  },
});
