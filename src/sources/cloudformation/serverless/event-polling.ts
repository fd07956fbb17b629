/** Events that Lambda polls for: streams, queues and clusters, with what the role needs to read them. */
import type { FunctionEvent } from './function-event.ts';
import { isCall, sub } from './functions.ts';
import { at, Dict, filled, isFilled, type Item, List, type Plain, present, spanOf, textOf } from './item.ts';
import { addInline, addManaged, destinationPolicy } from './role.ts';
import { schemaRegistryStatements } from './schema-registry.ts';
import { secretAccess, secretUri } from './source-access.ts';
import { make, managedPolicyArn, type TransformContext } from './transform-context.ts';

/** What Lambda polls: the property that names it, and the managed policy that reading it needs. */
const sources: Readonly<Record<string, { readonly property?: string; readonly policy?: string }>> = {
  DocumentDB: { property: 'Cluster' },
  DynamoDB: { property: 'Stream', policy: 'AWSLambdaDynamoDBExecutionRole' },
  Kinesis: { property: 'Stream', policy: 'AWSLambdaKinesisExecutionRole' },
  MQ: { property: 'Broker' },
  MSK: { property: 'Stream', policy: 'AWSLambdaMSKExecutionRole' },
  SQS: { property: 'Queue', policy: 'AWSLambdaSQSQueueExecutionRole' },
  SelfManagedKafka: {},
};

/** The types of events that are polled for. */
export const pollingTypes: readonly string[] = Object.keys(sources);

/** Properties that the mapping has under the same name. */
const same = [
  'BatchSize',
  'BisectBatchOnFunctionError',
  'Enabled',
  'FilterCriteria',
  'FunctionResponseTypes',
  'KmsKeyArn',
  'LoggingConfig',
  'MaximumBatchingWindowInSeconds',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'MetricsConfig',
  'ParallelizationFactor',
  'ProvisionedPollerConfig',
  'Queues',
  'ScalingConfig',
  'SourceAccessConfigurations',
  'StartingPosition',
  'StartingPositionTimestamp',
  'Topics',
  'TumblingWindowInSeconds',
] as const;

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html */
export function pollSource(event: FunctionEvent, context: TransformContext): void {
  const { properties, type } = event;
  const get = (name: string) => present(properties.get(name));
  checkFilter(get('FilterCriteria'), event, context);
  const servers = filled(get('KafkaBootstrapServers'));
  const { property } = sources[type] ?? {};
  const mapping: Record<string, Plain> = {
    ...Object.fromEntries(same.map((name) => [name, get(name)])),
    EventSourceArn: property === undefined ? undefined : get(property),
    SelfManagedEventSource: servers && { Endpoints: { KafkaBootstrapServers: servers } },
    ...kafkaConfig(event, context),
    DestinationConfig: destinationConfig(event, context),
  };
  if (type === 'DocumentDB') {
    mapping['DocumentDBEventSourceConfig'] = {
      DatabaseName: get('DatabaseName'),
      CollectionName: filled(get('CollectionName')),
      FullDocument: filled(get('FullDocument')),
    };
  }
  mapSource(event, mapping, type, context);
  const policy = accessPolicy(event, context);
  if (policy) addInline(event.role, policy, event);
  const destination = destinationAccess(event);
  if (destination) addInline(event.role, destination, event);
}

/** Makes the mapping of a source to the function, and lets the role read the source. */
export function mapSource(
  { invoked, id, key, role }: FunctionEvent,
  mapping: { readonly [name: string]: Plain },
  type: string,
  context: TransformContext,
): void {
  make(
    context,
    invoked.from,
    id,
    'AWS::Lambda::EventSourceMapping',
    { FunctionName: invoked.name, ...mapping },
    { key },
  );
  const { policy } = sources[type] ?? {};
  if (policy !== undefined) addManaged(role, managedPolicyArn(context, `service-role/${policy}`));
}

function checkFilter(criteria: Item | undefined, { name }: FunctionEvent, context: TransformContext): void {
  if (!isFilled(criteria) || isCall(criteria)) return;
  const names = criteria instanceof Dict ? criteria.keys() : ['?'];
  if (names.some((one) => one !== 'Filters'))
    context.refuse(spanOf(criteria), `\`FilterCriteria\` of event \`${name}\` has something beside \`Filters\``);
}

function kafkaConfig(
  { properties, type, name }: FunctionEvent,
  context: TransformContext,
): { readonly [name: string]: Plain } {
  const group = filled(properties.get('ConsumerGroupId'));
  const registry = filled(properties.get('SchemaRegistryConfig'));
  const own =
    type === 'MSK'
      ? 'AmazonManagedKafkaEventSourceConfig'
      : type === 'SelfManagedKafka'
        ? 'SelfManagedKafkaEventSourceConfig'
        : undefined;
  if (own === undefined) {
    if (group) context.refuse(spanOf(group), `event \`${name}\` of type \`${type}\` has no \`ConsumerGroupId\``);
    return {};
  }
  return group || registry ? { [own]: { ConsumerGroupId: group, SchemaRegistryConfig: registry } } : {};
}

const destinationTypes: ReadonlySet<string> = new Set(['SQS', 'SNS', 'S3', 'Kafka']);

function destinationConfig({ properties, name }: FunctionEvent, context: TransformContext): Plain {
  const config = filled(properties.get('DestinationConfig'));
  if (!(config instanceof Dict)) return config;
  const failure = config.get('OnFailure');
  if (!(failure instanceof Dict)) {
    context.refuse(config.at, `\`DestinationConfig\` of event \`${name}\` needs \`OnFailure\` as a map`);
    return config;
  }
  const type = failure.get('Type');
  if (isFilled(type) && !destinationTypes.has(textOf(type) ?? ''))
    context.refuse(spanOf(type), 'the `Type` of `OnFailure` is one of `SQS`, `SNS`, `S3` and `Kafka`');
  const kept = failure.entries().filter(([one]) => one !== 'Type' || !isFilled(type));
  return Object.fromEntries(
    config.entries().map(([one, value]) => [one, one === 'OnFailure' ? Object.fromEntries(kept) : value]),
  );
}

function destinationAccess({ properties, id }: FunctionEvent): Plain {
  const failure = at(properties, 'DestinationConfig', 'OnFailure');
  const type = textOf(at(failure, 'Type'));
  if (type !== 'SQS' && type !== 'SNS' && type !== 'S3') return undefined;
  return destinationPolicy(type, at(failure, 'Destination'), id);
}

/** What the role needs beside a managed policy: secrets, keys, networks. */
function accessPolicy(event: FunctionEvent, context: TransformContext): Plain {
  const { properties, type, id } = event;
  const get = (name: string) => present(properties.get(name));
  if (type === 'MSK') {
    const statements = [
      ...schemaRegistryStatements(event, context),
      ...certificates(get('SourceAccessConfigurations')),
    ];
    return statements.length > 0 ? named('MSKExecutionRolePolicy', statements) : undefined;
  }
  if (type === 'MQ') {
    const uri = secretUri(event, ['BASIC_AUTH', 'VIRTUAL_HOST'], 'BASIC_AUTH', context);
    const dynamic = isFilled(get('DynamicPolicyName'));
    const key = keyAccess(event, 'kms:Decrypt', context);
    return named(dynamic ? `${id}AMQPolicy` : 'SamAutoGeneratedAMQPolicy', [
      allow(['secretsmanager:GetSecretValue'], uri),
      allow(['mq:DescribeBroker'], get('Broker')),
      ...key,
    ]);
  }
  if (type === 'DocumentDB') {
    const uri = secretUri(event, ['BASIC_AUTH'], 'BASIC_AUTH', context);
    const arn = (rest: string) => sub(`arn:\${AWS::Partition}:rds:\${AWS::Region}:\${AWS::AccountId}:${rest}`);
    return named('SamAutoGeneratedDocumentDBPolicy', [
      allow(['secretsmanager:GetSecretValue'], uri),
      allow(['rds:DescribeDBClusterParameters'], arn('cluster-pg:*')),
      allow(['rds:DescribeDBSubnetGroups'], arn('subgrp:*')),
      allow(['rds:DescribeDBClusters'], get('Cluster')),
      networkAccess,
      ...keyAccess(event, ['kms:Decrypt'], context),
    ]);
  }
  if (type !== 'SelfManagedKafka') return undefined;
  const access = secretAccess(event, context);
  const statements = [
    ...access.secrets.map((uri) => allow(['secretsmanager:GetSecretValue'], uri)),
    ...(access.hasNetwork ? [networkAccess] : []),
    ...keyAccess(event, ['kms:Decrypt'], context),
    ...schemaRegistryStatements(event, context),
  ];
  return {
    PolicyDocument: { Statement: statements, Version: '2012-10-17' },
    PolicyName: 'SelfManagedKafkaExecutionRolePolicy',
  };
}

const networkAccess: Plain = {
  Action: [
    'ec2:CreateNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeVpcs',
    'ec2:DescribeSubnets',
    'ec2:DescribeSecurityGroups',
  ],
  Effect: 'Allow',
  Resource: '*',
};

function named(name: string, statements: readonly Plain[]): Plain {
  return { PolicyName: name, PolicyDocument: { Statement: statements } };
}

function allow(actions: Plain, resource: Plain): Plain {
  return { Action: actions, Effect: 'Allow', Resource: resource };
}

function keyAccess({ properties, name }: FunctionEvent, actions: Plain, context: TransformContext): readonly Plain[] {
  const key = filled(properties.get('SecretsManagerKmsKeyId'));
  if (!key) return [];
  const id = textOf(key);
  if (id === undefined) {
    context.refuse(spanOf(key), `\`SecretsManagerKmsKeyId\` of event \`${name}\` is no text`);
    return [];
  }
  return [allow(actions, sub(`arn:\${AWS::Partition}:kms:\${AWS::Region}:\${AWS::AccountId}:key/${id}`))];
}

function certificates(configurations: Item | undefined): readonly Plain[] {
  const items = configurations instanceof List ? configurations.items : [];
  return items.flatMap((one) => {
    const uri = at(one, 'URI');
    const isCertificate = textOf(at(one, 'Type')) === 'CLIENT_CERTIFICATE_TLS_AUTH';
    return isCertificate && isFilled(uri) ? [allow(['secretsmanager:GetSecretValue'], uri)] : [];
  });
}
