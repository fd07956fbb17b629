/** API events of a SAM function, and the authoriser that stands before them. */
import { entryAt, type GraphNode, textOfValue, unknown, type Value } from '../../../graph/index.ts';
import { type FunctionEvent, permission } from './function-event.ts';
import { attributeOf, made, madeArn, madeRecord, madeText, nodeBeside } from './made-values.ts';
import type { ServerlessContext } from './serverless-context.ts';

/** The API that an event belongs to: the one it names, else the implicit one. */
interface EventApi {
  readonly id: Value;
  /** The properties of the API as declared, with globals; `undefined` for an API that is none of SAM's. */
  readonly auth: Value | undefined;
  readonly known: boolean;
}

/** An `Api` event: a method of a REST API, and the gateway's permission to call the function. */
export function restEvent(event: FunctionEvent, context: ServerlessContext): readonly GraphNode[] {
  const { entries } = event.properties;
  const { origin } = event;
  const api = apiOf(event, 'Api', 'RestApiId', 'ServerlessRestApi', context);
  const method = entries.get('Method');
  const name = (textOfValue(method) ?? '*').toUpperCase();
  const httpMethod = name === '*' || name === 'ANY' || name === 'X-AMAZON-APIGATEWAY-ANY-METHOD' ? 'ANY' : name;
  const uri = madeArn(
    [
      'apigateway:',
      region(origin),
      ':lambda:path/2015-03-31/functions/',
      attributeOf(event.function.key, 'Arn', origin),
      '/invocations',
    ],
    origin,
  );
  const integration = madeRecord(
    { Type: made('AWS_PROXY', origin), IntegrationHttpMethod: made('POST', origin), Uri: uri },
    origin,
  );
  const methodNode = madeRecord(
    {
      RestApiId: api.id,
      HttpMethod: made(httpMethod, method?.origin ?? origin),
      AuthorizationType: authorization(event, api, restTypes),
      ApiKeyRequired: entryAt(event.properties, 'Auth', 'ApiKeyRequired') ?? entryAt(api.auth, 'ApiKeyRequired'),
      Integration: integration,
    },
    origin,
  );
  const path = entries.get('Path') ?? made('/*', origin);
  const source = madeArn(
    ['execute-api:@:', api.id, `/*/${httpMethod === 'ANY' ? '*' : httpMethod}`, withoutParameters(path)],
    origin,
  );
  return [
    nodeBeside(event.function, `${event.id}Method`, 'AWS::ApiGateway::Method', methodNode),
    permission(event, 'apigateway.amazonaws.com', source),
  ];
}

/** An `HttpApi` event: route, integration and permission. */
export function httpEvent(event: FunctionEvent, context: ServerlessContext): readonly GraphNode[] {
  const { entries } = event.properties;
  const { origin } = event;
  const api = apiOf(event, 'HttpApi', 'ApiId', 'ServerlessHttpApi', context);
  const method = (textOfValue(entries.get('Method')) ?? 'ANY').toUpperCase();
  const path = entries.get('Path');
  const verb = method === '*' || method === 'X-AMAZON-APIGATEWAY-ANY-METHOD' ? 'ANY' : method;
  const routeKey = path ? madeText([`${verb} `, path], path.origin) : made('$default', origin);
  const integration = madeRecord(
    {
      ApiId: api.id,
      IntegrationType: made('AWS_PROXY', origin),
      IntegrationUri: attributeOf(event.function.key, 'Arn', origin),
      PayloadFormatVersion: entries.get('PayloadFormatVersion') ?? made('2.0', origin),
    },
    origin,
  );
  const target = nodeBeside(event.function, `${event.id}Integration`, 'AWS::ApiGatewayV2::Integration', integration);
  const route = madeRecord(
    {
      ApiId: api.id,
      RouteKey: routeKey,
      Target: madeText(['integrations/', attributeOf(target.key, 'Ref', origin)], origin),
      AuthorizationType: authorization(event, api, httpTypes),
    },
    origin,
  );
  const source = madeArn(['execute-api:@:', api.id, '/*'], origin);
  return [
    target,
    nodeBeside(event.function, `${event.id}Route`, 'AWS::ApiGatewayV2::Route', route),
    permission(event, 'apigateway.amazonaws.com', source),
  ];
}

function region(origin: FunctionEvent['origin']): Value {
  return unknown({ code: 'after-apply', says: '`AWS::Region` is known where the stack is deployed' }, origin);
}

function withoutParameters(path: Value): Value {
  return path.kind === 'literal' ? { ...path, value: String(path.value).replaceAll(/\{[^{}]*\}/g, '*') } : path;
}

function apiOf(
  event: FunctionEvent,
  kind: 'Api' | 'HttpApi',
  property: string,
  implicit: string,
  context: ServerlessContext,
): EventApi {
  const named = event.properties.entries.get(property);
  if (!named) {
    context.implicitApi(kind, event.function);
    const nothing = madeRecord({}, event.origin);
    const auth = context.withGlobals(nothing, kind).entries.get('Auth');
    return { id: attributeOf(context.keyOf(implicit), 'Ref', event.origin), auth, known: true };
  }
  const declared = named.kind === 'unknown' && named.refersTo ? context.declared(named.refersTo.to) : undefined;
  if (declared?.kind !== `AWS::Serverless::${kind}`)
    return { id: named, auth: undefined, known: declared !== undefined };
  return { id: named, auth: context.withGlobals(declared.properties, kind).entries.get('Auth'), known: true };
}

/** The authorisation type of a named authoriser, by what it is made of. */
type AuthorizerTypes = (authorizer: Value | undefined) => string;

const restTypes: AuthorizerTypes = (authorizer) =>
  entryAt(authorizer, 'UserPoolArn') ? 'COGNITO_USER_POOLS' : 'CUSTOM';
const httpTypes: AuthorizerTypes = (authorizer) => (entryAt(authorizer, 'FunctionArn') ? 'CUSTOM' : 'JWT');

/** The event's own authoriser, else the API's default; without one the route is open to all. */
function authorization(event: FunctionEvent, api: EventApi, types: AuthorizerTypes): Value {
  const name = entryAt(event.properties, 'Auth', 'Authorizer') ?? entryAt(api.auth, 'DefaultAuthorizer');
  if (name?.kind === 'unknown' || name?.kind === 'partial') return name;
  if (!name && api.auth?.kind === 'unknown') return api.auth;
  if (!name && !api.known)
    return unknown({ code: 'not-read', says: 'the API lies outside of the template' }, event.origin);
  const text = textOfValue(name) ?? 'NONE';
  const origin = name?.origin ?? event.origin;
  if (text === 'NONE' || text === 'AWS_IAM') return made(text, origin);
  return made(types(entryAt(api.auth, 'Authorizers', text)), origin);
}
