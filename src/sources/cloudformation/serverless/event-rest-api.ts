/** `Api` events: a method of a REST API, and the permission to call the function. */
import {
  addPath,
  anyMethod,
  documentOf,
  emptyDocument,
  hasIntegration,
  integrationKey,
  integrationOf,
  methodKey,
  methodsAt,
  pathItems,
  pathsOf,
  permittedPath,
} from './api-document.ts';
import { invocationUri, type RestMethod } from './rest-method.ts';
import { methodAuth } from './method-auth.ts';
import { requestModel, requestParameters } from './method-request.ts';
import type { FunctionEvent } from './function-event.ts';
import { permit } from './function-event.ts';
import { functionOf, sub, when } from './functions.ts';
import { at, copyOf, Dict, flagOf, isFilled, type Item, item, type Plain, present, spanOf, textOf } from './item.ts';
import { type LinkedApi, linkedApi } from './linked-api.ts';
import { partitionIn, suffixed, type TransformContext } from './transform-context.ts';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-api.html */
export function restApiEvent(event: FunctionEvent, context: TransformContext): void {
  const { properties, name, key } = event;
  const api = linkedApi(properties.get('RestApiId'), context);
  const path = textOf(properties.get('Path'));
  const method = textOf(properties.get('Method'))?.toLowerCase();
  // Where one is absent, that was said when the paths were collected.
  if (path === undefined || method === undefined) return;
  const stage = stageOf(api, context);
  const verb = method === 'any' || method === anyMethod ? '*' : method.toUpperCase();
  const arn = `arn:${partitionIn(context)}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${__ApiId__}/\${__Stage__}/`;
  const source = sub(`${arn}${method === anyMethod ? method.toUpperCase() : verb}${permittedPath(path)}`, {
    __ApiId__: properties.get('RestApiId'),
    __Stage__: '*',
  });
  permit(event, 'apigateway.amazonaws.com', { source, id: suffixed(`${event.id}Permission`, stage) }, context);
  if (!api) return;
  const merges = flagOf(api.properties.get('MergeDefinitions')) === true;
  if (api.isManaged || merges) integrate(event, api, path, method, stage, merges, context);
  const auth = present(properties.get('Auth'));
  const document = documentOf(api.properties.get('DefinitionBody'), 'Api');
  if (!document || !isFilled(at(auth, 'OverrideApiAuth'))) return;
  if (!['Authorizer', 'ApiKeyRequired', 'ResourcePolicy'].some((one) => isFilled(at(auth, one))))
    context.refuse(
      key,
      `event \`${name}\`: \`OverrideApiAuth\` needs \`Authorizer\`, \`ApiKeyRequired\` or \`ResourcePolicy\``,
    );
  methodAuth({ name, api, document, path, method, stage, properties }, context);
}

/** The stage in ids and resource policies: the API's own name for it, where that is a text. */
function stageOf(api: LinkedApi | undefined, context: TransformContext): string {
  const name = api && present(api.properties.get('StageName'));
  const text = textOf(name);
  if (name && text === '') context.refuse(spanOf(name), '`StageName` is empty');
  if (!api) return 'AllStages';
  return text === undefined || text === '' ? 'Stage' : text;
}

function integrate(
  event: FunctionEvent,
  api: LinkedApi,
  path: string,
  method: string,
  stage: string,
  merges: boolean,
  context: TransformContext,
): void {
  const { properties, name, key, invoked } = event;
  const written = documentOf(api.properties.get('DefinitionBody'), 'Api');
  if (!written) {
    const body = api.properties.get('DefinitionBody');
    if (body && !merges && functionOf(body) !== 'Fn::Transform')
      context.refuse(spanOf(body), '`DefinitionBody` is no Swagger or OpenAPI document');
    return;
  }
  const document = merges ? emptyDocument('Api', key) : written;
  if (hasIntegration(document, path, method))
    context.refuse(key, `event \`${name}\`: another event has \`${method}\` of \`${path}\` already`);
  const auth = present(properties.get('Auth'));
  if (auth && !(auth instanceof Dict)) context.refuse(spanOf(auth), `\`Auth\` of event \`${name}\` is no map`);
  const streams = textOf(properties.get('ResponseTransferMode')) === 'RESPONSE_STREAM';
  const condition = textOf(invoked.from.body.get('Condition'));
  const uri = invocationUri(invoked.inText, partitionIn(context), streams);
  addPath(document, path, method, key);
  const one: RestMethod = { name, api, document, path, method, stage, properties };
  for (const entry of pathItems(document, path)) {
    const definition = entry.get(methodKey(method));
    if (!(definition instanceof Dict)) continue;
    const credentials = credentialsOf(auth, api.properties.get('Auth'), context);
    const integration: Plain = {
      type: 'aws_proxy',
      httpMethod: 'POST',
      uri: condition === undefined ? uri : when(condition, uri),
      responseTransferMode: streams ? 'STREAM' : undefined,
      credentials,
    };
    definition.set(integrationKey, integration, key);
    if (!definition.has('responses')) definition.set('responses', {}, key);
    if (condition !== undefined) entry.set(methodKey(method), item(when(condition, definition), key), key);
  }
  if (isFilled(auth)) methodAuth(one, context);
  const timeout = present(properties.get('TimeoutInMillis'));
  if (timeout)
    for (const each of methodsAt(document, path, method)) integrationOf(each)?.set('timeoutInMillis', timeout);
  requestModel(one, context);
  requestParameters(one, context);
  if (merges) merge(written, document, path, method, properties, context);
}

/** What SAM makes of an event wins over what is written of the same method. */
function merge(
  written: Dict,
  made: Dict,
  path: string,
  method: string,
  properties: Dict,
  context: TransformContext,
): void {
  const paths = pathsOf(written);
  const given = textOf(properties.get('Method'))?.toLowerCase() ?? method;
  const known = paths.get(path);
  if (known && !(known instanceof Dict)) {
    context.refuse(spanOf(known), `path \`${path}\` of \`DefinitionBody\` is no map`);
    return;
  }
  const own = known instanceof Dict ? known : new Dict(made.at);
  if (!known) paths.set(path, own);
  const before = own.get(given);
  if (before && !(before instanceof Dict))
    context.refuse(spanOf(before), `method \`${given}\` of \`${path}\` is no map`);
  const after = new Dict(made.at);
  for (const [name, value] of before instanceof Dict ? before.entries() : []) after.set(name, value);
  const generated = at(pathsOf(made).get(path), methodKey(method));
  for (const [name, value] of generated instanceof Dict ? generated.entries() : []) after.set(name, copyOf(value));
  own.set(given, after);
}

/** Under IAM authorisation the API calls the function with the rights of the caller, or those of a role. */
function credentialsOf(auth: Item | undefined, apiAuth: Item | undefined, context: TransformContext): Plain {
  const own = textOf(at(auth, 'Authorizer')) === 'AWS_IAM';
  const byDefault = textOf(at(apiAuth, 'DefaultAuthorizer')) === 'AWS_IAM' && !isFilled(auth);
  if (!own && !byDefault) return undefined;
  const roleOf = (one: Item | undefined) => {
    const role = at(one, 'InvokeRole');
    return one instanceof Dict && one.has('InvokeRole') && !isFilled(role) ? 'NONE' : role;
  };
  const role = roleOf(auth) ?? roleOf(apiAuth);
  const text = typeof role === 'string' ? role : textOf(role);
  if (text === 'NONE') return undefined;
  return role === undefined || text === 'CALLER_CREDENTIALS' ? `arn:${partitionIn(context)}:iam::*:user/*` : role;
}
