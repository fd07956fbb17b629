/** DynamoDB table policy does not allow everyone. */
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-dynamodb-table-not-public',
  title: 'DynamoDB table policy does not allow everyone',
  severity: 'critical',
  on: 'AWS::DynamoDB::Table',
  why: 'Any AWS account can read or change the items.',
  fix: 'Name the accounts or roles, or restrict by aws:PrincipalOrgID.',
  references: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:AC-6'],
  evaluate: ({ ResourcePolicy }) => forbidsEveryone(ResourcePolicy.PolicyDocument, 'every AWS account is allowed'),
  examples: {
    pass: [
      terraform`
        resource "aws_dynamodb_table" "orders" {
          name = "orders"
        }
      `,
      cloudformation`
        Resources:
          Orders:
            Type: AWS::DynamoDB::Table
            Properties:
              ResourcePolicy:
                PolicyDocument:
                  Statement: [{ Effect: Allow, Principal: { AWS: '123456789012' }, Action: 'dynamodb:GetItem', Resource: '*' }]
      `,
    ],
    fail: [
      terraform`
        resource "aws_dynamodb_table" "orders" {
          name = "orders"
        }
        resource "aws_dynamodb_resource_policy" "orders" {
          resource_arn = aws_dynamodb_table.orders.arn
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = «"*"», Action = "dynamodb:GetItem", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Orders:
            Type: AWS::DynamoDB::Table
            Properties:
              ResourcePolicy:
                PolicyDocument:
                  Statement: [{ Effect: Allow, Principal: «'*'», Action: 'dynamodb:GetItem', Resource: '*' }]
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Setting:
            Type: String
        Resources:
          Orders:
            Type: AWS::DynamoDB::Table
            Properties:
              ResourcePolicy:
                PolicyDocument:
                  Statement: [{ Effect: Allow, Principal: «!Ref Setting», Action: 'dynamodb:GetItem', Resource: '*' }]
      `,
    ],
  },
});
