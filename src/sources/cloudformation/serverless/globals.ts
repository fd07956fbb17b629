/** The `Globals` section of SAM. */
import type { Span } from '../../../syntax/index.ts';
import { isVersion3 } from './api-document.ts';
import { isCall } from './functions.ts';
import { at, copyOf, Dict, type Item, List, scalar, spanOf, textOf } from './item.ts';
import { managed } from './linked-api.ts';

type Refuse = (place: Span, message: string, help?: string) => void;

/** Properties that the section takes, by kind of resource. */
const supported: Readonly<Record<string, ReadonlySet<string>>> = {
  Function: named(
    'Handler Runtime CodeUri DeadLetterQueue Description MemorySize Timeout VpcConfig Environment Tags PropagateTags Tracing KmsKeyArn AutoPublishAlias AutoPublishAliasAllProperties Layers DeploymentPreference RolePath PermissionsBoundary ReservedConcurrentExecutions ProvisionedConcurrencyConfig AssumeRolePolicyDocument EventInvokeConfig FileSystemConfigs CodeSigningConfigArn Architectures SnapStart EphemeralStorage FunctionUrlConfig RuntimeManagementConfig LoggingConfig RecursiveLoop SourceKMSKeyArn TenancyConfig DurableConfig CapacityProviderConfig FunctionScalingConfig PublishToLatestPublished VersionDeletionPolicy',
  ),
  Api: named(
    'Auth Name DefinitionUri CacheClusterEnabled CacheClusterSize MergeDefinitions Variables EndpointConfiguration MethodSettings BinaryMediaTypes MinimumCompressionSize Cors GatewayResponses AccessLogSetting CanarySetting TracingEnabled OpenApiVersion Domain AlwaysDeploy PropagateTags SecurityPolicy EndpointAccessMode',
  ),
  HttpApi: named(
    'Auth AccessLogSettings StageVariables Tags CorsConfiguration DefaultRouteSettings Domain RouteSettings FailOnWarnings PropagateTags',
  ),
  SimpleTable: named('SSESpecification'),
  StateMachine: named('PropagateTags'),
  LayerVersion: named('PublishLambdaVersion'),
  CapacityProvider: named('VpcConfig OperatorRole Tags InstanceRequirements ScalingConfig KmsKeyArn PropagateTags'),
  WebSocketApi: named(
    'AccessLogSettings ApiKeySelectionExpression DefaultRouteSettings DisableExecuteApiEndpoint DisableSchemaValidation Domain FailOnWarnings IpAddressType PropagateTags RouteSelectionExpression RouteSettings StageVariables Tags',
  ),
};

function named(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Says what of the section SAM does not take. */
export function checkGlobals(section: Item | undefined, refuse: Refuse): void {
  if (!section) return;
  if (!(section instanceof Dict)) {
    refuse(spanOf(section), '`Globals` is no map');
    return;
  }
  for (const [kind, properties] of section.entries()) {
    const names = supported[kind];
    if (!names)
      refuse(section.keyAt(kind), `\`Globals\` has no \`${kind}\``, `it takes ${Object.keys(supported).join(', ')}`);
    else if (!(properties instanceof Dict)) refuse(spanOf(properties), `\`${kind}\` of \`Globals\` is no map`);
    else {
      for (const name of properties.keys())
        if (!names.has(name)) refuse(properties.keyAt(name), `\`${kind}\` of \`Globals\` takes no \`${name}\``);
    }
  }
}

/**
 * The properties of a resource with those of `Globals` for its kind: maps are merged, lists joined with the global items first, and
 * scalars and functions of the resource win. `IgnoreGlobals` leaves out some or all.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function withGlobals(
  properties: Dict,
  body: Dict,
  section: Item | undefined,
  kind: string,
  refuse: Refuse,
): Dict {
  const globals = at(section, kind);
  if (!(globals instanceof Dict)) return properties;
  const ignored = body.get('IgnoreGlobals');
  if (textOf(ignored) === '*') return properties;
  const left = new Set<string>();
  if (ignored instanceof List) {
    for (const one of ignored.items) {
      const name = textOf(one) ?? '';
      if (!globals.has(name)) refuse(spanOf(one), `\`Globals\` has no \`${name}\` to be ignored`);
      left.add(name);
    }
  } else if (ignored && (ignored.kind !== 'scalar' || ignored.value !== null))
    refuse(spanOf(ignored), '`IgnoreGlobals` is neither `*` nor a list of names');
  const made = new Dict(properties.at);
  for (const [name, value] of globals.entries())
    if (!left.has(name)) made.set(name, copyOf(value), globals.keyAt(name));
  return mergeInto(made, properties);
}

function mergeInto(outer: Dict, inner: Dict): Dict {
  for (const [name, value] of inner.entries()) {
    const before = outer.get(name);
    outer.set(name, before ? merged(before, value) : value, inner.keyAt(name));
  }
  return outer;
}

function merged(outer: Item, inner: Item): Item {
  if (outer instanceof List && inner instanceof List) return new List(inner.at, [...outer.items, ...inner.items]);
  if (!(outer instanceof Dict) || !(inner instanceof Dict) || isCall(outer) || isCall(inner)) return inner;
  const made = new Dict(inner.at);
  for (const [name, value] of outer.entries()) made.set(name, value, outer.keyAt(name));
  return mergeInto(made, inner);
}

/** A document that SAM writes is of the version that `OpenApiVersion` asks for. */
export function settleVersion(properties: Dict): void {
  const version = properties.get('OpenApiVersion');
  const document = properties.get('DefinitionBody');
  if (!version || version.kind !== 'scalar' || !properties.has(managed) || !isVersion3(version)) return;
  const text = scalar(version.text, version);
  properties.set('OpenApiVersion', text);
  if (!(document instanceof Dict)) return;
  document.set('openapi', text);
  document.delete('swagger');
}
