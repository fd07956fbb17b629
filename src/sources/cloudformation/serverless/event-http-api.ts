/** `HttpApi` events: a route of an HTTP API, and the permission to call the function. */
import {
  addPath,
  anyMethod,
  documentOf,
  hasIntegration,
  integrationKey,
  integrationOf,
  methodKey,
  methodsAt,
  pathItems,
} from './api-document.ts';
import { invocationUri } from './rest-method.ts';
import { type FunctionEvent, permit } from './function-event.ts';
import { branchesOf, functionOf, sub, when } from './functions.ts';
import { at, Dict, filled, flagOf, isFilled, isNull, type Item, item, List, present, spanOf, textOf } from './item.ts';
import { type LinkedApi, linkedApi } from './linked-api.ts';
import type { TransformContext } from './transform-context.ts';

const defaultPath = '$default';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-httpapi.html */
export function httpApiEvent(event: FunctionEvent, context: TransformContext): void {
  const { properties } = event;
  const api = linkedApi(properties.get('ApiId'), context);
  const path = textOf(properties.get('Path'));
  const method = textOf(properties.get('Method'))?.toLowerCase();
  if (!api || path === undefined || method === undefined) return;
  const body = api.properties.get('DefinitionBody');
  const document = documentOf(body, 'HttpApi');
  if (isFilled(body) && !document && functionOf(body) !== 'Fn::Transform')
    context.refuse(spanOf(body), '`DefinitionBody` is no OpenAPI 3 document');
  if (path === defaultPath || !document || !hasDefaultRoute(document, event)) grant(event, path, method, context);
  if (document) integrate(event, api, document, path, method, context);
}

/** The permission for the default route of a function holds for all others as well. */
function hasDefaultRoute(document: Dict, { invoked }: FunctionEvent): boolean {
  if (!hasIntegration(document, defaultPath, anyMethod)) return false;
  const id = /\$\{(\w+)/.exec(invoked.inText)?.[1] ?? '';
  return methodsAt(document, defaultPath, anyMethod).every((definition) =>
    branchesOf(integrationOf(definition)?.get('uri')).every((uri) => {
      const text = textOf(at(uri, 'Fn::Sub')) ?? '';
      return /([A-Za-z0-9]+)\.Arn/.exec(text)?.[1] === id;
    }),
  );
}

function grant(event: FunctionEvent, path: string, method: string, context: TransformContext): void {
  const { properties } = event;
  const plain = path === defaultPath ? '' : path.replace(/^(.+)\/$/, '$1').replaceAll(/\{(?:[\w.-]+|proxy\+)\}/g, '*');
  const verb = method === 'any' || method === anyMethod ? '*' : method.toUpperCase();
  const rest = method === 'any' && plain === `/${defaultPath}` ? plain : `/${verb}${plain}`;
  const arn = `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${__ApiId__}/\${__Stage__}${rest}`;
  const source = sub(arn, { __ApiId__: properties.get('ApiId'), __Stage__: '*' });
  permit(event, 'apigateway.amazonaws.com', { source }, context);
}

function integrate(
  event: FunctionEvent,
  api: LinkedApi,
  document: Dict,
  path: string,
  method: string,
  context: TransformContext,
): void {
  const { properties, name, key, invoked } = event;
  const isThere = hasIntegration(document, path, method);
  if (isThere && api.isManaged)
    context.refuse(key, `event \`${name}\`: another event has \`${method}\` of \`${path}\` already`);
  const condition = textOf(invoked.from.body.get('Condition'));
  const uri = invocationUri(invoked.inText, '${AWS::Partition}');
  if (!isThere) {
    addPath(document, path, method, key);
    for (const entry of pathItems(document, path)) {
      const definition = entry.get(methodKey(method));
      if (!(definition instanceof Dict)) continue;
      const integration = {
        type: 'aws_proxy',
        httpMethod: 'POST',
        payloadFormatVersion: '2.0',
        uri: condition === undefined ? uri : when(condition, uri),
      };
      definition.set(integrationKey, integration, key);
      if (path === defaultPath && methodKey(method) === anyMethod) definition.set('isDefaultRoute', true);
      if (!definition.has('responses')) definition.set('responses', {}, key);
      if (condition !== undefined) entry.set(methodKey(method), item(when(condition, definition), key), key);
    }
  }
  const auth = filled(properties.get('Auth'));
  if (auth instanceof Dict) routeAuth(event, api, document, auth, context);
  const names = [...path.matchAll(/\{(.*?)\}/g)].map(([, one = '']) => one);
  for (const definition of methodsAt(document, path, method)) {
    const timeout = filled(properties.get('TimeoutInMillis'));
    if (timeout) integrationOf(definition)?.set('timeoutInMillis', timeout);
    const version = filled(properties.get('PayloadFormatVersion'));
    if (version) integrationOf(definition)?.set('payloadFormatVersion', version);
    if (names.length > 0) pathParameters(definition, names);
  }
}

function pathParameters(definition: Dict, names: readonly string[]): void {
  const known = definition.get('parameters');
  const list = known instanceof List ? known : new List(definition.at);
  for (const name of names) {
    const same = list.items.find((one) => textOf(at(one, 'name')) === name);
    if (same instanceof Dict) {
      same.set('in', 'path');
      same.set('required', true);
    } else {
      const made = item({ name, in: 'path', required: true }, definition.at);
      if (made) list.items.push(made);
    }
  }
  definition.set('parameters', list);
}

function routeAuth(event: FunctionEvent, api: LinkedApi, document: Dict, auth: Dict, context: TransformContext): void {
  const { properties, name, key } = event;
  const apiAuth = api.properties.get('Auth');
  if (apiAuth && !isNull(apiAuth) && !(apiAuth instanceof Dict))
    context.refuse(spanOf(apiAuth), '`Auth` of the API is no map');
  const fallback = filled(at(apiAuth, 'DefaultAuthorizer'));
  const wanted = filled(auth.get('Authorizer')) ?? fallback;
  if (!wanted) {
    context.refuse(auth.at, `\`Auth\` of event \`${name}\` needs \`Authorizer\`, or the API a \`DefaultAuthorizer\``);
    return;
  }
  const text = textOf(wanted);
  const authorizers = at(apiAuth, 'Authorizers');
  const isIam = text === 'AWS_IAM' && flagOf(at(apiAuth, 'EnableIamAuthorizer')) === true;
  const place = spanOf(wanted);
  if (text === undefined) context.refuse(place, `\`Authorizer\` of event \`${name}\` is no text`);
  else if (text === 'NONE') {
    if (!fallback)
      context.refuse(
        place,
        `event \`${name}\`: \`NONE\` says something only where the API has a \`DefaultAuthorizer\``,
      );
  } else if (!isIam && !isFilled(at(authorizers, text)))
    context.refuse(
      place,
      `event \`${name}\`: the API has no authoriser \`${text}\``,
      text === 'AWS_IAM' ? 'set `EnableIamAuthorizer` of the API' : undefined,
    );
  const scopes = filled(auth.get('AuthorizationScopes'));
  if (scopes && !(scopes instanceof List)) context.refuse(spanOf(scopes), '`AuthorizationScopes` is no list');
  const own = text === undefined || text === 'NONE' || text === 'AWS_IAM' ? undefined : at(authorizers, text);
  const asked: Item | undefined = own && (scopes ?? filled(present(at(own, 'AuthorizationScopes'))));
  const path = textOf(properties.get('Path')) ?? '';
  for (const definition of methodsAt(document, path, textOf(properties.get('Method')) ?? '')) {
    const known = definition.get('security');
    if (known && !(known instanceof List)) context.refuse(spanOf(known), '`security` of the route is no list');
    definition.set(
      'security',
      [...(known instanceof List ? known.items : []), { [text ?? '']: asked ?? [] }],
      auth.has('Authorizer') ? place : key,
    );
  }
}
