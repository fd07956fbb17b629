/**
 * What SAM's policy templates allow. Facts from
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html, read 2026-08.
 */

/** One statement: actions of a service by their names, and resources, in which `@` is region and account and `{X}` a parameter. */
export interface TemplateStatement {
  readonly service: string;
  /** Names with blanks between them. */
  readonly actions: string;
  /** ARNs without `arn:PARTITION:`, or `*`, or a parameter that is a whole ARN. */
  readonly resources: readonly string[];
}

/** Policy templates by name. Those with conditions, and rare ones, are missing. */
export const policyTemplates: ReadonlyMap<string, readonly TemplateStatement[]> = new Map<
  string,
  readonly TemplateStatement[]
>([
  [
    'AWSSecretsManagerGetSecretValuePolicy',
    [{ service: 'secretsmanager', actions: 'GetSecretValue', resources: ['{SecretArn}'] }],
  ],
  ['CloudWatchPutMetricPolicy', [{ service: 'cloudwatch', actions: 'PutMetricData', resources: ['*'] }]],
  [
    'CodePipelineLambdaExecutionPolicy',
    [{ service: 'codepipeline', actions: 'PutJobSuccessResult PutJobFailureResult', resources: ['*'] }],
  ],
  [
    'ComprehendBasicAccessPolicy',
    [
      {
        service: 'comprehend',
        actions:
          'BatchDetectKeyPhrases DetectDominantLanguage DetectEntities BatchDetectEntities DetectKeyPhrases DetectSentiment BatchDetectDominantLanguage BatchDetectSentiment',
        resources: ['*'],
      },
    ],
  ],
  [
    'DynamoDBCrudPolicy',
    [
      {
        service: 'dynamodb',
        actions:
          'GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable ConditionCheckItem',
        resources: ['dynamodb:@:table/{TableName}', 'dynamodb:@:table/{TableName}/index/*'],
      },
    ],
  ],
  [
    'DynamoDBReadPolicy',
    [
      {
        service: 'dynamodb',
        actions: 'GetItem Scan Query BatchGetItem DescribeTable',
        resources: ['dynamodb:@:table/{TableName}', 'dynamodb:@:table/{TableName}/index/*'],
      },
    ],
  ],
  [
    'DynamoDBReconfigurePolicy',
    [{ service: 'dynamodb', actions: 'UpdateTable', resources: ['dynamodb:@:table/{TableName}'] }],
  ],
  [
    'DynamoDBStreamReadPolicy',
    [
      {
        service: 'dynamodb',
        actions: 'DescribeStream GetRecords GetShardIterator',
        resources: ['dynamodb:@:table/{TableName}/stream/{StreamName}'],
      },
      { service: 'dynamodb', actions: 'ListStreams', resources: ['dynamodb:@:table/{TableName}/stream/*'] },
    ],
  ],
  [
    'DynamoDBWritePolicy',
    [
      {
        service: 'dynamodb',
        actions: 'PutItem UpdateItem BatchWriteItem',
        resources: ['dynamodb:@:table/{TableName}', 'dynamodb:@:table/{TableName}/index/*'],
      },
    ],
  ],
  ['EC2DescribePolicy', [{ service: 'ec2', actions: 'DescribeRegions DescribeInstances', resources: ['*'] }]],
  [
    'EventBridgePutEventsPolicy',
    [{ service: 'events', actions: 'PutEvents', resources: ['events:@:event-bus/{EventBusName}'] }],
  ],
  [
    'FirehoseCrudPolicy',
    [
      {
        service: 'firehose',
        actions:
          'CreateDeliveryStream DeleteDeliveryStream DescribeDeliveryStream PutRecord PutRecordBatch UpdateDestination',
        resources: ['firehose:@:deliverystream/{DeliveryStreamName}'],
      },
    ],
  ],
  [
    'FirehoseWritePolicy',
    [
      {
        service: 'firehose',
        actions: 'PutRecord PutRecordBatch',
        resources: ['firehose:@:deliverystream/{DeliveryStreamName}'],
      },
    ],
  ],
  [
    'KinesisCrudPolicy',
    [
      {
        service: 'kinesis',
        actions:
          'AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream',
        resources: ['kinesis:@:stream/{StreamName}'],
      },
    ],
  ],
  [
    'KinesisStreamReadPolicy',
    [
      { service: 'kinesis', actions: 'ListStreams DescribeLimits', resources: ['kinesis:@:stream/*'] },
      {
        service: 'kinesis',
        actions: 'DescribeStream DescribeStreamSummary GetRecords GetShardIterator',
        resources: ['kinesis:@:stream/{StreamName}'],
      },
    ],
  ],
  ['KMSDecryptPolicy', [{ service: 'kms', actions: 'Decrypt', resources: ['kms:@:key/{KeyId}'] }]],
  ['KMSEncryptPolicy', [{ service: 'kms', actions: 'Encrypt', resources: ['kms:@:key/{KeyId}'] }]],
  [
    'LambdaInvokePolicy',
    [{ service: 'lambda', actions: 'InvokeFunction', resources: ['lambda:@:function:{FunctionName}*'] }],
  ],
  [
    'RekognitionDetectOnlyPolicy',
    [
      {
        service: 'rekognition',
        actions: 'DetectFaces DetectLabels DetectModerationLabels DetectText',
        resources: ['*'],
      },
    ],
  ],
  [
    'Route53ChangeResourceRecordSetsPolicy',
    [{ service: 'route53', actions: 'ChangeResourceRecordSets', resources: ['route53:::hostedzone/{HostedZoneId}'] }],
  ],
  [
    'S3CrudPolicy',
    [
      {
        service: 's3',
        actions:
          'GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject',
        resources: ['s3:::{BucketName}', 's3:::{BucketName}/*'],
      },
    ],
  ],
  [
    'S3FullAccessPolicy',
    [
      {
        service: 's3',
        actions:
          'GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject DeleteObjectTagging DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging PutObjectTagging PutObjectVersionTagging',
        resources: ['s3:::{BucketName}/*'],
      },
      {
        service: 's3',
        actions: 'ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration',
        resources: ['s3:::{BucketName}'],
      },
    ],
  ],
  [
    'S3ReadPolicy',
    [
      {
        service: 's3',
        actions: 'GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration',
        resources: ['s3:::{BucketName}', 's3:::{BucketName}/*'],
      },
    ],
  ],
  [
    'S3WritePolicy',
    [
      {
        service: 's3',
        actions: 'PutObject PutObjectAcl PutLifecycleConfiguration',
        resources: ['s3:::{BucketName}', 's3:::{BucketName}/*'],
      },
    ],
  ],
  [
    'SESBulkTemplatedCrudPolicy',
    [
      {
        service: 'ses',
        actions:
          'GetIdentityVerificationAttributes SendEmail SendRawEmail SendTemplatedEmail SendBulkTemplatedEmail VerifyEmailIdentity',
        resources: ['ses:@:identity/{IdentityName}'],
      },
    ],
  ],
  [
    'SESCrudPolicy',
    [
      {
        service: 'ses',
        actions: 'GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity',
        resources: ['ses:@:identity/{IdentityName}'],
      },
    ],
  ],
  [
    'SNSCrudPolicy',
    [
      {
        service: 'sns',
        actions: 'ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish',
        resources: ['sns:@:{TopicName}*'],
      },
    ],
  ],
  ['SNSPublishMessagePolicy', [{ service: 'sns', actions: 'Publish', resources: ['sns:@:{TopicName}'] }]],
  [
    'SQSPollerPolicy',
    [
      {
        service: 'sqs',
        actions:
          'ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch GetQueueAttributes ReceiveMessage',
        resources: ['sqs:@:{QueueName}'],
      },
    ],
  ],
  ['SQSSendMessagePolicy', [{ service: 'sqs', actions: 'SendMessage*', resources: ['sqs:@:{QueueName}'] }]],
  [
    'SSMParameterReadPolicy',
    [
      { service: 'ssm', actions: 'DescribeParameters', resources: ['*'] },
      {
        service: 'ssm',
        actions: 'GetParameters GetParameter GetParametersByPath',
        resources: ['ssm:@:parameter/{ParameterName}'],
      },
    ],
  ],
  [
    'SSMParameterWithSlashPrefixReadPolicy',
    [
      { service: 'ssm', actions: 'DescribeParameters', resources: ['*'] },
      {
        service: 'ssm',
        actions: 'GetParameters GetParameter GetParametersByPath',
        resources: ['ssm:@:parameter{ParameterName}'],
      },
    ],
  ],
  [
    'StepFunctionsExecutionPolicy',
    [{ service: 'states', actions: 'StartExecution', resources: ['states:@:stateMachine:{StateMachineName}'] }],
  ],
  ['TextractPolicy', [{ service: 'textract', actions: '*', resources: ['*'] }]],
  [
    'VPCAccessPolicy',
    [
      {
        service: 'ec2',
        actions: 'CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces DetachNetworkInterface',
        resources: ['*'],
      },
    ],
  ],
]);
