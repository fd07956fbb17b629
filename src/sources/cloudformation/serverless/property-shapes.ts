/** The properties that SAM's resources and events take, with their types. Facts from the reference of the SAM specification, read 2026-08. */
import type { Shape } from './check-shape.ts';

type Shapes = Readonly<Record<string, Shape>>;

/** Shapes by the names that have them, written with blanks between them. */
function shapes(namesOf: Readonly<Record<Shape, string>>, base: Shapes = {}): Shapes {
  const own = Object.entries(namesOf).flatMap(([shape, names]) =>
    names.split(' ').map((name) => [name, shape] as const),
  );
  return { ...base, ...Object.fromEntries(own) };
}

/** Properties of resources by type. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-resources-and-properties.html */
export const resourceShapes: Readonly<Record<string, Shapes>> = {
  'AWS::Serverless::Api': shapes({
    flag: '__MANAGE_SWAGGER PropagateTags CacheClusterEnabled TracingEnabled FailOnWarnings DisableExecuteApiEndpoint',
    'text|map': 'Name DefinitionUri EndpointConfiguration Cors Policy',
    'text|map!': 'StageName',
    map: 'Tags DefinitionBody Variables Auth GatewayResponses AccessLogSetting CanarySetting Models Domain',
    'flag=': 'MergeDefinitions AlwaysDeploy',
    text: 'CacheClusterSize OpenApiVersion Description Mode ApiKeySourceType SecurityPolicy EndpointAccessMode',
    list: 'MethodSettings BinaryMediaTypes',
    whole: 'MinimumCompressionSize',
  }),
  'AWS::Serverless::Application': shapes({
    'text|map!': 'Location',
    text: 'TemplateUrl',
    map: 'Parameters Tags',
    'list<text|map>': 'NotificationARNs',
    whole: 'TimeoutInMinutes',
  }),
  'AWS::Serverless::CapacityProvider': shapes({
    'text|map=': 'CapacityProviderName OperatorRole KmsKeyArn',
    'map!=': 'VpcConfig',
    'map=': 'Tags InstanceRequirements ScalingConfig',
    'flag=': 'PropagateTags',
  }),
  'AWS::Serverless::Connector': shapes({
    'map<any>!': 'Source',
    'map<any>|list<map<any>>!': 'Destination',
    'list<text>!': 'Permissions',
  }),
  'AWS::Serverless::Function': shapes({
    'text|map': 'FunctionName',
    'any=':
      'Handler Runtime CodeUri ImageUri PackageType InlineCode Description MemorySize Timeout VpcConfig RolePath KmsKeyArn ReservedConcurrentExecutions EphemeralStorage VersionDescription ProvisionedConcurrencyConfig FileSystemConfigs ImageConfig CodeSigningConfigArn Architectures RuntimeManagementConfig LoggingConfig RecursiveLoop SourceKMSKeyArn PublishToLatestPublished TenancyConfig',
    map: 'DeadLetterQueue AssumeRolePolicyDocument Tags DeploymentPreference EventInvokeConfig SnapStart FunctionUrlConfig CapacityProviderConfig FunctionScalingConfig DurableConfig',
    text: 'Role PermissionsBoundary AutoPublishAlias AutoPublishCodeSha256',
    'text|map|list<text|map>': 'Policies',
    'map<map>': 'Environment Events',
    flag: 'PropagateTags',
    'map|text': 'Tracing',
    'list<text|map>': 'Layers',
    'flag=': 'AutoPublishAliasAllProperties',
    'Delete/Retain': 'VersionDeletionPolicy',
  }),
  'AWS::Serverless::GraphQLApi': shapes({
    'any=': 'Name XrayEnabled Visibility OwnerContact IntrospectionConfig QueryDepthLimit ResolverCountLimit',
    'map=': 'Tags DataSources Functions Resolvers ApiKeys DomainName Cache',
    'map!=': 'Auth',
    'text=': 'SchemaInline SchemaUri',
    'map|flag=': 'Logging',
  }),
  'AWS::Serverless::HttpApi': shapes({
    flag: '__MANAGE_SWAGGER PropagateTags FailOnWarnings DisableExecuteApiEndpoint',
    'any=': 'Name',
    'text|map': 'StageName DefinitionUri',
    map: 'Tags DefinitionBody StageVariables AccessLogSettings DefaultRouteSettings Auth RouteSettings Domain',
    'flag|map': 'CorsConfiguration',
    text: 'Description',
  }),
  'AWS::Serverless::LayerVersion': shapes({
    'text|map': 'LayerName',
    text: 'Description LicenseInfo RetentionPolicy',
    flag: 'PublishLambdaVersion',
    'text|map!': 'ContentUri',
    'list<text|map>': 'CompatibleArchitectures CompatibleRuntimes',
  }),
  'AWS::Serverless::SimpleTable': shapes({
    'any=': 'PointInTimeRecoverySpecification',
    'map<text>': 'PrimaryKey',
    'map<whole|map>': 'ProvisionedThroughput',
    'text|map': 'TableName',
    map: 'Tags SSESpecification',
  }),
  'AWS::Serverless::StateMachine': shapes({
    map: 'Definition Logging DefinitionSubstitutions Tags Tracing',
    'text|map': 'DefinitionUri',
    text: 'Role Name Type PermissionsBoundary',
    'any=': 'RolePath AutoPublishAlias DeploymentPreference',
    'map<map>': 'Events',
    flag: 'PropagateTags',
    'text|list<text|map>': 'Policies',
    'flag=': 'UseAliasAsEventTarget',
  }),
  'AWS::Serverless::WebSocketApi': shapes({
    text: 'ApiKeySelectionExpression Description IpAddressType Name',
    map: 'AccessLogSettings Auth DefaultRouteSettings Domain RouteSettings StageVariables Tags',
    flag: 'DisableExecuteApiEndpoint DisableSchemaValidation FailOnWarnings PropagateTags',
    'map!': 'Routes',
    'text!': 'RouteSelectionExpression',
    'text|map': 'StageName',
  }),
};

/** What all events that Lambda polls for take. */
const polled = shapes({
  whole:
    'BatchSize MaximumBatchingWindowInSeconds MaximumRetryAttempts MaximumRecordAgeInSeconds ParallelizationFactor TumblingWindowInSeconds',
  'any=': 'StartingPosition StartingPositionTimestamp KmsKeyArn',
  flag: 'Enabled BisectBatchOnFunctionError',
  map: 'DestinationConfig FilterCriteria ScalingConfig ProvisionedPollerConfig SchemaRegistryConfig MetricsConfig LoggingConfig',
  list: 'Topics Queues SourceAccessConfigurations FunctionResponseTypes KafkaBootstrapServers',
  text: 'SecretsManagerKmsKeyId ConsumerGroupId',
});

const ruleShapes = shapes({
  text: 'EventBusName RuleName Input InputPath State',
  map: 'Pattern DeadLetterConfig RetryPolicy Target InputTransformer',
  flag: 'Enabled',
});

/** Properties of a function's events by type. */
export const eventShapes: Readonly<Record<string, Shapes>> = {
  EventBridgeRule: ruleShapes,
  AlexaSkill: shapes({ text: 'SkillId' }),
  Api: shapes({
    'text!': 'Path Method RestApiId',
    text: 'Stage ResponseTransferMode',
    map: 'Auth RequestModel',
    list: 'RequestParameters',
    whole: 'TimeoutInMillis',
  }),
  CloudWatchEvent: shapes({
    text: 'EventBusName RuleName Input InputPath State',
    map: 'Pattern DeadLetterConfig RetryPolicy Target InputTransformer',
    flag: 'Enabled',
  }),
  CloudWatchLogs: shapes({ 'text!': 'LogGroupName FilterPattern' }),
  Cognito: shapes({ 'text!': 'UserPool', 'text|list<text>!=': 'Trigger' }),
  DocumentDB: shapes({ 'any!=': 'Cluster DatabaseName', 'any=': 'CollectionName FullDocument' }, polled),
  DynamoDB: shapes({ 'any!=': 'StartingPosition Stream' }, polled),
  HttpApi: shapes({
    text: 'Path Method ApiId Stage PayloadFormatVersion',
    map: 'Auth RouteSettings',
    whole: 'TimeoutInMillis',
  }),
  IoTRule: shapes({ 'text!': 'Sql', text: 'AwsIotSqlVersion' }),
  Kinesis: shapes({ 'any!=': 'StartingPosition Stream' }, polled),
  MQ: shapes({ 'any!=': 'Broker', 'flag=': 'DynamicPolicyName' }, polled),
  MSK: shapes({ 'any!=': 'StartingPosition Stream' }, polled),
  S3: shapes({ 'text!': 'Bucket', 'text|list<text>!=': 'Events', 'map<text>': 'Filter' }),
  SNS: shapes({
    'text!': 'Topic',
    text: 'Region',
    'any=': 'FilterPolicy FilterPolicyScope',
    'flag|map': 'SqsSubscription',
    map: 'RedrivePolicy',
  }),
  SQS: shapes({ 'any!=': 'Queue' }, polled),
  Schedule: shapes({
    'text!': 'Schedule',
    text: 'RuleName Input State Name Description',
    flag: 'Enabled',
    map: 'DeadLetterConfig RetryPolicy',
  }),
  ScheduleV2: shapes({
    text: 'PermissionsBoundary Name State Description StartDate EndDate ScheduleExpressionTimezone GroupName KmsKeyArn Input RoleArn',
    'text!': 'ScheduleExpression',
    map: 'FlexibleTimeWindow DeadLetterConfig RetryPolicy',
    'flag=': 'OmitName',
  }),
  SelfManagedKafka: polled,
};

const machineRuleShapes = shapes({
  text: 'EventBusName RuleName Input InputPath State',
  map: 'Pattern DeadLetterConfig RetryPolicy InputTransformer',
  'map=': 'Target',
});

/** Properties of a state machine's events by type. */
export const machineEventShapes: Readonly<Record<string, Shapes>> = {
  EventBridgeRule: machineRuleShapes,
  Api: shapes({ 'text!': 'Path Method RestApiId', text: 'Stage', map: 'Auth', 'flag=': 'UnescapeMappingTemplate' }),
  CloudWatchEvent: shapes({
    text: 'EventBusName RuleName Input InputPath State',
    map: 'Pattern DeadLetterConfig RetryPolicy InputTransformer',
    'map=': 'Target',
  }),
  Schedule: shapes({
    'text!': 'Schedule',
    text: 'Input State Name Description',
    flag: 'Enabled',
    map: 'DeadLetterConfig RetryPolicy',
    'map=': 'Target',
    'text=': 'RoleArn',
  }),
  ScheduleV2: shapes({
    text: 'PermissionsBoundary Name State Description StartDate EndDate ScheduleExpressionTimezone GroupName KmsKeyArn Input RoleArn',
    'text!': 'ScheduleExpression',
    map: 'FlexibleTimeWindow DeadLetterConfig RetryPolicy',
    'flag=': 'OmitName',
  }),
};
