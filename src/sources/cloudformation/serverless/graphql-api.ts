/** `AWS::Serverless::GraphQLApi` to the API with its schema, keys, data sources, functions and resolvers. */
import { connect } from './connector.ts';
import { getAtt, ref, sub } from './functions.ts';
import {
  at,
  copyOf,
  Dict,
  dict,
  filled,
  flagOf,
  isFilled,
  type Item,
  List,
  type Plain,
  spanOf,
  textOf,
} from './item.ts';
import { trustOf } from './role.ts';
import {
  type Making,
  keptBy,
  make,
  propertyOf,
  type SamResource,
  tagList,
  type TransformContext,
} from './transform-context.ts';
import type { Span } from '../../../syntax/index.ts';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-graphqlapi.html */
export function lowerGraphqlApi(from: SamResource, context: TransformContext): void {
  const get = (name: string) => filled(propertyOf(from, name));
  const { id } = from;
  const auth = get('Auth');
  const lambdas: Plain[] = [];
  const tags = get('Tags');
  const own = tags instanceof Dict ? copyOf(tags) : new Dict(from.key);
  own.set('graphqlapi:createdBy', 'SAM');
  const logging = propertyOf(from, 'Logging');
  const isSilent = flagOf(logging) === false;
  const logRole = at(logging, 'CloudWatchLogsRoleArn');
  const given = auth ? authentication(auth, undefined, lambdas, context) : {};
  const more = at(auth, 'Additional');
  const additional = more instanceof List ? more.items.map((one, i) => authentication(one, i, lambdas, context)) : [];
  const properties = {
    Name: get('Name') ?? id,
    ...given,
    AdditionalAuthenticationProviders: additional.length > 0 ? additional : undefined,
    ...Object.fromEntries(
      ['Visibility', 'OwnerContact', 'IntrospectionConfig', 'QueryDepthLimit', 'ResolverCountLimit'].map((name) => [
        name,
        get(name),
      ]),
    ),
    XrayEnabled: propertyOf(from, 'XrayEnabled'),
    Tags: tagList(own),
    LogConfig: isSilent
      ? undefined
      : {
          ExcludeVerboseContent: filled(at(logging, 'ExcludeVerboseContent')),
          FieldLogLevel: filled(at(logging, 'FieldLogLevel')) ?? 'ALL',
          CloudWatchLogsRoleArn: filled(logRole) ?? getAtt(`${id}CloudWatchRole`, 'Arn'),
        },
  };
  make(context, from, id, 'AWS::AppSync::GraphQLApi', properties, keptBy(from));
  schema(from, context);
  lambdas.forEach((lambda, i) => {
    const source = dict({ Type: 'AWS::AppSync::GraphQLApi', Arn: ref(id), ResourceId: apiId(from) }, from.key);
    const destination = dict({ Type: 'AWS::Lambda::Function', Arn: lambda }, from.key);
    connect(
      {
        from,
        id: `${id}ToLambdaAuthConnector${i + 1}`,
        key: from.properties.keyAt('Auth'),
        source,
        destination,
        permissions: ['Write'],
        suffix: '',
      },
      context,
    );
  });
  if (!isSilent && !isFilled(logRole)) {
    const managed = sub('arn:${AWS::Partition}:iam::aws:policy/service-role/AWSAppSyncPushToCloudWatchLogs');
    const role = { AssumeRolePolicyDocument: trustOf('appsync.amazonaws.com'), ManagedPolicyArns: [managed] };
    make(context, from, `${id}CloudWatchRole`, 'AWS::IAM::Role', role, keptBy(from));
  }
  for (const [name, body, key] of namedIn(get('ApiKeys'))) {
    const apiKey = {
      ApiId: apiId(from),
      ApiKeyId: at(body, 'ApiKeyId'),
      Description: at(body, 'Description'),
      Expires: at(body, 'ExpiresOn'),
    };
    make(context, from, `${id}${name}`, 'AWS::AppSync::ApiKey', apiKey, { ...keptBy(from), key });
  }
  const cache = get('Cache');
  if (cache) {
    const names = ['ApiCachingBehavior', 'Type', 'Ttl', 'AtRestEncryptionEnabled', 'TransitEncryptionEnabled'];
    for (const name of names.slice(0, 3))
      if (!at(cache, name)) context.refuse(spanOf(cache), `\`Cache\` needs \`${name}\``);
    const made = { ApiId: apiId(from), ...Object.fromEntries(names.map((name) => [name, at(cache, name)])) };
    make(context, from, `${id}ApiCache`, 'AWS::AppSync::ApiCache', made, { ...keptBy(from), key: spanOf(cache) });
  }
  const state: Pipeline = { from, sources: new Map(), functions: new Map(), context };
  dataSources(state, get('DataSources'));
  domainName(from, get('DomainName'), context);
  for (const [name, body, key] of namedIn(get('Functions'))) pipelineFunction(state, name, body, key);
  for (const [type, fields] of namedIn(get('Resolvers')))
    for (const [name, body, key] of namedIn(fields)) resolver(state, type, name, body, key);
}

function apiId({ id }: SamResource): Plain {
  return getAtt(id, 'ApiId');
}

function namedIn(map: Item | undefined): readonly (readonly [name: string, body: Item, key: Span])[] {
  return map instanceof Dict ? map.entries().map(([name, body]) => [name, body, map.keyAt(name)] as const) : [];
}

const configurations: Readonly<Record<string, readonly [given: string, made: string]>> = {
  AWS_LAMBDA: ['LambdaAuthorizer', 'LambdaAuthorizerConfig'],
  OPENID_CONNECT: ['OpenIDConnect', 'OpenIDConnectConfig'],
  AMAZON_COGNITO_USER_POOLS: ['UserPool', 'UserPoolConfig'],
};
const withoutConfiguration: ReadonlySet<string> = new Set(['AWS_IAM', 'API_KEY']);

function authentication(
  auth: Item,
  index: number | undefined,
  lambdas: Plain[],
  context: TransformContext,
): { readonly [name: string]: Plain } {
  const type = textOf(at(auth, 'Type')) ?? '';
  const place = spanOf(auth);
  if (configurations[type] === undefined && !withoutConfiguration.has(type))
    context.refuse(place, '`Auth` has no `Type` that AppSync knows');
  const names = auth instanceof Dict ? auth.keys().filter((name) => name !== 'Additional') : [];
  if (names.length > 2) context.refuse(place, '`Auth` has more than one configuration');
  const [given, made] = configurations[type] ?? [];
  if (given === undefined || made === undefined) return { AuthenticationType: at(auth, 'Type') };
  const config = at(auth, given);
  if (!(config instanceof Dict)) {
    context.refuse(place, `\`Auth\` of type \`${type}\` needs \`${given}\``);
    return { AuthenticationType: at(auth, 'Type') };
  }
  if (type === 'AWS_LAMBDA' && config.get('AuthorizerUri')) lambdas.push(config.get('AuthorizerUri'));
  const kept = copyOf(config);
  if (index !== undefined && type === 'AMAZON_COGNITO_USER_POOLS') kept.delete('DefaultAction');
  return { AuthenticationType: at(auth, 'Type'), [made]: kept };
}

function schema(from: SamResource, context: TransformContext): void {
  const [inline, uri] = [filled(propertyOf(from, 'SchemaInline')), filled(propertyOf(from, 'SchemaUri'))];
  if (inline && uri) context.refuse(spanOf(uri), '`SchemaInline` and `SchemaUri` exclude each other');
  if (!inline && !uri) context.refuse(from.key, 'the API has neither `SchemaInline` nor `SchemaUri`');
  const properties = { ApiId: apiId(from), Definition: inline, DefinitionS3Location: uri };
  make(context, from, `${from.id}Schema`, 'AWS::AppSync::GraphQLSchema', properties, keptBy(from));
}

function domainName(from: SamResource, given: Item | undefined, context: TransformContext): void {
  if (!given) return;
  const names = ['CertificateArn', 'DomainName', 'Description'];
  for (const name of names.slice(0, 2))
    if (!at(given, name)) context.refuse(spanOf(given), `\`DomainName\` needs \`${name}\``);
  const making: Making = { ...keptBy(from), key: spanOf(given) };
  const id = `${from.id}DomainName`;
  make(
    context,
    from,
    id,
    'AWS::AppSync::DomainName',
    Object.fromEntries(names.map((name) => [name, at(given, name)])),
    making,
  );
  const association = { ApiId: apiId(from), DomainName: ref(id) };
  make(context, from, `${id}ApiAssociation`, 'AWS::AppSync::DomainNameApiAssociation', association, making);
}

/** What functions and resolvers refer to. */
interface Pipeline {
  readonly from: SamResource;
  /** Names of data sources by the ids that they have in the API. */
  readonly sources: Map<string, Plain>;
  readonly functions: Map<string, Plain>;
  readonly context: TransformContext;
}

function dataSources(state: Pipeline, given: Item | undefined): void {
  const { context } = state;
  for (const [name, body, key] of namedIn(at(given, 'DynamoDb'))) {
    if (!at(body, 'TableName')) context.refuse(spanOf(body), `data source \`${name}\` needs \`TableName\``);
    const arn = sub('arn:${AWS::Partition}:dynamodb:${__Region__}:${AWS::AccountId}:table/${__TableName__}', {
      __TableName__: at(body, 'TableName'),
      __Region__: filled(at(body, 'Region')) ?? ref('AWS::Region'),
    });
    const asked = at(body, 'Permissions');
    const permissions = asked instanceof List ? asked.items.flatMap((one) => textOf(one) ?? []) : ['Read', 'Write'];
    const config = {
      AwsRegion: filled(at(body, 'Region')) ?? ref('AWS::Region'),
      TableName: at(body, 'TableName'),
      UseCallerCredentials: filled(at(body, 'UseCallerCredentials')),
      Versioned: filled(at(body, 'Versioned')),
      DeltaSyncConfig: filled(at(body, 'DeltaSync')),
    };
    const target = {
      type: 'AWS::DynamoDB::Table',
      arn: filled(at(body, 'TableArn')) ?? arn,
      permissions,
      word: 'Table',
    };
    dataSource(state, name, body, key, 'DynamoDB', { Type: 'AMAZON_DYNAMODB', DynamoDBConfig: config }, target);
  }
  for (const [name, body, key] of namedIn(at(given, 'Lambda'))) {
    const arn = at(body, 'FunctionArn');
    if (!arn) context.refuse(spanOf(body), `data source \`${name}\` needs \`FunctionArn\``);
    const target = { type: 'AWS::Lambda::Function', arn, permissions: ['Write'], word: 'Lambda' };
    dataSource(
      state,
      name,
      body,
      key,
      'Lambda',
      { Type: 'AWS_LAMBDA', LambdaConfig: { LambdaFunctionArn: arn } },
      target,
    );
  }
}

interface Target {
  readonly type: string;
  readonly arn: Plain;
  readonly permissions: readonly string[];
  readonly word: string;
}

function dataSource(
  { from, sources, context }: Pipeline,
  name: string,
  body: Item,
  key: Span,
  kind: string,
  config: { readonly [name: string]: Plain },
  target: Target,
): void {
  const id = `${from.id}${name}${kind}DataSource`;
  const role = filled(at(body, 'ServiceRoleArn'));
  const properties = {
    ApiId: apiId(from),
    Description: at(body, 'Description'),
    Name: filled(at(body, 'Name')) ?? name,
    ...config,
    ServiceRoleArn: role ?? getAtt(`${id}Role`, 'Arn'),
  };
  make(context, from, id, 'AWS::AppSync::DataSource', properties, { ...keptBy(from), key });
  sources.set(name, getAtt(id, 'Name'));
  if (role) return;
  make(
    context,
    from,
    `${id}Role`,
    'AWS::IAM::Role',
    { AssumeRolePolicyDocument: trustOf('appsync.amazonaws.com') },
    { ...keptBy(from), key },
  );
  const source = dict(
    { Type: 'AWS::AppSync::DataSource', Arn: getAtt(id, 'DataSourceArn'), RoleName: ref(`${id}Role`) },
    key,
  );
  const destination = dict({ Type: target.type, Arn: target.arn }, key);
  connect(
    {
      from,
      id: `${id}To${target.word}Connector`,
      key,
      source,
      destination,
      permissions: target.permissions,
      suffix: '',
    },
    context,
  );
}

function pipelineFunction({ from, sources, functions, context }: Pipeline, name: string, body: Item, key: Span): void {
  const get = (one: string) => filled(at(body, one));
  const known = get('Id');
  if (known) {
    if (body instanceof Dict && body.size > 1)
      context.refuse(spanOf(body), `function \`${name}\` with \`Id\` takes nothing beside it`);
    functions.set(name, known);
    return;
  }
  checkCode(name, body, true, context);
  const properties = {
    ApiId: apiId(from),
    Name: get('Name') ?? name,
    Code: get('InlineCode'),
    CodeS3Location: get('InlineCode') ? undefined : get('CodeUri'),
    DataSourceName: sourceOf({ from, sources, context }, name, get('DataSource'), body),
    MaxBatchSize: at(body, 'MaxBatchSize'),
    Description: at(body, 'Description'),
    Runtime: runtimeOf(name, body, context),
    SyncConfig: get('Sync'),
  };
  make(context, from, `${from.id}${name}`, 'AWS::AppSync::FunctionConfiguration', properties, { ...keptBy(from), key });
  functions.set(name, getAtt(`${from.id}${name}`, 'FunctionId'));
}

function sourceOf(
  { from, sources, context }: Omit<Pipeline, 'functions'>,
  name: string,
  given: Item | undefined,
  body: Item,
): Plain {
  if (!given) {
    context.refuse(spanOf(body), `function \`${name}\` needs \`DataSource\``);
    return undefined;
  }
  const text = textOf(given);
  if (text === undefined) return given;
  if (text.toLowerCase() === 'none') {
    const id = `${from.id}NoneDataSource`;
    if (!context.made.has(id))
      make(
        context,
        from,
        id,
        'AWS::AppSync::DataSource',
        { ApiId: apiId(from), Name: id, Type: 'NONE' },
        { ...keptBy(from), key: spanOf(given) },
      );
    return getAtt(id, 'Name');
  }
  if (!sources.has(text)) context.refuse(spanOf(given), `\`DataSources\` has no \`${text}\``);
  return sources.get(text);
}

function checkCode(name: string, body: Item, isRequired: boolean, context: TransformContext): void {
  const [inline, uri] = [filled(at(body, 'InlineCode')), filled(at(body, 'CodeUri'))];
  if (inline && uri) context.refuse(spanOf(uri), '`InlineCode` and `CodeUri` exclude each other');
  if (isRequired && !inline && !uri)
    context.refuse(spanOf(body), `\`${name}\` has neither \`InlineCode\` nor \`CodeUri\``);
}

function runtimeOf(name: string, body: Item, context: TransformContext): Plain {
  const runtime = filled(at(body, 'Runtime'));
  const parts = { Name: at(runtime, 'Name'), RuntimeVersion: at(runtime, 'Version') };
  if (!parts.Name || !parts.RuntimeVersion)
    context.refuse(
      runtime ? spanOf(runtime) : spanOf(body),
      `\`${name}\` needs \`Runtime\` with \`Name\` and \`Version\``,
    );
  return parts;
}

/** The code of a pipeline resolver that has none of its own: it hands requests and results on. */
const handingOn = `
export function request(ctx) {
  return {};
}
export function response(ctx) {
  return ctx.prev.result;
}
`;

function resolver({ from, functions, context }: Pipeline, type: string, name: string, body: Item, key: Span): void {
  const get = (one: string) => filled(at(body, one));
  checkCode(name, body, false, context);
  const hasCode = get('InlineCode') !== undefined || get('CodeUri') !== undefined;
  const pipeline = get('Pipeline');
  if (!(pipeline instanceof List)) context.refuse(spanOf(body), `resolver \`${name}\` needs \`Pipeline\``);
  const steps = (pipeline instanceof List ? pipeline.items : []).map((one) => {
    const step = textOf(one) ?? '';
    if (!functions.has(step)) context.refuse(spanOf(one), `\`Functions\` has no \`${step}\``);
    return functions.get(step);
  });
  const properties = {
    ApiId: apiId(from),
    FieldName: get('FieldName') ?? name,
    TypeName: type,
    Kind: 'PIPELINE',
    Code: get('InlineCode') ?? (hasCode ? undefined : handingOn),
    CodeS3Location: get('CodeUri'),
    Runtime: hasCode ? runtimeOf(name, body, context) : { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
    PipelineConfig: { Functions: steps },
    CachingConfig: get('Caching'),
    MaxBatchSize: get('MaxBatchSize'),
  };
  const making = { ...keptBy(from), dependsOn: [`${from.id}Schema`], key };
  make(context, from, `${from.id}${type}${name}`, 'AWS::AppSync::Resolver', properties, making);
}
