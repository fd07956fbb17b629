/** `AWS::Serverless::HttpApi` to the API with its document, stage, domain and permissions. */
import { checkMethods, checkPaths } from './check-document.ts';
import { branchesOf, functionOf, isCall, isNoValue, ref } from './functions.ts';
import { definitionLocation, storedObject } from './code-location.ts';
import { documentOf, integrationKey, methodKey, pathItems, pathsOf } from './api-document.ts';
import { authorizerPermission, httpAuthorizers, httpScheme } from './http-authorizers.ts';
import type { NamedAuthorizer } from './named-authorizers.ts';
import {
  at,
  copyOf,
  Dict,
  filled,
  flagOf,
  isFilled,
  isNull,
  type Item,
  item,
  List,
  type Plain,
  present,
  scalar,
  spanOf,
  textOf,
} from './item.ts';
import {
  keptBy,
  make,
  propagateTags,
  propertyOf,
  resolved,
  type SamResource,
  suffixed,
  type TransformContext,
} from './transform-context.ts';
import { domainOfApi } from './v2-domain.ts';

const createdBy = 'httpapi:createdBy';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-httpapi.html */
export function lowerHttpApi(from: SamResource, context: TransformContext): void {
  const get = (name: string) => propertyOf(from, name);
  const body = get('DefinitionBody');
  const document = documentOf(body, 'HttpApi');
  const location = filled(get('DefinitionUri'));
  if (location && isFilled(body))
    context.refuse(spanOf(location), '`DefinitionUri` and `DefinitionBody` exclude each other');
  if (!document) {
    const needs = ['CorsConfiguration', 'Auth', 'Tags', 'DisableExecuteApiEndpoint', 'Name', 'Description'].find(
      (name) => (name === 'DisableExecuteApiEndpoint' ? get(name) : isFilled(get(name))),
    );
    if (needs !== undefined && functionOf(body) !== 'Fn::Transform')
      context.refuse(from.properties.keyAt(needs), `\`${needs}\` needs an OpenAPI 3 document in \`DefinitionBody\``);
  }
  const tags = new Dict(from.key);
  const given = get('Tags');
  for (const [name, value] of given instanceof Dict ? given.entries() : []) tags.set(name, value);
  tags.set(createdBy, 'SAM');
  const authorizers = document ? writeDocument(from, document, tags, context) : [];
  const properties = {
    Body: location ? undefined : body,
    BodyS3Location: location && definitionLocation(storedObject(location, 'DefinitionUri', context)),
    FailOnWarnings: filled(get('FailOnWarnings')),
  };
  make(context, from, from.id, 'AWS::ApiGatewayV2::Api', properties, keptBy(from));
  domainOfApi(from, createdBy, context);
  for (const one of authorizers) {
    const lambda = filled(one.body.get('FunctionArn'));
    if (lambda && isFilled(present(one.body.get('EnableFunctionDefaultPermissions'))))
      authorizerPermission(from, `${from.id}${one.name}AuthorizerPermission`, lambda, one.key, context);
  }
  const name = filled(get('StageName'));
  const text = name ? (textOf(name) ?? '') : '$default';
  const id = text === '$default' ? `${from.id}ApiGatewayDefaultStage` : stageId(from.id, text);
  make(context, from, id, 'AWS::ApiGatewayV2::Stage', {
    AccessLogSettings: get('AccessLogSettings'),
    DefaultRouteSettings: get('DefaultRouteSettings'),
    RouteSettings: get('RouteSettings'),
    ApiId: ref(from.id),
    StageName: name ?? '$default',
    Tags: document ? tags : given,
    StageVariables: get('StageVariables'),
    AutoDeploy: true,
  });
  context.references.set(`${from.id}.Stage`, id);
  propagateTags(from, document ? tags : given, isFilled(body) && document !== undefined, context);
}

function stageId(id: string, name: string): string {
  return /^[A-Za-z0-9]+$/.test(name) ? `${id}${name}Stage` : suffixed(`${id}Stage`, name);
}

function writeDocument(
  from: SamResource,
  document: Dict,
  tags: Dict,
  context: TransformContext,
): readonly NamedAuthorizer[] {
  const get = (name: string) => propertyOf(from, name);
  const cors = resolved(context, filled(get('CorsConfiguration')));
  if (cors) addCors(document, cors, context);
  const auth = filled(get('Auth'));
  const authorizers = addAuth(document, auth, context);
  addTags(document, tags, context);
  const disabled = get('DisableExecuteApiEndpoint');
  if (disabled) {
    const known = document.get('servers');
    const servers = known instanceof List ? known : new List(spanOf(disabled), [new Dict(spanOf(disabled))]);
    for (const server of servers.items)
      if (server instanceof Dict)
        server.dictAt('x-amazon-apigateway-endpoint-configuration')?.set('disableExecuteApiEndpoint', disabled);
    document.set('servers', servers);
  }
  const info = isFilled(get('Name')) || isFilled(get('Description')) ? document.dictAt('info') : undefined;
  const name = filled(get('Name'));
  if (name) {
    if (textOf(at(info, 'title', 'Ref')) === 'AWS::StackName') info?.set('title', name);
    else context.refuse(spanOf(name), '`Name` cannot be set, as the document has a title');
  }
  const description = filled(get('Description'));
  if (description) {
    if (isFilled(at(info, 'description')))
      context.refuse(spanOf(description), '`Description` cannot be set, as the document has one');
    else info?.set('description', description);
  }
  const paths = pathsOf(document);
  const open = paths.get('$default');
  if (isFilled(get('FailOnWarnings')) && open) {
    paths.delete('$default');
    paths.set('/$default', open);
  }
  return authorizers;
}

const corsNames: Readonly<Record<string, string>> = {
  AllowOrigins: 'allowOrigins',
  AllowHeaders: 'allowHeaders',
  AllowMethods: 'allowMethods',
  ExposeHeaders: 'exposeHeaders',
  MaxAge: 'maxAge',
  AllowCredentials: 'allowCredentials',
};

function addCors(document: Dict, cors: Item, context: TransformContext): void {
  const key = 'x-amazon-apigateway-cors';
  const flag = flagOf(cors);
  if (isCall(cors)) {
    document.set(key, lowered(cors));
    return;
  }
  if (flag === undefined && !(cors instanceof Dict)) {
    context.refuse(spanOf(cors), '`CorsConfiguration` is neither a boolean nor a map');
    return;
  }
  if (cors instanceof Dict)
    for (const name of cors.keys())
      if (corsNames[name] === undefined) context.refuse(cors.keyAt(name), `\`CorsConfiguration\` has no \`${name}\``);
  const get = (name: string) => at(cors, name);
  const origins = flag === undefined ? get('AllowOrigins') : item(['*'], spanOf(cors));
  const allowsCredentials = flagOf(get('AllowCredentials')) === true;
  if (allowsCredentials && origins instanceof List && origins.items.length === 1 && textOf(origins.items[0]) === '*')
    context.refuse(spanOf(cors), '`AllowCredentials` cannot be true where `AllowOrigins` is `*`');
  const known = document.get(key);
  if (known && !(known instanceof Dict)) context.refuse(spanOf(known), `\`${key}\` is no map`);
  const all = known instanceof Dict ? known : new Dict(spanOf(cors));
  if (isFilled(origins)) {
    if (origins instanceof Dict && isCall(origins)) for (const [name, value] of origins.entries()) all.set(name, value);
    else all.set('allowOrigins', origins);
  }
  for (const name of ['AllowHeaders', 'AllowMethods', 'ExposeHeaders'])
    if (isFilled(get(name))) all.set(corsNames[name] ?? name, get(name));
  if (present(get('MaxAge'))) all.set('maxAge', get('MaxAge'));
  if (allowsCredentials) all.set('allowCredentials', get('AllowCredentials'));
  document.set(key, all, spanOf(cors));
}

/** A choice between configurations, with the names that the document has for their parts. */
function lowered(one: Item): Item {
  if (one instanceof List) return new List(one.at, one.items.map(lowered));
  if (!(one instanceof Dict)) return one;
  const made = new Dict(one.at);
  for (const [name, value] of one.entries()) made.set(corsNames[name] ?? name, lowered(value), one.keyAt(name));
  return made;
}

const authNames: ReadonlySet<string> = new Set(['Authorizers', 'DefaultAuthorizer', 'EnableIamAuthorizer']);

function addAuth(document: Dict, auth: Item | undefined, context: TransformContext): readonly NamedAuthorizer[] {
  if (!(auth instanceof Dict)) return [];
  for (const name of auth.keys())
    if (!authNames.has(name)) context.refuse(auth.keyAt(name), `\`Auth\` has no \`${name}\``);
  const authorizers = httpAuthorizers(auth, context);
  const hasIam = flagOf(auth.get('EnableIamAuthorizer')) === true;
  const schemes =
    authorizers.length > 0 || hasIam ? document.dictAt('components')?.dictAt('securitySchemes') : undefined;
  if (hasIam)
    schemes?.set('AWS_IAM', {
      type: 'apiKey',
      name: 'Authorization',
      in: 'header',
      'x-amazon-apigateway-authtype': 'awsSigv4',
    });
  for (const one of authorizers) schemes?.set(one.name, httpScheme(one, context), one.key);
  const wanted = filled(auth.get('DefaultAuthorizer'));
  if (!wanted || isNoValue(wanted)) return authorizers;
  const name = textOf(wanted);
  if (name === undefined) context.refuse(spanOf(wanted), '`DefaultAuthorizer` is no text');
  else if (!(hasIam && name === 'AWS_IAM') && !authorizers.some((one) => one.name === name))
    context.refuse(spanOf(wanted), `\`Authorizers\` has no \`${name}\``);
  if (name !== undefined) checkPaths(document, context);
  if (name !== undefined) checkMethods(document, 'HttpApi', context);
  if (name !== undefined) byDefault(document, name, authorizers, wanted);
  return authorizers;
}

function byDefault(document: Dict, name: string, authorizers: readonly NamedAuthorizer[], place: Item): void {
  const scopes = authorizers.find((one) => one.name === name)?.body.get('AuthorizationScopes');
  for (const path of pathsOf(document).keys()) {
    for (const entry of pathItems(document, path)) {
      for (const [method, value] of entry.entries()) {
        if (['parameters', 'options'].includes(methodKey(method))) continue;
        for (const definition of branchesOf(value)) {
          if (!(definition instanceof Dict) || !isFilled(definition.get(integrationKey))) continue;
          if (isFilled(definition.get('security'))) continue;
          const asked: Plain = scopes && !isNull(scopes) ? copyOf(scopes) : [];
          definition.set('security', [{ [name]: asked }], spanOf(place));
        }
      }
    }
  }
}

function addTags(document: Dict, tags: Dict, context: TransformContext): void {
  const value = 'x-amazon-apigateway-tag-value';
  const known = document.get('tags');
  if (known && !(known instanceof List)) context.refuse(spanOf(known), '`tags` of the document is no list');
  const list = known instanceof List ? known : new List(tags.at);
  for (const [name, tag] of tags.entries()) {
    const same = list.items.find((one) => textOf(at(one, 'name')) === name);
    if (same instanceof Dict) same.set(value, tag);
    else {
      const made = item({ name: scalar(name, tags.keyAt(name)), [value]: tag }, tags.keyAt(name));
      if (made) list.items.push(made);
    }
  }
  document.set('tags', list);
}
