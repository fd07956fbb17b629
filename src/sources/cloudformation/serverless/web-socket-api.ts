/** `AWS::Serverless::WebSocketApi` to the API with its routes, integrations, permissions, authoriser and stage. */
import { ref, sub, isCall } from './functions.ts';
import { authorizerPermission } from './http-authorizers.ts';
import { at, copyOf, Dict, filled, flagOf, isFilled, type Item, type Plain, spanOf, textOf } from './item.ts';
import {
  keptBy,
  make,
  propagateTags,
  propertyOf,
  resolved,
  type SamResource,
  type TransformContext,
} from './transform-context.ts';
import { domainOfApi } from './v2-domain.ts';

const createdBy = 'websocketapi:createdBy';
const builtIn: ReadonlySet<string> = new Set(['$connect', '$disconnect', '$default']);

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-websocketapi.html */
export function lowerWebSocketApi(from: SamResource, context: TransformContext): void {
  const get = (name: string) => propertyOf(from, name);
  const auth = resolved(context, filled(get('Auth')));
  const routes = resolved(context, filled(get('Routes')));
  if (!(routes instanceof Dict)) context.refuse(from.key, 'a WebSocket API needs a map of `Routes`');
  const own = routes instanceof Dict ? routes : new Dict(from.key);
  if (auth && !own.has('$connect')) context.refuse(spanOf(auth), '`Auth` needs a route `$connect`');
  if (auth) checkAuth(auth, context);
  const addresses = filled(get('IpAddressType'));
  if (addresses && !isCall(addresses) && !['ipv4', 'dualstack'].includes(textOf(addresses) ?? ''))
    context.refuse(spanOf(addresses), '`IpAddressType` is `ipv4` or `dualstack`');
  if (isFilled(at(get('Domain'), 'MutualTlsAuthentication')))
    context.refuse(from.properties.keyAt('Domain'), 'a WebSocket API takes no `MutualTlsAuthentication`');
  const given = get('Tags');
  const tags = given instanceof Dict ? copyOf(given) : new Dict(from.key);
  tags.set(createdBy, 'SAM');
  const same = [
    'ApiKeySelectionExpression',
    'Description',
    'DisableExecuteApiEndpoint',
    'DisableSchemaValidation',
    'IpAddressType',
    'RouteSelectionExpression',
  ];
  const properties = {
    ...Object.fromEntries(same.map((name) => [name, get(name)])),
    Name: get('Name') ?? from.id,
    ProtocolType: 'WEBSOCKET',
    Tags: tags,
  };
  make(context, from, from.id, 'AWS::ApiGatewayV2::Api', properties, keptBy(from));
  domainOfApi(from, createdBy, context);
  const made = own.entries().map(([key, body]) => route(from, key, body, own, auth, context));
  stage(from, made, context);
  if (auth && textOf(at(auth, 'AuthType'))?.toUpperCase() === 'CUSTOM') authorizer(from, auth, context);
  propagateTags(from, tags, flagOf(get('PropagateTags')) === true, context);
  if (flagOf(get('PropagateTags')) === true) context.made.get(from.id)?.properties.set('Tags', tags);
}

function checkAuth(auth: Item, context: TransformContext): void {
  const type = textOf(at(auth, 'AuthType'))?.toUpperCase();
  if (!(auth instanceof Dict) || type === undefined) context.refuse(spanOf(auth), '`Auth` needs `AuthType`');
  else if (!['NONE', 'AWS_IAM', 'CUSTOM'].includes(type))
    context.refuse(auth.keyAt('AuthType'), '`AuthType` is `NONE`, `AWS_IAM` or `CUSTOM`');
  else if (type === 'CUSTOM' && !isFilled(auth.get('AuthArn')))
    context.refuse(auth.at, '`AuthType` `CUSTOM` needs `AuthArn`');
  else if (type !== 'CUSTOM' && auth.size > 1)
    context.refuse(auth.at, `\`AuthType\` \`${type}\` takes nothing beside it`);
}

function route(
  from: SamResource,
  key: string,
  body: Item,
  routes: Dict,
  auth: Item | undefined,
  context: TransformContext,
): string {
  const place = routes.keyAt(key);
  const plain = key.replace('$', '');
  if (!builtIn.has(key) && !/^[\p{L}\p{N}]+$/u.test(key))
    context.refuse(
      place,
      `route \`${key}\` has more than letters and digits`,
      'only `$connect`, `$disconnect` and `$default` have a sign',
    );
  const id = `${from.id}${plain.charAt(0).toUpperCase()}${plain.slice(1).toLowerCase()}`;
  const get = (name: string) => at(body, name);
  const lambda = get('FunctionArn');
  if (!lambda) context.refuse(spanOf(body), `route \`${key}\` needs \`FunctionArn\``);
  if (isFilled(get('RequestParameters')) && key !== '$connect')
    context.refuse(spanOf(body), `route \`${key}\` takes no \`RequestParameters\`, as only \`$connect\` does`);
  const type = key === '$connect' ? textOf(at(auth, 'AuthType')) : undefined;
  const properties = {
    ApiId: ref(from.id),
    RouteKey: key,
    ApiKeyRequired: get('ApiKeyRequired'),
    ModelSelectionExpression: get('ModelSelectionExpression'),
    OperationName: get('OperationName'),
    RequestModels: get('RequestModels'),
    RequestParameters: filled(get('RequestParameters')),
    RouteResponseSelectionExpression: get('RouteResponseSelectionExpression'),
    AuthorizationType:
      type === undefined ? undefined : type === 'CUSTOM' || type === 'AWS_IAM' ? at(auth, 'AuthType') : 'NONE',
    AuthorizerId: type === 'CUSTOM' ? ref(`${from.id}ConnectAuthorizer`) : undefined,
    Target: { 'Fn::Join': ['/', ['integrations', ref(`${id}Integration`)]] },
  };
  make(context, from, `${id}Route`, 'AWS::ApiGatewayV2::Route', properties, { key: place });
  const integration = {
    ApiId: ref(from.id),
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: invocation('FunctionArn', lambda),
    TimeoutInMillis: get('IntegrationTimeout'),
  };
  make(context, from, `${id}Integration`, 'AWS::ApiGatewayV2::Integration', integration, { key: place });
  const name = propertyOf(from, 'StageName');
  const text = name ? textOf(name) : 'default';
  const arn = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${from.id}.ApiId}`;
  const permission = {
    Action: 'lambda:InvokeFunction',
    FunctionName: lambda,
    Principal: 'apigateway.amazonaws.com',
    SourceArn:
      text === undefined
        ? sub(`${arn}/\${__StageName__}/${key}`, { __StageName__: name })
        : sub(`${arn}/${text}/${key}`),
  };
  make(context, from, `${id}Permission`, 'AWS::Lambda::Permission', permission, { key: place });
  return `${id}Route`;
}

function invocation(name: string, lambda: Plain): Plain {
  return sub(
    `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${name}}/invocations`,
    { [name]: lambda },
  );
}

function authorizer(from: SamResource, auth: Item, context: TransformContext): void {
  const id = `${from.id}ConnectAuthorizer`;
  const key = from.properties.keyAt('Auth');
  const lambda = filled(at(auth, 'AuthArn'));
  const properties = {
    ApiId: ref(from.id),
    AuthorizerCredentialsArn: at(auth, 'InvokeRole'),
    AuthorizerType: 'REQUEST',
    AuthorizerUri: lambda && invocation('AuthArn', lambda),
    IdentitySource: at(auth, 'IdentitySource'),
    Name: filled(at(auth, 'Name')) ?? id,
  };
  make(context, from, id, 'AWS::ApiGatewayV2::Authorizer', properties, { key });
  if (!isFilled(at(auth, 'InvokeRole')) && lambda)
    authorizerPermission(from, `${from.id}AuthorizerPermission`, lambda, key, context);
}

function stage(from: SamResource, routes: readonly string[], context: TransformContext): void {
  const get = (name: string) => propertyOf(from, name);
  const name = get('StageName');
  const text = name ? (textOf(name) ?? '') : 'default';
  if (name && text === '$default') context.refuse(spanOf(name), 'the stage of a WebSocket API is not `$default`');
  const id = text === 'default' ? `${from.id}DefaultStage` : `${from.id}${text}Stage`;
  const properties = {
    ApiId: ref(from.id),
    StageName: name ?? 'default',
    StageVariables: get('StageVariables'),
    AccessLogSettings: get('AccessLogSettings'),
    DefaultRouteSettings: get('DefaultRouteSettings'),
    Tags: { [createdBy]: 'SAM' },
    AutoDeploy: true,
    RouteSettings: get('RouteSettings'),
  };
  const dependsOn = isFilled(get('RouteSettings')) && routes.length > 0 ? routes : undefined;
  make(context, from, id, 'AWS::ApiGatewayV2::Stage', properties, { dependsOn });
  context.references.set(`${from.id}.Stage`, id);
}
