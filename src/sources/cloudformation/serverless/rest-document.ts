/** What the settings of a REST API write into its document: CORS, authorisation, responses, models. */
import { documentOf, isVersion3, methodsOf, pathsOf } from './api-document.ts';
import { checkAnswers, checkMethods, checkPaths } from './check-document.ts';
import { functionOf, isCall } from './functions.ts';
import { securityOf } from './method-auth.ts';
import {
  at,
  copyOf,
  Dict,
  filled,
  flagOf,
  isFilled,
  type Item,
  item,
  List,
  type Plain,
  scalar,
  spanOf,
  textOf,
} from './item.ts';
import { addCors } from './rest-cors.ts';
import { addStatements, resourcePolicy } from './resource-policy.ts';
import { apiKeyScheme, iamScheme, restAuthorizers, restScheme, scopesOf, securitySchemes } from './rest-authorizers.ts';
import type { NamedAuthorizer } from './named-authorizers.ts';
import { propertyOf, resolved, type SamResource, type TransformContext } from './transform-context.ts';

/** Writes all settings of an API into its document. */
export function completeDocument(from: SamResource, context: TransformContext): Dict | undefined {
  const get = (name: string) => propertyOf(from, name);
  const body = propertyOf(from, 'DefinitionBody');
  const document = documentOf(body, 'Api');
  const needs = ['Cors', 'Auth', 'GatewayResponses', 'Models', 'DisableExecuteApiEndpoint'].find((name) =>
    name === 'DisableExecuteApiEndpoint' ? get(name) : isFilled(get(name)),
  );
  if (!document) {
    // What an include puts there is not known, and may be a document.
    if (needs !== undefined && functionOf(body) !== 'Fn::Transform')
      context.refuse(
        from.properties.keyAt(needs),
        `\`${needs}\` needs a Swagger or OpenAPI document in \`DefinitionBody\``,
      );
    return body instanceof Dict ? body : undefined;
  }
  checkPaths(document, context);
  addCors(from, document, context);
  addAuth(from, document, context);
  addResponses(from, document, context);
  const media = filled(resolved(context, propertyOf(from, 'BinaryMediaTypes')));
  if (media)
    document.set('x-amazon-apigateway-binary-media-types', slashed(media), from.properties.keyAt('BinaryMediaTypes'));
  addModels(from, document, context);
  const disabled = propertyOf(from, 'DisableExecuteApiEndpoint');
  if (disabled) disableEndpoint(document, disabled, context);
  // Each of these settings writes the whole document anew.
  const rewritten = ['Auth', 'Models'].filter((name) => isFilled(get(name))).length;
  for (let i = 0; i <= rewritten; i++) toVersion3(from, document);
  if (!document.has('swagger')) checkAnswers(document, context);
  return document;
}

function slashed(one: Item): Item {
  if (one instanceof List) return new List(one.at, one.items.map(slashed));
  const text = textOf(one);
  if (text !== undefined) return scalar(text.replaceAll('~1', '/'), spanOf(one));
  if (!(one instanceof Dict)) return one;
  const made = new Dict(one.at);
  for (const [name, value] of one.entries()) made.set(name.replaceAll('~1', '/'), slashed(value));
  return made;
}

function disableEndpoint(document: Dict, disabled: Item, context: TransformContext): void {
  if (!isVersion3(document.get('openapi'))) {
    disableIn(document, disabled, context);
    return;
  }
  const known = document.get('servers');
  const servers = known instanceof List ? known : new List(spanOf(disabled), [new Dict(spanOf(disabled))]);
  for (const server of servers.items) if (server instanceof Dict) disableIn(server, disabled, context);
  document.set('servers', servers);
}

function disableIn(holder: Dict, disabled: Item, context: TransformContext): void {
  const key = 'x-amazon-apigateway-endpoint-configuration';
  const known = holder.dictAt(key);
  if (known) known.set('disableExecuteApiEndpoint', disabled);
  else context.refuse(holder.keyAt(key), `\`${key}\` is no map`);
}

const authNames: ReadonlySet<string> = new Set([
  'Authorizers',
  'DefaultAuthorizer',
  'InvokeRole',
  'AddDefaultAuthorizerToCorsPreflight',
  'AddApiKeyRequiredToCorsPreflight',
  'ApiKeyRequired',
  'ResourcePolicy',
  'UsagePlan',
]);

function addAuth(from: SamResource, document: Dict, context: TransformContext): void {
  const auth = resolved(context, filled(propertyOf(from, 'Auth')));
  if (!(auth instanceof Dict)) return;
  for (const name of auth.keys())
    if (!authNames.has(name)) context.refuse(auth.keyAt(name), `\`Auth\` has no \`${name}\``);
  const authorizers = restAuthorizers(auth, context);
  const wanted = filled(auth.get('DefaultAuthorizer'));
  const name = textOf(wanted);
  const schemes = authorizers.length > 0 || name === 'AWS_IAM' ? securitySchemes(document) : undefined;
  const known = document.get('securityDefinitions');
  if (known && !(known instanceof Dict)) context.refuse(spanOf(known), '`securityDefinitions` is no map');
  if (name === 'AWS_IAM')
    schemes?.set('AWS_IAM', {
      type: 'apiKey',
      name: 'Authorization',
      in: 'header',
      'x-amazon-apigateway-authtype': 'awsSigv4',
    });
  for (const one of authorizers) schemes?.set(one.name, restScheme(one, context), one.key);
  if (wanted) {
    if (name === undefined) context.refuse(spanOf(wanted), '`DefaultAuthorizer` is no text');
    else if (name !== 'AWS_IAM' && authorizers.length > 0 && !authorizers.some((one) => one.name === name))
      context.refuse(spanOf(wanted), `\`Authorizers\` has no \`${name}\``);
    const preflight = flagOf(auth.get('AddDefaultAuthorizerToCorsPreflight')) !== false;
    if (name !== undefined && schemes) defaultAuthorizer(document, name, authorizers, preflight, wanted, context);
  }
  const keyed = auth.get('ApiKeyRequired');
  if (wanted || isFilled(keyed)) checkMethods(document, 'Api', context);
  if (isFilled(keyed)) {
    apiKeyScheme(document);
    defaultApiKey(document, flagOf(auth.get('AddApiKeyRequiredToCorsPreflight')) !== false, keyed);
  }
  const policy = filled(auth.get('ResourcePolicy'));
  if (!policy) return;
  if (!(policy instanceof Dict)) {
    context.refuse(spanOf(policy), '`ResourcePolicy` is no map');
    return;
  }
  for (const path of pathsOf(document).keys())
    resourcePolicy(document, policy, path, propertyOf(from, 'StageName'), context);
  addStatements(document, filled(policy.get('CustomStatements')));
}

function has(security: Item, names: readonly string[]): boolean {
  return security instanceof Dict && names.some((name) => security.has(name));
}

/** A method that names no authoriser of its own has the default one, unless it says `NONE`. */
function defaultAuthorizer(
  document: Dict,
  name: string,
  authorizers: readonly NamedAuthorizer[],
  preflight: boolean,
  place: Item,
  context: TransformContext,
): void {
  const names = ['AWS_IAM', ...authorizers.map((one) => one.name)];
  for (const path of pathsOf(document).keys()) {
    for (const { name: method, definition } of methodsOf(document, path)) {
      if (method === 'options' && !preflight) continue;
      const written = definition.get('security');
      if (written && !(written instanceof List))
        context.refuse(spanOf(written), `\`security\` of \`${path}\` is no list`);
      const known = securityOf(definition);
      const others = known.filter((one) => !has(one, names));
      const own = known.filter((one) => has(one, names));
      const none = others.findIndex((one) => has(one, ['NONE']));
      if (none !== -1) others.splice(none, 1);
      else if (own.length > 0) others.push(...own);
      else {
        const made = item({ [name]: scopesOf(authorizers.find((one) => one.name === name)) }, spanOf(place));
        if (made) others.push(made);
      }
      const [first] = others;
      if (!first) continue;
      definition.set('security', others, spanOf(place));
      if (has(first, ['AWS_IAM'])) iamScheme(document);
    }
  }
}

function defaultApiKey(document: Dict, preflight: boolean, place: Item): void {
  for (const path of pathsOf(document).keys()) {
    for (const { name, definition } of methodsOf(document, path)) {
      const known = securityOf(definition);
      const others = known.filter((one) => !has(one, ['api_key', 'api_key_false']));
      const own = known.filter((one) => has(one, ['api_key', 'api_key_false']));
      const refused = own.some((one) => has(one, ['api_key_false']));
      const made = item({ api_key: [] }, spanOf(place));
      const security = name === 'options' && !preflight ? others : refused || !made ? others : [...others, made];
      if (known.length !== security.length || security.some((one, i) => one !== known[i]))
        definition.set('security', security, spanOf(place));
    }
  }
}

const responseNames: ReadonlySet<string> = new Set(['ResponseParameters', 'ResponseTemplates', 'StatusCode']);
const parameterPrefixes: readonly (readonly [string, string])[] = [
  ['Headers', 'header.'],
  ['Paths', 'path.'],
  ['QueryStrings', 'querystring.'],
];

function addResponses(from: SamResource, document: Dict, context: TransformContext): void {
  const responses = filled(propertyOf(from, 'GatewayResponses'));
  if (!(responses instanceof Dict)) return;
  const all = document.dictAt('x-amazon-apigateway-gateway-responses');
  for (const [name, response] of responses.entries()) {
    if (!(response instanceof Dict) || isCall(response)) {
      context.refuse(spanOf(response), `\`${name}\` of \`GatewayResponses\` is no map that is written out`);
      continue;
    }
    for (const key of response.keys())
      if (!responseNames.has(key))
        context.refuse(response.keyAt(key), `\`${name}\` of \`GatewayResponses\` has no \`${key}\``);
    const parameters = filled(response.get('ResponseParameters'));
    if (parameters && !(parameters instanceof Dict))
      context.refuse(spanOf(parameters), '`ResponseParameters` is no map');
    const prefixed: Record<string, Plain> = {};
    for (const key of parameters instanceof Dict ? parameters.keys() : [])
      if (!parameterPrefixes.some(([known]) => known === key))
        context.refuse(spanOf(response), `\`ResponseParameters\` has no \`${key}\``);
    for (const [key, prefix] of parameterPrefixes) {
      const part = at(parameters, key);
      if (part && !(part instanceof Dict))
        context.refuse(spanOf(part), `\`${key}\` of \`ResponseParameters\` is no map`);
      if (part instanceof Dict)
        for (const [header, value] of part.entries()) prefixed[`gatewayresponse.${prefix}${header}`] = value;
    }
    const status = filled(response.get('StatusCode'));
    const code = status?.kind === 'scalar' ? status.text : undefined;
    if (status && (code === undefined || !/^\d{1,3}$/.test(code)))
      context.refuse(spanOf(status), '`StatusCode` is no number');
    all?.set(
      name,
      {
        responseParameters: prefixed,
        responseTemplates: filled(response.get('ResponseTemplates')) ?? {},
        statusCode: code,
      },
      responses.keyAt(name),
    );
  }
}

function addModels(from: SamResource, document: Dict, context: TransformContext): void {
  const models = filled(propertyOf(from, 'Models'));
  if (!(models instanceof Dict)) return;
  const all = document.dictAt('definitions');
  for (const [name, schema] of models.entries()) {
    if (!(schema instanceof Dict)) context.refuse(spanOf(schema), `model \`${name}\` is no map`);
    else if (!isFilled(schema.get('type'))) context.refuse(schema.at, `model \`${name}\` has no \`type\``);
    all?.set(name.toLowerCase(), copyOf(schema), models.keyAt(name));
  }
}

/** In a document of OpenAPI 3 the parts of Swagger 2 stand elsewhere. */
function toVersion3(from: SamResource, document: Dict): void {
  if (document.has('swagger')) return;
  const asked = propertyOf(from, 'OpenApiVersion') ?? document.get('openapi');
  if (!isVersion3(asked)) return;
  for (const [name, to] of [
    ['securityDefinitions', 'securitySchemes'],
    ['definitions', 'schemas'],
  ] as const) {
    const part = document.get(name);
    if (!isFilled(part)) continue;
    document.dictAt('components')?.set(to, part);
    document.delete(name);
  }
  for (const [, entry] of pathsOf(document).entries()) {
    const options = at(entry, 'options');
    if (!(options instanceof Dict)) continue;
    options.delete('produces');
    options.delete('consumes');
    const headers = at(options, 'responses', '200', 'headers');
    if (!(headers instanceof Dict)) continue;
    for (const [name, value] of headers.entries()) headers.set(name, { schema: value });
  }
}
