/** Amazon API Gateway, keys, plans, models and account settings, as CloudFormation publishes it. */
import { kind } from '../kind.ts';
import { flag, list, map, number, record, text } from '../shape.ts';
import { tags } from './tags.ts';

/** Kinds of Amazon API Gateway, keys, plans, models and account settings, by their published names. */
export const apiGatewayPlans = {
  'AWS::ApiGateway::Account': kind(record({ CloudWatchRoleArn: text })),
  'AWS::ApiGateway::ApiKey': kind(
    record({
      CustomerId: text,
      Description: text,
      Enabled: flag,
      GenerateDistinctId: flag,
      Name: text,
      StageKeys: list(record({ StageName: text, RestApiId: text })),
      Tags: tags,
      Value: text,
    }),
    { arn: 'arn:*:apigateway:*::/apikeys/${Ref}' },
  ),
  'AWS::ApiGateway::BasePathMapping': kind(
    record({ BasePath: text, DomainName: text, Id: text, RestApiId: text, Stage: text }),
  ),
  'AWS::ApiGateway::ClientCertificate': kind(record({ Description: text, Tags: tags }), {
    arn: 'arn:*:apigateway:*::/clientcertificates/${Ref}',
  }),
  'AWS::ApiGateway::GatewayResponse': kind(
    record({
      ResponseParameters: map(text),
      ResponseTemplates: map(text),
      ResponseType: text,
      RestApiId: text,
      StatusCode: text,
    }),
  ),
  'AWS::ApiGateway::Model': kind(
    record({ ContentType: text, Description: text, Name: text, RestApiId: text, Schema: text }),
    { ref: 'Name' },
  ),
  'AWS::ApiGateway::RequestValidator': kind(
    record({ Name: text, RestApiId: text, ValidateRequestBody: flag, ValidateRequestParameters: flag }),
  ),
  'AWS::ApiGateway::UsagePlan': kind(
    record({
      ApiStages: list(
        record({ Stage: text, ApiId: text, Throttle: map(record({ BurstLimit: number, RateLimit: number })) }),
      ),
      Description: text,
      Quota: record({ Period: text, Limit: number, Offset: number }),
      Tags: tags,
      Throttle: record({ BurstLimit: number, RateLimit: number }),
      UsagePlanName: text,
    }),
  ),
  'AWS::ApiGateway::UsagePlanKey': kind(record({ KeyId: text, KeyType: text, UsagePlanId: text })),
  'AWS::ApiGateway::VpcLink': kind(record({ Description: text, Name: text, Tags: tags, TargetArns: list(text) }), {
    arn: 'arn:*:apigateway:*::/vpclinks/${Ref}',
  }),
} as const;
