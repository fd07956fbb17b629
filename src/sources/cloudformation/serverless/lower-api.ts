/** `AWS::Serverless::Api` and `AWS::Serverless::HttpApi` to an API with its stage. */
import { entryAt, type GraphNode, listOf, type RecordValue, recordOf, type Value } from '../../../graph/index.ts';
import { tagList } from './lower-function.ts';
import { attributeOf, logicalIdOf, made, madeList, madeRecord, nodeBeside } from './made-values.ts';
import type { ServerlessContext } from './serverless-context.ts';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html */
export function lowerApi(node: GraphNode, context: ServerlessContext): readonly GraphNode[] {
  const properties = context.withGlobals(node.properties, 'Api');
  const { origin, entries } = properties;
  const id = logicalIdOf(node);
  const api = withOpen(
    {
      ...copied(properties, [
        'ApiKeySourceType',
        'BinaryMediaTypes',
        'Description',
        'DisableExecuteApiEndpoint',
        'FailOnWarnings',
        'Mode',
        'Name',
      ]),
      MinimumCompressionSize: entries.get('MinimumCompressionSize'),
      Body: entries.get('DefinitionBody'),
      EndpointConfiguration: endpoint(entries.get('EndpointConfiguration')),
      Policy: resourcePolicy(entryAt(entries.get('Auth'), 'ResourcePolicy')),
      Tags: tagList(entries.get('Tags')),
    },
    properties,
  );
  const stage = madeRecord(
    {
      RestApiId: attributeOf(node.key, 'Ref', origin),
      StageName: entries.get('StageName') ?? made('Prod', origin),
      ...copied(properties, [
        'AccessLogSetting',
        'CacheClusterEnabled',
        'CacheClusterSize',
        'CanarySetting',
        'MethodSettings',
        'TracingEnabled',
        'Variables',
      ]),
    },
    origin,
  );
  return [
    nodeBeside(node, id, 'AWS::ApiGateway::RestApi', api),
    nodeBeside(node, `${id}Stage`, 'AWS::ApiGateway::Stage', stage),
  ];
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-httpapi.html */
export function lowerHttpApi(node: GraphNode, context: ServerlessContext): readonly GraphNode[] {
  const properties = context.withGlobals(node.properties, 'HttpApi');
  const { origin, entries } = properties;
  const id = logicalIdOf(node);
  const cors = entries.get('CorsConfiguration');
  const api = withOpen(
    {
      ...copied(properties, ['Description', 'DisableExecuteApiEndpoint', 'FailOnWarnings', 'Name', 'Tags']),
      ProtocolType: made('HTTP', origin),
      Body: entries.get('DefinitionBody'),
      CorsConfiguration:
        cors?.kind === 'literal' && cors.value === true
          ? madeRecord({ AllowOrigins: madeList(['*'], cors.origin) }, cors.origin)
          : cors,
    },
    properties,
  );
  const stage = madeRecord(
    {
      ApiId: attributeOf(node.key, 'Ref', origin),
      StageName: entries.get('StageName') ?? made('$default', origin),
      AutoDeploy: made(true, origin),
      ...copied(properties, ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageVariables']),
    },
    origin,
  );
  return [
    nodeBeside(node, id, 'AWS::ApiGatewayV2::Api', api),
    nodeBeside(node, `${id}ApiGatewayDefaultStage`, 'AWS::ApiGatewayV2::Stage', stage),
  ];
}

function withOpen(entries: Readonly<Record<string, Value | undefined>>, { origin, open }: RecordValue): RecordValue {
  return recordOf(madeRecord(entries, origin).entries, origin, open);
}

function copied({ entries }: RecordValue, names: readonly string[]): Record<string, Value | undefined> {
  return Object.fromEntries(names.map((name) => [name, entries.get(name)]));
}

/** `REGIONAL`, or a record of `Type` and `VPCEndpointIds`. */
function endpoint(value: Value | undefined): Value | undefined {
  if (!value) return undefined;
  if (value.kind !== 'record') return madeRecord({ Types: listOf([value], value.origin) }, value.origin);
  const type = value.entries.get('Type');
  const types = type && listOf([type], type.origin);
  return madeRecord({ Types: types, VpcEndpointIds: value.entries.get('VPCEndpointIds') }, value.origin);
}

/** Only a policy that is written out is taken over; white and black lists of addresses make one that is not expanded. */
function resourcePolicy(value: Value | undefined): Value | undefined {
  if (!value) return undefined;
  const custom = entryAt(value, 'CustomStatements');
  const { origin } = value;
  if (value.kind === 'record' && value.entries.size === 1 && custom) {
    return madeRecord(
      { Version: made('2012-10-17', origin), Statement: custom.kind === 'list' ? custom : listOf([custom], origin) },
      origin,
    );
  }
  return {
    kind: 'unknown',
    reason: { code: 'unsupported', says: 'the resource policy that SAM makes is not expanded' },
    origin,
  };
}
