/** The methods and routes that the OpenAPI document of an API declares, as resources of their own. */
import { childOf, type Entry, entryOf, type Mapping, type Node, stringOf } from '../../syntax/index.ts';
import { functionOf, isNoValue } from './serverless/functions.ts';
import {
  at,
  Dict,
  dict,
  freezeDict,
  isFilled,
  type Item,
  List,
  type Plain,
  scalar,
  spanOf,
  textOf,
  thaw,
} from './serverless/item.ts';
import { schemeTypes } from './document-security.ts';
import { typeOf } from './template.ts';

const kinds: ReadonlySet<string> = new Set(['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api']);
const methods: ReadonlySet<string> = new Set(['get', 'head', 'post', 'put', 'delete', 'patch', 'options', 'trace']);
const anyMethod = 'x-amazon-apigateway-any-method';
const integrationKey = 'x-amazon-apigateway-integration';

/**
 * The template with the methods, routes and integrations that API Gateway makes of the documents of its APIs, under names that no user can
 * give (`Api GET /orders`), and with what the documents say of the APIs themselves.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export function withDocumentRoutes(root: Mapping): Mapping {
  const section = entryOf(root, 'Resources');
  if (section?.value.kind !== 'mapping') return root;
  const added: Entry[] = [];
  const entries = section.value.entries.map((entry) => {
    const body = childOf(childOf(entry.value, 'Properties'), 'Body');
    if (body?.kind !== 'mapping' || entry.name === undefined || !kinds.has(typeOf(entry.value) ?? '')) return entry;
    const document = thaw(body);
    if (!(document instanceof Dict) || functionOf(document) !== undefined) return entry;
    for (const one of routesOf(entry.name, entry.value, document)) added.push(one);
    return { ...entry, value: withFacts(entry.value, document) };
  });
  if (!section.value.entries.some((entry, i) => entry !== entries[i])) return root;
  const resources: Mapping = { ...section.value, entries: [...entries, ...added] };
  return { ...root, entries: root.entries.map((one) => (one === section ? { ...one, value: resources } : one)) };
}

const corsNames: readonly string[] = [
  'AllowOrigins',
  'AllowHeaders',
  'AllowMethods',
  'ExposeHeaders',
  'MaxAge',
  'AllowCredentials',
];

/** An API with the properties that its document sets, where it does not set them itself. */
function withFacts(resource: Node, document: Dict): Node {
  const whole = thaw(resource);
  const properties = at(whole, 'Properties');
  if (!(whole instanceof Dict) || !(properties instanceof Dict)) return resource;
  const isRest = stringOf(childOf(resource, 'Type')) === 'AWS::ApiGateway::RestApi';
  const cors = at(document, 'x-amazon-apigateway-cors');
  const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
  const servers = at(document, 'servers');
  const config = 'x-amazon-apigateway-endpoint-configuration';
  const endpoint = at(document, config) ?? (servers instanceof List ? at(servers.items[0], config) : undefined);
  const facts: { readonly [name: string]: Plain } = {
    Policy: isRest ? at(document, 'x-amazon-apigateway-policy') : undefined,
    DisableExecuteApiEndpoint: at(endpoint, 'disableExecuteApiEndpoint'),
    ProtocolType: isRest ? undefined : 'HTTP',
    CorsConfiguration:
      cors instanceof Dict && !isRest
        ? functionOf(cors) === undefined
          ? Object.fromEntries(corsNames.map((name) => [name, cors.get(lower(name))]))
          : cors
        : undefined,
  };
  for (const [name, value] of Object.entries(facts)) if (!properties.has(name)) properties.set(name, value);
  return freezeDict(whole, whole.at);
}

/** Something of a document, and the conditions under which it is there. */
interface Conditional {
  readonly item: Item;
  readonly conditions: readonly Plain[];
}

function branchesOf(item: Item, conditions: readonly Plain[] = []): readonly Conditional[] {
  const list = functionOf(item) === 'Fn::If' ? at(item, 'Fn::If') : undefined;
  if (!(list instanceof List) || list.items.length !== 3) return [{ item, conditions }];
  const [name, then, otherwise] = list.items;
  const is = { Condition: textOf(name) ?? '' };
  return [
    ...(then && !isNoValue(then) ? branchesOf(then, [...conditions, is]) : []),
    ...(otherwise && !isNoValue(otherwise) ? branchesOf(otherwise, [...conditions, { 'Fn::Not': [is] }]) : []),
  ];
}

function routesOf(id: string, resource: Node, document: Dict): readonly Entry[] {
  const own = stringOf(childOf(resource, 'Condition'));
  const isRest = typeOf(resource) === 'AWS::ApiGateway::RestApi';
  const given = own === undefined ? [] : [{ Condition: own }];
  const made = new Map<string, Entry>();
  const paths = at(document, 'paths');
  for (const [path, item] of paths instanceof Dict ? paths.entries() : []) {
    for (const entry of branchesOf(item, given)) {
      if (!(entry.item instanceof Dict)) continue;
      for (const [name, value] of entry.item.entries()) {
        const key = name.toLowerCase();
        if (key !== anyMethod && !methods.has(key)) continue;
        for (const one of branchesOf(value, entry.conditions)) {
          if (!(one.item instanceof Dict)) continue;
          const verb = key === anyMethod ? 'ANY' : name.toUpperCase();
          const parts = isRest
            ? restMethod(id, verb, document, one.item)
            : httpRoute(id, verb, path, document, one.item);
          for (const [suffix, type, properties] of parts) {
            const label = `${id} ${verb} ${path}${suffix}`;
            // Both branches of a condition may declare a method; each is there under its own.
            const unique = made.has(label) ? `${label} (${made.size})` : label;
            made.set(unique, entryOfRoute(unique, type, properties, one));
          }
        }
      }
    }
  }
  return [...made.values()];
}

function entryOfRoute(
  name: string,
  type: string,
  properties: { readonly [name: string]: Plain },
  one: Conditional,
): Entry {
  const place = spanOf(one.item);
  const [only] = one.conditions;
  const condition = one.conditions.length > 1 ? { 'Fn::And': one.conditions } : only;
  const body = dict({ Type: type, Condition: condition, Properties: dict(properties, place) }, place);
  const key = dict({ name }, place).get('name');
  return {
    name,
    key: key?.kind === 'scalar' ? key : freezeDict(body, place),
    value: freezeDict(body, place),
    merge: undefined,
  };
}

type Part = readonly [suffix: string, type: string, properties: { readonly [name: string]: Plain }];

function restMethod(id: string, verb: string, document: Dict, definition: Dict): readonly Part[] {
  const integration = at(definition, integrationKey);
  const { authorization, isKeyed } = securityOf(document, definition);
  return [
    [
      '',
      'AWS::ApiGateway::Method',
      {
        RestApiId: { Ref: id },
        HttpMethod: verb,
        AuthorizationType: authorization,
        ApiKeyRequired: isKeyed,
        Integration: integration && {
          Type: textOf(at(integration, 'type'))?.toUpperCase(),
          IntegrationHttpMethod: at(integration, 'httpMethod'),
          Credentials: at(integration, 'credentials'),
          Uri: at(integration, 'uri'),
        },
      },
    ],
  ];
}

function httpRoute(id: string, verb: string, path: string, document: Dict, definition: Dict): readonly Part[] {
  const integration = at(definition, integrationKey);
  const { authorization } = securityOf(document, definition);
  const key = path === '$default' || path === '/$default' ? '$default' : `${verb} ${path}`;
  const name = `${id} ${verb} ${path} integration`;
  const route = { ApiId: { Ref: id }, RouteKey: key, AuthorizationType: authorization };
  if (!integration) return [['', 'AWS::ApiGatewayV2::Route', route]];
  const target = { 'Fn::Join': ['/', ['integrations', { Ref: name }]] };
  const parts = {
    ApiId: { Ref: id },
    IntegrationType: textOf(at(integration, 'type'))?.toUpperCase(),
    IntegrationMethod: at(integration, 'httpMethod'),
    IntegrationUri: at(integration, 'uri'),
    CredentialsArn: at(integration, 'credentials'),
    PayloadFormatVersion: at(integration, 'payloadFormatVersion'),
    ConnectionId: at(integration, 'connectionId'),
    ConnectionType: at(integration, 'connectionType'),
  };
  return [
    ['', 'AWS::ApiGatewayV2::Route', { ...route, Target: target }],
    [' integration', 'AWS::ApiGatewayV2::Integration', parts],
  ];
}

interface Security {
  readonly authorization: Plain;
  readonly isKeyed: Plain;
}

/** What a method asks of its callers: its own `security`, else that of the document. */
function securityOf(document: Dict, definition: Dict): Security {
  const type = at(definition, 'x-amazon-apigateway-auth', 'type');
  if (type) return { authorization: type, isKeyed: undefined };
  const security = definition.get('security') ?? document.get('security');
  if (security && functionOf(security) !== undefined) return { authorization: security, isKeyed: undefined };
  const asked = security instanceof List ? security.items : [];
  const found = asked.flatMap((one) => (one instanceof Dict ? schemeTypes(document, one.keys()) : []));
  const authorizer = found.find((one) => one !== 'key');
  const place = security instanceof List && isFilled(security) ? security : definition;
  const said = (value: string | boolean): Plain => scalar(value, spanOf(place));
  return { authorization: said(authorizer ?? 'NONE'), isKeyed: found.includes('key') ? said(true) : undefined };
}
