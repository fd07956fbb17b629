/** API Gateway: types that are part of a method, stage or API in the published form. */
import { one, partOf, type Table } from '../mapping.ts';

const method = { http_method: 'http_method', resource_id: 'resource_id', rest_api_id: 'rest_api_id' };

/** Where Terraform's types go: API Gateway: types that are part of a method, stage or API in the published form. */
export const apiGatewayParts = {
  aws_api_gateway_integration: partOf('aws_api_gateway_method', method, {
    cache_key_parameters: 'Integration.CacheKeyParameters',
    cache_namespace: 'Integration.CacheNamespace',
    connection_id: 'Integration.ConnectionId',
    connection_type: 'Integration.ConnectionType',
    content_handling: 'Integration.ContentHandling',
    credentials: 'Integration.Credentials',
    integration_http_method: 'Integration.IntegrationHttpMethod',
    passthrough_behavior: 'Integration.PassthroughBehavior',
    request_parameters: 'Integration.RequestParameters',
    request_templates: 'Integration.RequestTemplates',
    timeout_milliseconds: 'Integration.TimeoutInMillis',
    type: 'Integration.Type',
    uri: 'Integration.Uri',
  }),
  aws_api_gateway_integration_response: partOf(
    'aws_api_gateway_method',
    method,
    {
      content_handling: 'ContentHandling',
      response_parameters: 'ResponseParameters',
      response_templates: 'ResponseTemplates',
      selection_pattern: 'SelectionPattern',
      status_code: 'StatusCode',
    },
    { item: 'Integration.IntegrationResponses' },
  ),
  aws_api_gateway_method_response: partOf(
    'aws_api_gateway_method',
    method,
    {
      response_models: 'ResponseModels',
      response_parameters: 'ResponseParameters',
      status_code: 'StatusCode',
    },
    { item: 'MethodResponses' },
  ),
  aws_api_gateway_method_settings: partOf(
    'aws_api_gateway_stage',
    { rest_api_id: 'rest_api_id', stage_name: 'stage_name' },
    {
      settings: one('', {
        cache_data_encrypted: 'CacheDataEncrypted',
        cache_ttl_in_seconds: 'CacheTtlInSeconds',
        caching_enabled: 'CachingEnabled',
        data_trace_enabled: 'DataTraceEnabled',
        logging_level: 'LoggingLevel',
        metrics_enabled: 'MetricsEnabled',
        throttling_burst_limit: 'ThrottlingBurstLimit',
        throttling_rate_limit: 'ThrottlingRateLimit',
      }),
    },
    { item: 'MethodSettings' },
  ),
  aws_api_gateway_rest_api_policy: partOf('aws_api_gateway_rest_api', { rest_api_id: 'id' }, { policy: 'Policy' }),
} satisfies Table;
