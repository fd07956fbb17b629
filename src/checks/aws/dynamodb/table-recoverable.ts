/** DynamoDB table can be restored to a point in time. */
import { isTrue } from '../../../findings/index.ts';
import { check, cloudformation, terraform } from '../../check.ts';

export default check({
  id: 'aws-dynamodb-table-recoverable',
  title: 'DynamoDB table can be restored to a point in time',
  severity: 'low',
  on: 'AWS::DynamoDB::Table',
  why: 'What a faulty release or an attacker overwrites is lost without backups.',
  fix: 'Turn point-in-time recovery on; it is billed by the size of the table.',
  references: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html'],
  controls: ['nist-800-53-r5:CP-9', 'nist-800-53-r5:SI-12', 'aws-fsbp:DynamoDB.2'],
  aliases: ['CKV_AWS_28', 'AVD-AWS-0024'],
  evaluate: ({ PointInTimeRecoverySpecification: recovery }) =>
    isTrue(recovery.PointInTimeRecoveryEnabled, 'overwritten items are lost'),
  examples: {
    pass: [
      terraform`
        resource "aws_dynamodb_table" "orders" {
          name = "orders"
          point_in_time_recovery {
            enabled = true
          }
        }
      `,
      cloudformation`
        Resources:
          Orders:
            Type: AWS::DynamoDB::Table
            Properties:
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }
      `,
    ],
    fail: [
      terraform`
        «resource "aws_dynamodb_table" "orders"» {
          name = "orders"
        }
      `,
      cloudformation`
        Resources:
          Orders:
            Type: AWS::DynamoDB::Table
            Properties:
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: «false» }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          Recover:
            Type: String
        Resources:
          Orders:
            Type: AWS::DynamoDB::Table
            Properties:
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: «!Ref Recover» }
      `,
    ],
  },
});
