/** Which actions read and write the data in each kind of store: a table of data from the Service Authorization Reference. */

/** An action that moves data, and where its permission must be: `suffix` goes behind the ARN of the store. */
export interface DataAction {
  readonly action: string;
  readonly suffix?: string;
}

/** One kind of store. */
export interface StoreKind {
  readonly service: string;
  /** Any of these is enough. */
  readonly read: readonly DataAction[];
  readonly write: readonly DataAction[];
  /** Where the store keeps its own policy: a property of the store, or a kind of resource that is attached to it. */
  readonly policy?: { readonly property: readonly string[] } | { readonly attached: string; readonly property: string };
  /** What a customer managed key must allow as well. `via` is the service as `kms:ViaService` has it. */
  readonly key?: { readonly via: string; readonly read: string; readonly write: string };
  /** The technique of reading. */
  readonly technique: string;
}

/** All kinds. https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
export const storeKinds: Readonly<Record<string, StoreKind>> = {
  'AWS::S3::Bucket': {
    service: 's3',
    read: [
      { action: 's3:GetObject', suffix: '/*' },
      { action: 's3:GetObjectVersion', suffix: '/*' },
    ],
    write: [
      { action: 's3:PutObject', suffix: '/*' },
      { action: 's3:DeleteObject', suffix: '/*' },
    ],
    policy: { attached: 'AWS::S3::BucketPolicy', property: 'PolicyDocument' },
    key: { via: 's3', read: 'kms:Decrypt', write: 'kms:GenerateDataKey' },
    technique: 'T1530',
  },
  'AWS::DynamoDB::Table': {
    service: 'dynamodb',
    read: [
      { action: 'dynamodb:GetItem' },
      { action: 'dynamodb:BatchGetItem' },
      { action: 'dynamodb:Query' },
      { action: 'dynamodb:Query', suffix: '/index/*' },
      { action: 'dynamodb:Scan' },
      { action: 'dynamodb:Scan', suffix: '/index/*' },
      { action: 'dynamodb:PartiQLSelect' },
      { action: 'dynamodb:GetRecords', suffix: '/stream/*' },
      { action: 'dynamodb:ExportTableToPointInTime' },
    ],
    write: [
      { action: 'dynamodb:PutItem' },
      { action: 'dynamodb:UpdateItem' },
      { action: 'dynamodb:DeleteItem' },
      { action: 'dynamodb:BatchWriteItem' },
      { action: 'dynamodb:PartiQLInsert' },
      { action: 'dynamodb:PartiQLUpdate' },
      { action: 'dynamodb:PartiQLDelete' },
    ],
    policy: { property: ['ResourcePolicy', 'PolicyDocument'] },
    key: { via: 'dynamodb', read: 'kms:Decrypt', write: 'kms:Decrypt' },
    technique: 'T1530',
  },
  'AWS::SecretsManager::Secret': {
    service: 'secretsmanager',
    read: [{ action: 'secretsmanager:GetSecretValue' }, { action: 'secretsmanager:BatchGetSecretValue' }],
    write: [{ action: 'secretsmanager:PutSecretValue' }, { action: 'secretsmanager:UpdateSecret' }],
    policy: { attached: 'AWS::SecretsManager::ResourcePolicy', property: 'ResourcePolicy' },
    key: { via: 'secretsmanager', read: 'kms:Decrypt', write: 'kms:GenerateDataKey' },
    technique: 'T1555.006',
  },
  'AWS::SSM::Parameter': {
    service: 'ssm',
    read: [
      { action: 'ssm:GetParameter' },
      { action: 'ssm:GetParameters' },
      { action: 'ssm:GetParametersByPath' },
      { action: 'ssm:GetParameterHistory' },
    ],
    write: [{ action: 'ssm:PutParameter' }],
    key: { via: 'ssm', read: 'kms:Decrypt', write: 'kms:Encrypt' },
    technique: 'T1552.007',
  },
  'AWS::SQS::Queue': {
    service: 'sqs',
    read: [{ action: 'sqs:ReceiveMessage' }],
    write: [{ action: 'sqs:SendMessage' }],
    policy: { attached: 'AWS::SQS::QueuePolicy', property: 'PolicyDocument' },
    key: { via: 'sqs', read: 'kms:Decrypt', write: 'kms:GenerateDataKey' },
    technique: 'T1530',
  },
  'AWS::SNS::Topic': {
    service: 'sns',
    read: [{ action: 'sns:Subscribe' }],
    write: [{ action: 'sns:Publish' }],
    policy: { attached: 'AWS::SNS::TopicPolicy', property: 'PolicyDocument' },
    technique: 'T1530',
  },
  'AWS::Kinesis::Stream': {
    service: 'kinesis',
    read: [{ action: 'kinesis:GetRecords' }, { action: 'kinesis:SubscribeToShard' }],
    write: [{ action: 'kinesis:PutRecord' }, { action: 'kinesis:PutRecords' }],
    policy: { attached: 'AWS::Kinesis::ResourcePolicy', property: 'ResourcePolicy' },
    key: { via: 'kinesis', read: 'kms:Decrypt', write: 'kms:GenerateDataKey' },
    technique: 'T1530',
  },
  'AWS::ECR::Repository': {
    service: 'ecr',
    read: [{ action: 'ecr:BatchGetImage' }],
    write: [{ action: 'ecr:PutImage' }],
    policy: { property: ['RepositoryPolicyText'] },
    technique: 'T1525',
  },
};
