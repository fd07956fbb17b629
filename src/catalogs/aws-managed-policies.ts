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

const writeLogs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'] as const;
const pullImages = [
  'ecr:GetAuthorizationToken',
  'ecr:BatchCheckLayerAvailability',
  'ecr:GetDownloadUrlForLayer',
  'ecr:GetRepositoryPolicy',
  'ecr:DescribeRepositories',
  'ecr:ListImages',
  'ecr:DescribeImages',
  'ecr:BatchGetImage',
] as const;
const pushImages = [
  'ecr:InitiateLayerUpload',
  'ecr:UploadLayerPart',
  'ecr:CompleteLayerUpload',
  'ecr:PutImage',
] as const;

/** Statements by the policy's name behind `arn:aws:iam::aws:policy/`. */
export const awsManagedPolicies: Readonly<Record<string, readonly ManagedStatement[]>> = {
  AdministratorAccess: [{ actions: ['*'] }],
  PowerUserAccess: [
    { notActions: ['iam:*', 'organizations:*', 'account:*'] },
    { actions: ['iam:CreateServiceLinkedRole', 'iam:DeleteServiceLinkedRole', 'iam:ListRoles'] },
  ],
  IAMFullAccess: [{ actions: ['iam:*'] }],
  AmazonS3FullAccess: [{ actions: ['s3:*', 's3-object-lambda:*'] }],
  AmazonS3ReadOnlyAccess: [
    { actions: ['s3:Get*', 's3:List*', 's3:Describe*', 's3-object-lambda:Get*', 's3-object-lambda:List*'] },
  ],
  AmazonDynamoDBFullAccess: [{ actions: ['dynamodb:*'] }],
  AmazonDynamoDBReadOnlyAccess: [
    {
      actions: [
        'dynamodb:BatchGetItem',
        'dynamodb:Describe*',
        'dynamodb:GetItem',
        'dynamodb:GetResourcePolicy',
        'dynamodb:List*',
        'dynamodb:PartiQLSelect',
        'dynamodb:Query',
        'dynamodb:Scan',
      ],
    },
  ],
  AmazonSQSFullAccess: [{ actions: ['sqs:*'] }],
  AmazonSNSFullAccess: [{ actions: ['sns:*'] }],
  AmazonKinesisFullAccess: [{ actions: ['kinesis:*'] }],
  AmazonSSMFullAccess: [{ actions: ['ssm:*', 'ssmmessages:*', 'ec2messages:*'] }],
  AmazonSSMReadOnlyAccess: [{ actions: ['ssm:Describe*', 'ssm:Get*', 'ssm:List*'] }],
  AmazonSSMManagedInstanceCore: [
    {
      actions: [
        'ssm:DescribeAssociation',
        'ssm:GetDeployablePatchSnapshotForInstance',
        'ssm:GetDocument',
        'ssm:DescribeDocument',
        'ssm:GetManifest',
        'ssm:GetParameter',
        'ssm:GetParameters',
        'ssm:ListAssociations',
        'ssm:ListInstanceAssociations',
        'ssm:PutInventory',
        'ssm:PutComplianceItems',
        'ssm:PutConfigurePackageResult',
        'ssm:UpdateAssociationStatus',
        'ssm:UpdateInstanceAssociationStatus',
        'ssm:UpdateInstanceInformation',
        'ssmmessages:*',
        'ec2messages:*',
      ],
    },
  ],
  SecretsManagerReadWrite: [{ actions: ['secretsmanager:*'] }],
  AmazonEC2FullAccess: [{ actions: ['ec2:*', 'elasticloadbalancing:*', 'cloudwatch:*', 'autoscaling:*'] }],
  AmazonEC2ReadOnlyAccess: [{ actions: ['ec2:Describe*', 'ec2:Get*', 'elasticloadbalancing:Describe*'] }],
  AmazonEC2ContainerRegistryFullAccess: [{ actions: ['ecr:*'] }],
  AmazonEC2ContainerRegistryPowerUser: [{ actions: [...pullImages, ...pushImages] }],
  AmazonEC2ContainerRegistryReadOnly: [{ actions: pullImages }],
  AmazonEC2ContainerRegistryPullOnly: [{ actions: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'] }],
  AmazonEKSWorkerNodePolicy: [
    { actions: ['ec2:Describe*', 'eks:DescribeCluster', 'eks-auth:AssumeRoleForPodIdentity'] },
  ],
  AmazonEKS_CNI_Policy: [
    {
      actions: [
        'ec2:AssignPrivateIpAddresses',
        'ec2:AttachNetworkInterface',
        'ec2:CreateNetworkInterface',
        'ec2:DeleteNetworkInterface',
        'ec2:Describe*',
        'ec2:DetachNetworkInterface',
        'ec2:ModifyNetworkInterfaceAttribute',
        'ec2:UnassignPrivateIpAddresses',
      ],
    },
  ],
  CloudWatchAgentServerPolicy: [
    { actions: ['cloudwatch:PutMetricData', 'logs:PutLogEvents', 'logs:CreateLogStream', 'logs:CreateLogGroup'] },
    { actions: ['ssm:GetParameter'], resources: ['arn:aws:ssm:*:*:parameter/AmazonCloudWatch-*'] },
  ],
  CloudWatchLogsFullAccess: [{ actions: ['logs:*', 'cloudwatch:GenerateQuery*'] }],
  CloudWatchFullAccess: [{ actions: ['autoscaling:Describe*', 'cloudwatch:*', 'logs:*', 'sns:*'] }],
  AWSLambda_FullAccess: [{ actions: ['lambda:*', 'logs:*', 'xray:*'] }],
  AWSLambda_ReadOnlyAccess: [{ actions: ['lambda:Get*', 'lambda:List*'] }],
  AWSLambdaExecute: [
    { actions: ['logs:*'], resources: ['arn:aws:logs:*:*:*'] },
    { actions: ['s3:GetObject', 's3:PutObject'], resources: ['arn:aws:s3:::*'] },
  ],
  AWSXRayDaemonWriteAccess: [{ actions: ['xray:Put*', 'xray:Get*'] }],
  AWSXrayWriteOnlyAccess: [{ actions: ['xray:Put*', 'xray:Get*'] }],
  'service-role/AWSLambdaBasicExecutionRole': [{ actions: writeLogs }],
  'service-role/AWSLambdaVPCAccessExecutionRole': [
    { actions: [...writeLogs, 'ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface', 'ec2:Describe*'] },
  ],
  'service-role/AWSLambdaSQSQueueExecutionRole': [
    { actions: [...writeLogs, 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'] },
  ],
  'service-role/AWSLambdaDynamoDBExecutionRole': [
    {
      actions: [
        ...writeLogs,
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
    },
  ],
  'service-role/AWSLambdaKinesisExecutionRole': [
    {
      actions: [
        ...writeLogs,
        'kinesis:DescribeStream',
        'kinesis:DescribeStreamSummary',
        'kinesis:GetRecords',
        'kinesis:GetShardIterator',
        'kinesis:ListShards',
        'kinesis:ListStreams',
        'kinesis:SubscribeToShard',
      ],
    },
  ],
  'service-role/AmazonECSTaskExecutionRolePolicy': [
    {
      actions: [
        'ecr:GetAuthorizationToken',
        'ecr:BatchCheckLayerAvailability',
        'ecr:GetDownloadUrlForLayer',
        'ecr:BatchGetImage',
        'logs:CreateLogStream',
        'logs:PutLogEvents',
      ],
    },
  ],
  'service-role/AmazonAPIGatewayPushToCloudWatchLogs': [{ actions: ['logs:*'] }],
};
