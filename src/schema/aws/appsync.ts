/** AWS AppSync, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of AWS AppSync, by their published names. */
export const appsync = {
  'AWS::AppSync::ApiKey': kind(record({ ApiId: text, Description: text, Expires: number })),
  'AWS::AppSync::DataSource': kind(
    record({
      ApiId: text,
      Description: text,
      DynamoDBConfig: record({
        TableName: text,
        AwsRegion: text,
        Versioned: flag,
        DeltaSyncConfig: record({ BaseTableTTL: text, DeltaSyncTableTTL: text, DeltaSyncTableName: text }),
        UseCallerCredentials: flag,
      }),
      ElasticsearchConfig: record({ AwsRegion: text, Endpoint: text }),
      EventBridgeConfig: record({ EventBusArn: text }),
      HttpConfig: record({
        Endpoint: text,
        AuthorizationConfig: record({
          AwsIamConfig: record({ SigningRegion: text, SigningServiceName: text }),
          AuthorizationType: text,
        }),
      }),
      LambdaConfig: record({ LambdaFunctionArn: text }),
      MetricsConfig: text,
      Name: text,
      OpenSearchServiceConfig: record({ AwsRegion: text, Endpoint: text }),
      RelationalDatabaseConfig: record({
        RdsHttpEndpointConfig: record({
          AwsRegion: text,
          Schema: text,
          DatabaseName: text,
          DbClusterIdentifier: text,
          AwsSecretStoreArn: text,
        }),
        RelationalDatabaseSourceType: text,
      }),
      ServiceRoleArn: text,
      Type: text,
    }),
  ),
  'AWS::AppSync::DomainName': kind(record({ CertificateArn: text, Description: text, DomainName: text, Tags: tags }), {
    ref: 'DomainName',
    arn: 'arn:*:appsync:*:*:domainnames/${DomainName}',
  }),
  'AWS::AppSync::FunctionConfiguration': kind(
    record({
      ApiId: text,
      Code: text,
      CodeS3Location: text,
      DataSourceName: text,
      Description: text,
      FunctionVersion: text,
      MaxBatchSize: number,
      Name: text,
      RequestMappingTemplate: text,
      RequestMappingTemplateS3Location: text,
      ResponseMappingTemplate: text,
      ResponseMappingTemplateS3Location: text,
      Runtime: record({ RuntimeVersion: text, Name: text }),
      SyncConfig: record({
        ConflictHandler: text,
        ConflictDetection: text,
        LambdaConflictHandlerConfig: record({ LambdaConflictHandlerArn: text }),
      }),
    }),
  ),
  'AWS::AppSync::GraphQLApi': kind(
    record({
      AdditionalAuthenticationProviders: list(
        record({
          OpenIDConnectConfig: any,
          LambdaAuthorizerConfig: any,
          UserPoolConfig: any,
          AuthenticationType: text,
        }),
      ),
      ApiType: text,
      AuthenticationType: text,
      EnhancedMetricsConfig: record({
        OperationLevelMetricsConfig: text,
        ResolverLevelMetricsBehavior: text,
        DataSourceLevelMetricsBehavior: text,
      }),
      EnvironmentVariables: map(text),
      IntrospectionConfig: text,
      LambdaAuthorizerConfig: record({
        IdentityValidationExpression: text,
        AuthorizerUri: text,
        AuthorizerResultTtlInSeconds: number,
      }),
      LogConfig: record({ CloudWatchLogsRoleArn: text, ExcludeVerboseContent: flag, FieldLogLevel: text }),
      MergedApiExecutionRoleArn: text,
      Name: text,
      OpenIDConnectConfig: record({ Issuer: text, ClientId: text, AuthTTL: number, IatTTL: number }),
      OwnerContact: text,
      QueryDepthLimit: number,
      ResolverCountLimit: number,
      Tags: tags,
      UserPoolConfig: record({ AppIdClientRegex: text, UserPoolId: text, AwsRegion: text, DefaultAction: text }),
      Visibility: text,
      XrayEnabled: flag,
    }),
  ),
  'AWS::AppSync::GraphQLSchema': kind(record({ ApiId: text, Definition: text, DefinitionS3Location: text })),
  'AWS::AppSync::Resolver': kind(
    record({
      ApiId: text,
      CachingConfig: record({ CachingKeys: list(text), Ttl: number }),
      Code: text,
      CodeS3Location: text,
      DataSourceName: text,
      FieldName: text,
      Kind: text,
      MaxBatchSize: number,
      MetricsConfig: text,
      PipelineConfig: record({ Functions: list(text) }),
      RequestMappingTemplate: text,
      RequestMappingTemplateS3Location: text,
      ResponseMappingTemplate: text,
      ResponseMappingTemplateS3Location: text,
      Runtime: record({ RuntimeVersion: text, Name: text }),
      SyncConfig: record({
        ConflictHandler: text,
        ConflictDetection: text,
        LambdaConflictHandlerConfig: record({ LambdaConflictHandlerArn: text }),
      }),
      TypeName: text,
    }),
  ),
} as const;
