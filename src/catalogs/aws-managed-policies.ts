/**
 * What well-known AWS managed policies allow, as far as attack paths ask: actions by their patterns. Facts from the AWS Managed Policy
 * Reference, https://docs.aws.amazon.com/aws-managed-policy/latest/reference/, as of 2026-11. A policy that is not here is unknown.
 */

/** One Allow of a managed policy; no `resources` means all. */
export interface ManagedStatement {
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
}

/** Statements by the policy's name behind `arn:aws:iam::aws:policy/`. */
export const awsManagedPolicies: Readonly<Record<string, readonly ManagedStatement[]>> = {
  AdministratorAccess: [{ actions: ['*'] }],
  PowerUserAccess: [{ notActions: ['iam:*', 'organizations:*', 'account:*'] }],
  IAMFullAccess: [{ actions: ['iam:*'] }],
  AmazonS3FullAccess: [{ actions: ['s3:*', 's3-object-lambda:*'] }],
  AmazonS3ReadOnlyAccess: [{ actions: ['s3:Get*', 's3:List*', 's3:Describe*', 's3-object-lambda:Get*', 's3-object-lambda:List*'] }],
  AmazonDynamoDBFullAccess: [{ actions: ['dynamodb:*'] }],
  AmazonSQSFullAccess: [{ actions: ['sqs:*'] }],
  AmazonSNSFullAccess: [{ actions: ['sns:*'] }],
  AmazonSSMFullAccess: [{ actions: ['ssm:*'] }],
  AmazonSSMReadOnlyAccess: [{ actions: ['ssm:Describe*', 'ssm:Get*', 'ssm:List*'] }],
  AmazonEC2FullAccess: [{ actions: ['ec2:*', 'elasticloadbalancing:*', 'cloudwatch:*', 'autoscaling:*'] }],
  AWSLambda_FullAccess: [{ actions: ['lambda:*', 'logs:*', 'xray:*'] }],
};
