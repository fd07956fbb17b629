/** SAM's tables, layers, nested applications and capacity providers. */
import { lambdaCode, storedObject } from './code-location.ts';
import { digestOf } from './digest.ts';
import { getAtt, isCall } from './functions.ts';
import {
  at,
  copyOf,
  Dict,
  dict,
  filled,
  flagOf,
  isFilled,
  item,
  List,
  type Plain,
  scalar,
  spanOf,
  textOf,
} from './item.ts';
import { trustOf } from './role.ts';
import {
  handedOnBy,
  keptBy,
  make,
  managedPolicyArn,
  propertyOf,
  resolved,
  resolvedFully,
  type SamResource,
  tagList,
  type TransformContext,
} from './transform-context.ts';

const attributeTypes: Readonly<Record<string, string>> = { String: 'S', Number: 'N', Binary: 'B' };

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-simpletable.html */
export function lowerTable(from: SamResource, context: TransformContext): void {
  const get = (name: string) => filled(propertyOf(from, name));
  const key = get('PrimaryKey');
  const [name, type] = [at(key, 'Name'), at(key, 'Type')];
  if (key && (!name || !type)) context.refuse(spanOf(key), '`PrimaryKey` needs `Name` and `Type`');
  const kind = attributeTypes[textOf(type) ?? (key ? '' : 'String')];
  if (type && kind === undefined)
    context.refuse(spanOf(type), '`Type` of `PrimaryKey` is `String`, `Number` or `Binary`');
  const throughput = get('ProvisionedThroughput');
  const tags = get('Tags');
  const properties = {
    AttributeDefinitions: [{ AttributeName: name ?? 'id', AttributeType: kind }],
    KeySchema: [{ AttributeName: name ?? 'id', KeyType: 'HASH' }],
    PointInTimeRecoverySpecification: get('PointInTimeRecoverySpecification'),
    ProvisionedThroughput: throughput,
    BillingMode: throughput ? undefined : 'PAY_PER_REQUEST',
    SSESpecification: get('SSESpecification'),
    TableName: get('TableName'),
    Tags: tags && tagList(tags),
  };
  make(context, from, from.id, 'AWS::DynamoDB::Table', properties, keptBy(from));
}

/**
 * A layer's id ends with a digest of what is written of it, as each change makes a new version.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-layerversion.html
 */
export function lowerLayer(from: SamResource, context: TransformContext): void {
  const get = (name: string) => propertyOf(from, name);
  const known = (name: string) => {
    const value = filled(get(name));
    const text = value && resolved(context, value);
    if (text && !(text instanceof Dict) && textOf(text) === undefined)
      context.refuse(spanOf(text), `\`${name}\` is no text`);
    return text ?? get(name);
  };
  const resolvedTexts = {
    LayerName: known('LayerName'),
    Description: known('Description'),
    LicenseInfo: known('LicenseInfo'),
  };
  const retention = known('RetentionPolicy');
  const policy = textOf(retention)?.toLowerCase();
  if (retention && policy !== 'retain' && policy !== 'delete')
    context.refuse(spanOf(retention), '`RetentionPolicy` is `Retain` or `Delete`');
  const names = ['PublishLambdaVersion', 'ContentUri', 'CompatibleArchitectures', 'CompatibleRuntimes'];
  const written = dict(
    {
      ...resolvedTexts,
      RetentionPolicy: retention,
      ...Object.fromEntries(names.map((name) => [name, get(name)])),
    },
    from.key,
  );
  const { DeletionPolicy: _, UpdateReplacePolicy: __, Metadata: ___, ...hashed } = keptBy(from).attributes ?? {};
  const body = item(
    { [from.id]: { Type: from.type, DependsOn: from.body.get('DependsOn'), ...hashed, Properties: written } },
    from.key,
  );
  const id = `${from.id}${body ? digestOf(body) : ''}`;
  const architectures = get('CompatibleArchitectures');
  for (const one of architectures instanceof List ? architectures.items : []) {
    if (!isCall(one) && !['x86_64', 'arm64'].includes(textOf(one) ?? ''))
      context.refuse(spanOf(one), '`CompatibleArchitectures` takes `x86_64` and `arm64`');
  }
  const location = get('ContentUri') ?? scalar('.', from.key);
  const properties = {
    Content: lambdaCode(storedObject(location, 'ContentUri', context)),
    Description: resolvedTexts.Description,
    LayerName: filled(resolvedTexts.LayerName) ?? from.id,
    CompatibleArchitectures: architectures,
    CompatibleRuntimes: get('CompatibleRuntimes'),
    LicenseInfo: resolvedTexts.LicenseInfo,
  };
  const own = handedOnBy(from);
  const chosen = policy === undefined ? undefined : policy === 'delete' ? 'Delete' : 'Retain';
  const attributes = { ...own, DeletionPolicy: chosen ?? own['DeletionPolicy'] ?? 'Retain' };
  make(context, from, id, 'AWS::Lambda::LayerVersion', properties, {
    attributes,
    dependsOn: from.body.get('DependsOn'),
  });
  context.renamed.set(from.id, id);
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-application.html */
export function lowerApplication(from: SamResource, context: TransformContext): void {
  const get = (name: string) => propertyOf(from, name);
  const location = get('Location');
  const part = (name: string) => {
    const value = filled(resolvedFully(context, at(location, name)));
    if (location instanceof Dict && !isCall(location)) {
      if (!value) context.refuse(location.at, `\`Location\` needs \`${name}\``);
      else if (value instanceof Dict || value instanceof List)
        context.refuse(spanOf(value), `\`${name}\` of \`Location\` is no text, nor a reference to one that is known`);
    }
    if (/\{\{resolve:ssm:[\w.\-/]+(?::\d+)?\}\}/.test(textOf(value) ?? ''))
      context.refuse(value ? spanOf(value) : from.key, `\`${name}\` of \`Location\` takes no dynamic reference`);
    return value;
  };
  const [application, version] = [part('ApplicationId'), part('SemanticVersion')];
  const tags: readonly Plain[] = [
    { Key: 'lambda:createdBy', Value: 'SAM' },
    ...(application ? [{ Key: 'serverlessrepo:applicationId', Value: application }] : []),
    ...(version ? [{ Key: 'serverlessrepo:semanticVersion', Value: version }] : []),
    ...tagList(get('Tags')),
  ];
  const properties = {
    TemplateURL:
      location instanceof Dict && !isCall(location)
        ? uploadedApplication(location, textOf(application) ?? '')
        : location,
    Parameters: get('Parameters'),
    NotificationARNs: get('NotificationARNs'),
    Tags: tags,
    TimeoutInMinutes: get('TimeoutInMinutes'),
  };
  make(context, from, from.id, 'AWS::CloudFormation::Stack', properties, { dependsOn: from.body.get('DependsOn') });
}

/** The address at which the application repository offers a template is known to its service only. */
function uploadedApplication({ at: place }: Dict, application: string): Plain {
  const tag = { name: '!Published', start: 0, end: 0 };
  return { ...scalar(application, place), tag };
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-capacityprovider.html */
export function lowerCapacityProvider(from: SamResource, context: TransformContext): void {
  const get = (name: string) => filled(propertyOf(from, name));
  const network = get('VpcConfig');
  if (!isFilled(at(network, 'SubnetIds')))
    context.refuse(network ? spanOf(network) : from.key, '`VpcConfig` needs `SubnetIds`');
  const requirements = get('InstanceRequirements');
  if (at(requirements, 'AllowedTypes') && at(requirements, 'ExcludedTypes'))
    context.refuse(
      requirements ? spanOf(requirements) : from.key,
      '`AllowedTypes` and `ExcludedTypes` exclude each other',
    );
  for (const [name, part] of shapes) checkParts(from, name, part, context);
  const role = get('OperatorRole');
  const propagates = flagOf(get('PropagateTags')) === true;
  const tags = get('Tags');
  const createdBy: Plain = { Key: 'lambda:createdBy', Value: 'SAM' };
  if (!role) {
    const operator = {
      AssumeRolePolicyDocument: trustOf('lambda.amazonaws.com'),
      ManagedPolicyArns: [managedPolicyArn(context, 'AWSLambdaManagedEC2ResourceOperator')],
      Tags: [createdBy, ...(propagates ? tagList(tags) : [])],
    };
    make(context, from, `${from.id}OperatorRole`, 'AWS::IAM::Role', operator);
  }
  const scaling = get('ScalingConfig');
  const utilization = at(scaling, 'AverageCPUUtilization');
  const metric = 'LambdaCapacityProviderAverageCPUUtilization';
  const own = tags instanceof Dict ? copyOf(tags) : new Dict(from.key);
  own.set('lambda:createdBy', 'SAM');
  const properties = {
    CapacityProviderName: get('CapacityProviderName'),
    VpcConfig: network && { SubnetIds: at(network, 'SubnetIds'), SecurityGroupIds: at(network, 'SecurityGroupIds') },
    PermissionsConfig: { CapacityProviderOperatorRoleArn: role ?? getAtt(`${from.id}OperatorRole`, 'Arn') },
    Tags: tagList(own),
    InstanceRequirements: requirements && {
      Architectures: at(requirements, 'Architectures'),
      AllowedInstanceTypes: at(requirements, 'AllowedTypes'),
      ExcludedInstanceTypes: at(requirements, 'ExcludedTypes'),
    },
    CapacityProviderScalingConfig: scaling && {
      MaxVCpuCount: at(scaling, 'MaxVCpuCount'),
      ScalingMode: utilization ? 'Manual' : 'Auto',
      ScalingPolicies: utilization && [{ PredefinedMetricType: metric, TargetValue: utilization }],
    },
    KmsKeyArn: get('KmsKeyArn'),
  };
  make(context, from, from.id, 'AWS::Lambda::CapacityProvider', properties, keptBy(from));
}

/** The parts of a capacity provider's properties: lists or numbers. */
const shapes: readonly (readonly [name: string, parts: Readonly<Record<string, 'list' | 'number'>>])[] = [
  ['VpcConfig', { SubnetIds: 'list', SecurityGroupIds: 'list' }],
  ['InstanceRequirements', { Architectures: 'list', AllowedTypes: 'list', ExcludedTypes: 'list' }],
  ['ScalingConfig', { MaxVCpuCount: 'number', AverageCPUUtilization: 'number' }],
];

function checkParts(
  from: SamResource,
  name: string,
  parts: Readonly<Record<string, 'list' | 'number'>>,
  context: TransformContext,
): void {
  const given = propertyOf(from, name);
  if (!(given instanceof Dict) || isCall(given)) return;
  for (const [part, value] of given.entries()) {
    const type = parts[part];
    if (type === undefined) context.refuse(given.keyAt(part), `\`${name}\` has no \`${part}\``);
    else if (
      !(value instanceof Dict) &&
      (type === 'list' ? !(value instanceof List) : value.kind !== 'scalar' || Number.isNaN(Number(value.value)))
    )
      context.refuse(spanOf(value), `\`${part}\` of \`${name}\` is no ${type}`);
  }
}
