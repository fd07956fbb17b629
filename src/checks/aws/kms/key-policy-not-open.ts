/** KMS key policy does not let everyone use the key. */
import { check, cloudformation, terraform } from '../../check.ts';
import { forbidsEveryone } from '../policy-statements.ts';

export default check({
  id: 'aws-kms-key-policy-not-open',
  title: 'KMS key policy does not let everyone use the key',
  severity: 'critical',
  on: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  why: 'Any AWS account can decrypt what the key protects, or administer the key and lock you out.',
  fix: 'Name accounts and roles; for services restrict by kms:CallerAccount or aws:SourceAccount.',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html'],
  controls: ['nist-800-53-r5:AC-3', 'nist-800-53-r5:SC-12', 'aws-fsbp:KMS.5'],
  aliases: ['CKV_AWS_33'],
  evaluate: ({ KeyPolicy }) => forbidsEveryone(KeyPolicy, 'every AWS account may use the key'),
  examples: {
    pass: [
      terraform`
        resource "aws_kms_key" "data" {
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Data:
            Type: AWS::KMS::Key
            Properties:
              KeyPolicy:
                Statement:
                  - Effect: Allow
                    Principal: { AWS: '*' }
                    Action: kms:Decrypt
                    Resource: '*'
                    Condition: { StringEquals: { kms:CallerAccount: !Ref AWS::AccountId } }
      `,
    ],
    fail: [
      terraform`
        resource "aws_kms_key" "data" {
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = «"*"», Action = "kms:*", Resource = "*" }]
          })
        }
      `,
      cloudformation`
        Resources:
          Data:
            Type: AWS::KMS::Key
            Properties:
              KeyPolicy:
                Statement:
                  - { Effect: Allow, Principal: { AWS: «'*'» }, Action: 'kms:Decrypt', Resource: '*' }
      `,
    ],
    unknown: [
      cloudformation`
        Parameters:
          User:
            Type: String
        Resources:
          Data:
            Type: AWS::KMS::Key
            Properties:
              KeyPolicy:
                Statement: [{ Effect: Allow, Principal: { AWS: «!Ref User» }, Action: 'kms:*', Resource: '*' }]
      `,
    ],
  },
});
