/** Amazon EventBridge, rules and buses, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { any, flag, json, list, map, number, record, text } from '../shape.ts';
import { policyDocument, policyStatement } from './policy-document.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon EventBridge, rules and buses, by their published names. */
export const events = {
  'AWS::Events::ApiDestination': kind(
    record({
      ConnectionArn: text,
      Description: text,
      HttpMethod: text,
      InvocationEndpoint: text,
      InvocationRateLimitPerSecond: number,
      Name: text,
    }),
    { ref: 'Name' },
  ),
  'AWS::Events::Archive': kind(
    record({
      ArchiveName: text,
      Description: text,
      EventPattern: any,
      KmsKeyIdentifier: text,
      RetentionDays: number,
      SourceArn: text,
    }),
    { ref: 'ArchiveName', arn: 'arn:*:events:*:*:archive/${ArchiveName}' },
  ),
  'AWS::Events::Connection': kind(
    record({
      AuthParameters: record({
        InvocationHttpParameters: record({
          HeaderParameters: list(record({ Value: text, IsValueSecret: flag, Key: text })),
          QueryStringParameters: list(record({ Value: text, IsValueSecret: flag, Key: text })),
          BodyParameters: list(record({ Value: text, IsValueSecret: flag, Key: text })),
        }),
        BasicAuthParameters: record({ Username: text, Password: text }),
        ApiKeyAuthParameters: record({ ApiKeyValue: text, ApiKeyName: text }),
        OAuthParameters: record({
          ClientParameters: record({ ClientSecret: text, ClientID: text }),
          OAuthHttpParameters: record({
            HeaderParameters: list(any),
            QueryStringParameters: list(any),
            BodyParameters: list(any),
          }),
          AuthorizationEndpoint: text,
          HttpMethod: text,
        }),
        ConnectivityParameters: record({
          ResourceParameters: record({ ResourceConfigurationArn: text, ResourceAssociationArn: text }),
        }),
      }),
      AuthorizationType: text,
      Description: text,
      InvocationConnectivityParameters: record({
        ResourceParameters: record({ ResourceConfigurationArn: text, ResourceAssociationArn: text }),
      }),
      KmsKeyIdentifier: text,
      Name: text,
    }),
    { ref: 'Name' },
  ),
  'AWS::Events::EventBus': kind(
    record({
      DeadLetterConfig: record({ Arn: text }),
      Description: text,
      EventSourceName: text,
      KmsKeyIdentifier: text,
      LogConfig: record({ IncludeDetail: text, Level: text }),
      Name: text,
      Policy: json(policyDocument),
      Tags: tags,
    }),
    { ref: 'Name', arn: 'arn:*:events:*:*:event-bus/${Name}' },
  ),
  'AWS::Events::EventBusPolicy': kind(
    record({
      Action: text,
      Condition: record({ Type: text, Value: text, Key: text }),
      EventBusName: text,
      Principal: text,
      Statement: policyStatement,
      StatementId: text,
    }),
  ),
  'AWS::Events::Rule': kind(
    record({
      Description: text,
      EventBusName: text,
      EventPattern: text,
      Name: text,
      RoleArn: text,
      ScheduleExpression: text,
      State: text,
      Tags: tags,
      Targets: list(
        record({
          Arn: text,
          BatchParameters: record({ ArrayProperties: any, JobDefinition: text, JobName: text, RetryStrategy: any }),
          DeadLetterConfig: record({ Arn: text }),
          EcsParameters: record({
            CapacityProviderStrategy: list(any),
            EnableECSManagedTags: flag,
            EnableExecuteCommand: flag,
            Group: text,
            LaunchType: text,
            NetworkConfiguration: any,
            PlacementConstraints: list(any),
            PlacementStrategies: list(any),
            PlatformVersion: text,
            PropagateTags: text,
            ReferenceId: text,
            TagList: tags,
            TaskCount: number,
            TaskDefinitionArn: text,
          }),
          HttpParameters: record({
            HeaderParameters: map(text),
            PathParameterValues: list(text),
            QueryStringParameters: map(text),
          }),
          Id: text,
          Input: text,
          InputPath: text,
          InputTransformer: record({ InputPathsMap: map(text), InputTemplate: text }),
          KinesisParameters: record({ PartitionKeyPath: text }),
          RedshiftDataParameters: record({
            Database: text,
            DbUser: text,
            SecretManagerArn: text,
            Sql: text,
            StatementName: text,
            WithEvent: flag,
            Sqls: list(text),
          }),
          RetryPolicy: record({ MaximumEventAgeInSeconds: number, MaximumRetryAttempts: number }),
          RoleArn: text,
          RunCommandParameters: record({ RunCommandTargets: list(any) }),
          SageMakerPipelineParameters: record({ PipelineParameterList: list(any) }),
          SqsParameters: record({ MessageGroupId: text }),
          AppSyncParameters: record({ GraphQLOperation: text }),
        }),
      ),
    }),
    { arn: 'arn:*:events:*:*:rule/${Name}' },
  ),
} as const;
