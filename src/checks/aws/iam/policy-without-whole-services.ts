/** IAM policy does not allow every action of a service on every resource. */
import { all, failsIf, isMissing } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';
import { everyIdentityStatement, identityPolicyKinds } from '../identity-policies.ts';
import { anyText, grants, textAt } from '../policy-statements.ts';

/** Services whose every action reads data or secrets, opens networks, or runs code. `iam:*` has a check of its own. */
const services =
  /^(athena|backup|cloudformation|cloudtrail|codebuild|cognito-idp|dynamodb|ec2|ecr|ecs|eks|elasticache|es|glue|kms|lambda|organizations|rds|redshift|s3|sagemaker|secretsmanager|ssm|sts):\*$/i;

export default check({
  id: 'aws-iam-policy-without-whole-services',
  title: 'IAM policy does not allow every action of a service on every resource',
  severity: 'medium',
  on: identityPolicyKinds,
  why: 'Whoever gets hold of the identity reads, changes and deletes all that the account keeps in the service, and changes who else may.',
  fix: 'List the actions that are needed and name the buckets, tables, keys or functions. Calls that were forgotten fail: try it in a test account first.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html',
  ],
  controls: ['nist-800-53-r5:AC-6', 'nist-800-53-r5:AC-3', 'aws-fsbp:IAM.21'],
  aliases: ['CKV_AWS_288', 'CKV_AWS_290'],
  evaluate: (_, facts) =>
    everyIdentityStatement(facts, (statement) =>
      failsIf(
        all(
          grants(statement),
          anyText(statement.Action, (action) => services.test(action)),
          anyText(statement.Resource, (resource) => resource === '*'),
          isMissing(statement.Condition, 'a condition narrows it'),
        ),
        textAt(statement.Action, (action) => services.test(action)),
        'everything in this service is allowed, on every resource',
      ),
    ),
  examples: {
    pass: [
      terraform`
        resource "aws_iam_policy" "app" {
          policy = jsonencode({
            Version = "2012-10-17"
            Statement = [
              { Effect = "Allow", Action = "s3:*", Resource = ["arn:aws:s3:::shop", "arn:aws:s3:::shop/*"] },
              { Effect = "Allow", Action = "cloudwatch:*", Resource = "*" },
            ]
          })
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Action: ec2:*
                    Resource: '*'
                    Condition: { StringEquals: { aws:ResourceTag/team: shop } }
      `,
      terraform`
        resource "aws_iam_policy" "none" {
          policy = jsonencode({
            Version = "2012-10-17"
            Statement = [
              { Effect = "Allow", Action = "s3:*", Resource = "*" },
              { Effect = "Deny", Action = "s3:*", Resource = "*" },
            ]
          })
        }
      `,
    ],
    fail: [
      terraform`
        resource "aws_iam_policy" "app" {
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = ["ec2:Describe*", «"s3:*"»], Resource = "*" }]
          })
        }
      `,
      terraform`
        resource "aws_iam_policy" "app" {
          policy = jsonencode({
            Version = "2012-10-17"
            Statement = [
              { Effect = "Allow", Action = «"s3:*"», Resource = "*" },
              { Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" },
            ]
          })
        }
      `,
      cloudformation`
        Resources:
          App:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              PolicyDocument:
                Statement:
                  - Effect: Allow
                    Action: «secretsmanager:*»
                    Resource: '*'
      `,
    ],
    unknown: [
      terraform`
        variable "buckets" {
          type = list(string)
        }
        resource "aws_iam_policy" "app" {
          policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "s3:*", Resource = «var.buckets» }]
          })
        }
      `,
    ],
  },
});
