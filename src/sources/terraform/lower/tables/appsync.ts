/** AppSync. */
import { each, one, resource, tags, type Table } from '../mapping.ts';

/** Where Terraform's types go: appSync. */
export const appsync = {
  aws_appsync_graphql_api: resource('AWS::AppSync::GraphQLApi', {
    api_type: 'ApiType',
    authentication_type: 'AuthenticationType',
    introspection_config: 'IntrospectionConfig',
    merged_api_execution_role_arn: 'MergedApiExecutionRoleArn',
    name: 'Name',
    query_depth_limit: 'QueryDepthLimit',
    resolver_count_limit: 'ResolverCountLimit',
    tags: tags(),
    visibility: 'Visibility',
    xray_enabled: 'XrayEnabled',
    additional_authentication_provider: each('AdditionalAuthenticationProviders', {
      authentication_type: 'AuthenticationType',
      lambda_authorizer_config: one('LambdaAuthorizerConfig', {
        authorizer_result_ttl_in_seconds: 'AuthorizerResultTtlInSeconds',
        authorizer_uri: 'AuthorizerUri',
        identity_validation_expression: 'IdentityValidationExpression',
      }),
      openid_connect_config: one('OpenIDConnectConfig', {
        auth_ttl: 'AuthTTL',
        client_id: 'ClientId',
        iat_ttl: 'IatTTL',
        issuer: 'Issuer',
      }),
      user_pool_config: one('UserPoolConfig', {
        app_id_client_regex: 'AppIdClientRegex',
        aws_region: 'AwsRegion',
        user_pool_id: 'UserPoolId',
      }),
    }),
    enhanced_metrics_config: one('EnhancedMetricsConfig', {
      data_source_level_metrics_behavior: 'DataSourceLevelMetricsBehavior',
      operation_level_metrics_config: 'OperationLevelMetricsConfig',
      resolver_level_metrics_behavior: 'ResolverLevelMetricsBehavior',
    }),
    lambda_authorizer_config: one('LambdaAuthorizerConfig', {
      authorizer_result_ttl_in_seconds: 'AuthorizerResultTtlInSeconds',
      authorizer_uri: 'AuthorizerUri',
      identity_validation_expression: 'IdentityValidationExpression',
    }),
    log_config: one('LogConfig', {
      cloudwatch_logs_role_arn: 'CloudWatchLogsRoleArn',
      exclude_verbose_content: 'ExcludeVerboseContent',
      field_log_level: 'FieldLogLevel',
    }),
    openid_connect_config: one('OpenIDConnectConfig', {
      auth_ttl: 'AuthTTL',
      client_id: 'ClientId',
      iat_ttl: 'IatTTL',
      issuer: 'Issuer',
    }),
    user_pool_config: one('UserPoolConfig', {
      app_id_client_regex: 'AppIdClientRegex',
      aws_region: 'AwsRegion',
      default_action: 'DefaultAction',
      user_pool_id: 'UserPoolId',
    }),
  }),
  aws_appsync_api_key: resource(
    'AWS::AppSync::ApiKey',
    { api_id: 'ApiId', description: 'Description', expires: 'Expires' },
    { refs: { api_key_id: 'ApiKeyId' } },
  ),
  aws_appsync_datasource: resource(
    'AWS::AppSync::DataSource',
    {
      api_id: 'ApiId',
      description: 'Description',
      name: 'Name',
      service_role_arn: 'ServiceRoleArn',
      type: 'Type',
      dynamodb_config: one('DynamoDBConfig', {
        region: 'AwsRegion',
        table_name: 'TableName',
        use_caller_credentials: 'UseCallerCredentials',
        versioned: 'Versioned',
        delta_sync_config: one('DeltaSyncConfig', {
          base_table_ttl: 'BaseTableTTL',
          delta_sync_table_name: 'DeltaSyncTableName',
          delta_sync_table_ttl: 'DeltaSyncTableTTL',
        }),
      }),
      elasticsearch_config: one('ElasticsearchConfig', { endpoint: 'Endpoint', region: 'AwsRegion' }),
      event_bridge_config: one('EventBridgeConfig', { event_bus_arn: 'EventBusArn' }),
      http_config: one('HttpConfig', {
        endpoint: 'Endpoint',
        authorization_config: one('AuthorizationConfig', {
          authorization_type: 'AuthorizationType',
          aws_iam_config: one('AwsIamConfig', {
            signing_region: 'SigningRegion',
            signing_service_name: 'SigningServiceName',
          }),
        }),
      }),
      lambda_config: one('LambdaConfig', { function_arn: 'LambdaFunctionArn' }),
      opensearchservice_config: one('OpenSearchServiceConfig', { endpoint: 'Endpoint', region: 'AwsRegion' }),
      relational_database_config: one('RelationalDatabaseConfig', { source_type: 'RelationalDatabaseSourceType' }),
    },
    { refs: { arn: 'DataSourceArn' } },
  ),
  aws_appsync_resolver: resource(
    'AWS::AppSync::Resolver',
    {
      api_id: 'ApiId',
      code: 'Code',
      data_source: 'DataSourceName',
      field: 'FieldName',
      kind: 'Kind',
      max_batch_size: 'MaxBatchSize',
      request_template: 'RequestMappingTemplate',
      response_template: 'ResponseMappingTemplate',
      type: 'TypeName',
      caching_config: one('CachingConfig', { caching_keys: 'CachingKeys', ttl: 'Ttl' }),
      pipeline_config: one('PipelineConfig', { functions: 'Functions' }),
      runtime: one('Runtime', { name: 'Name', runtime_version: 'RuntimeVersion' }),
      sync_config: one('SyncConfig', {
        conflict_detection: 'ConflictDetection',
        conflict_handler: 'ConflictHandler',
        lambda_conflict_handler_config: one('LambdaConflictHandlerConfig', {
          lambda_conflict_handler_arn: 'LambdaConflictHandlerArn',
        }),
      }),
    },
    { refs: { arn: 'ResolverArn' } },
  ),
  aws_appsync_function: resource(
    'AWS::AppSync::FunctionConfiguration',
    {
      api_id: 'ApiId',
      code: 'Code',
      data_source: 'DataSourceName',
      description: 'Description',
      function_version: 'FunctionVersion',
      max_batch_size: 'MaxBatchSize',
      name: 'Name',
      request_mapping_template: 'RequestMappingTemplate',
      response_mapping_template: 'ResponseMappingTemplate',
      runtime: one('Runtime', { name: 'Name', runtime_version: 'RuntimeVersion' }),
      sync_config: one('SyncConfig', {
        conflict_detection: 'ConflictDetection',
        conflict_handler: 'ConflictHandler',
        lambda_conflict_handler_config: one('LambdaConflictHandlerConfig', {
          lambda_conflict_handler_arn: 'LambdaConflictHandlerArn',
        }),
      }),
    },
    { refs: { arn: 'FunctionArn', function_id: 'FunctionId' } },
  ),
} satisfies Table;
