/** `AWS::Serverless::Function` to the function with its code, role, version, alias, URL and what its events make. */
import { lambdaCode, storedObject } from './code-location.ts';
import { addDeploymentPreference } from './deployment-preference.ts';
import { eventInvokeConfig } from './event-invoke-config.ts';
import type { Invoked } from './function-event.ts';
import { functionEvents } from './function-events.ts';
import { functionUrl } from './function-url.ts';
import { publishedVersion } from './function-version.ts';
import { choiceOf, functionOf, getAtt, isCall, isNoValue, ref, when } from './functions.ts';
import { at, Dict, filled, flagOf, isFilled, type Item, type Plain, scalar, spanOf, textOf } from './item.ts';
import { makeRole } from './role.ts';
import {
  keptBy,
  make,
  type MadeResource,
  managedPolicyArn,
  propagateTags,
  propertyOf,
  resolved,
  type SamResource,
  tagList,
  type TransformContext,
} from './transform-context.ts';

/** Properties that the function has under the same name. */
const same = [
  'FunctionName',
  'Handler',
  'Runtime',
  'Description',
  'MemorySize',
  'Timeout',
  'VpcConfig',
  'Environment',
  'KmsKeyArn',
  'ReservedConcurrentExecutions',
  'Layers',
  'FileSystemConfigs',
  'ImageConfig',
  'PackageType',
  'Architectures',
  'SnapStart',
  'EphemeralStorage',
  'CodeSigningConfigArn',
  'RuntimeManagementConfig',
  'LoggingConfig',
  'TenancyConfig',
  'RecursiveLoop',
  'DurableConfig',
  'PublishToLatestPublished',
] as const;

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
export function lowerFunction(from: SamResource, context: TransformContext): void {
  const get = (name: string) => propertyOf(from, name);
  checkFunction(from, context);
  const properties: Record<string, Plain> = Object.fromEntries(same.map((name) => [name, get(name)]));
  properties['Code'] = codeOf(from, context);
  properties['Tags'] = [{ Key: 'lambda:createdBy', Value: 'SAM' }, ...tagList(get('Tags'))];
  const tracing = tracingOf(from, context);
  if (tracing) properties['TracingConfig'] = { Mode: tracing };
  const queue = filled(get('DeadLetterQueue'));
  if (queue) properties['DeadLetterConfig'] = { TargetArn: at(queue, 'TargetArn') };
  Object.assign(properties, capacity(from, context));
  const made = make(context, from, from.id, 'AWS::Lambda::Function', properties, keptBy(from));
  const alias = publishedVersion(from, made, context);
  const invoked: Invoked = alias
    ? { from, id: from.id, name: ref(alias.id), arn: ref(alias.id), inText: `\${${alias.id}}` }
    : { from, id: from.id, name: ref(from.id), arn: getAtt(from.id, 'Arn'), inText: `\${${from.id}.Arn}` };
  functionUrl(invoked, alias !== undefined, context);
  addDeploymentPreference(from, alias, context);
  const invokePolicies = eventInvokeConfig(from, alias, context);
  const role = functionRole(from, made, tracing !== undefined, invokePolicies, context);
  functionEvents(invoked, role, context);
  propagateTags(from, get('Tags'), flagOf(get('PropagateTags')) === true, context);
}

/** The role: made where none is named, or where a branch of the `Fn::If` that names it is empty. */
function functionRole(
  from: SamResource,
  made: MadeResource,
  traced: boolean,
  invokePolicies: readonly Plain[],
  context: TransformContext,
): MadeResource {
  const get = (name: string) => propertyOf(from, name);
  const basic = isFilled(get('DurableConfig'))
    ? 'service-role/AWSLambdaBasicDurableExecutionRolePolicy'
    : 'service-role/AWSLambdaBasicExecutionRole';
  const managed = [basic];
  if (traced) managed.push(xrayPolicy(context));
  if (isFilled(get('VpcConfig'))) managed.push('service-role/AWSLambdaVPCAccessExecutionRole');
  const queue = filled(get('DeadLetterQueue'));
  const type = textOf(at(queue, 'Type'));
  const action = type === 'SNS' ? 'sns:Publish' : 'sqs:SendMessage';
  const inline: Plain[] = queue
    ? [
        {
          PolicyName: 'DeadLetterQueuePolicy',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Action: action, Resource: at(queue, 'TargetArn'), Effect: 'Allow' }],
          },
        },
      ]
    : [];
  const role = makeRole(
    from,
    {
      id: `${from.id}Role`,
      service: 'lambda.amazonaws.com',
      managed: managed.map((path) => managedPolicyArn(context, path)),
      inline: [...inline, ...invokePolicies],
      policies: get('Policies'),
      trust: get('AssumeRolePolicyDocument'),
      path: get('RolePath'),
      boundary: get('PermissionsBoundary'),
      tags: [{ Key: 'lambda:createdBy', Value: 'SAM' }, ...tagList(get('Tags'))],
    },
    context,
  );
  settleRole(from, made, role, context);
  return role;
}

function settleRole(from: SamResource, made: MadeResource, role: MadeResource, context: TransformContext): void {
  const given = propertyOf(from, 'Role');
  const arn = getAtt(role.id, 'Arn');
  if (!given) {
    made.properties.set('Role', arn);
    return;
  }
  made.properties.set('Role', given);
  const choice = choiceOf(resolved(context, given));
  if (functionOf(given) === 'Fn::If' && !choice)
    context.refuse(spanOf(given), '`Fn::If` of `Role` needs a condition and two values');
  if (choice && isNoValue(choice.held) && isNoValue(choice.otherwise)) made.properties.set('Role', arn);
  else if (choice && isNoValue(choice.held)) {
    made.properties.set('Role', when(choice.condition, arn, choice.otherwise));
    role.attributes.set('Condition', choice.condition);
  } else if (choice && isNoValue(choice.otherwise)) {
    made.properties.set('Role', when(choice.condition, choice.held, arn));
    const negated = `NOT${choice.condition}`;
    role.attributes.set('Condition', negated);
    context.conditions.set(negated, { 'Fn::Not': [{ Condition: choice.condition }] });
  } else context.made.delete(role.id);
}

/** Tracing that is asked for: `Disabled` is the same as none. */
function tracingOf(from: SamResource, context: TransformContext): Item | undefined {
  const mode = filled(propertyOf(from, 'Tracing'));
  return mode && textOf(resolved(context, mode)) !== 'Disabled' ? mode : undefined;
}

/** The managed policy that lets a role write traces. */
export function xrayPolicy({ partition }: TransformContext): string {
  return partition === undefined || partition === 'aws' ? 'AWSXrayWriteOnlyAccess' : 'AWSXRayDaemonWriteAccess';
}

function codeOf(from: SamResource, context: TransformContext): Plain {
  const get = (name: string) => propertyOf(from, name);
  const isImage = textOf(get('PackageType')) === 'Image';
  const inline = get('InlineCode');
  const location = get('CodeUri');
  const image = get('ImageUri');
  if (isImage) {
    if (!isFilled(image) && !from.body.has('Metadata'))
      context.refuse(from.key, 'a function of package type `Image` needs `ImageUri`');
    return { ImageUri: image };
  }
  const kms = get('SourceKMSKeyArn');
  if (inline) return { ZipFile: inline, SourceKMSKeyArn: kms };
  const nothing = scalar('.', from.key);
  // Without a location it is the folder of the template that is packaged.
  return { ...lambdaCode(storedObject(location ?? nothing, 'CodeUri', context)), SourceKMSKeyArn: kms };
}

function capacity(from: SamResource, context: TransformContext): { readonly [name: string]: Plain } {
  const config = filled(propertyOf(from, 'CapacityProviderConfig'));
  const scaling = filled(propertyOf(from, 'FunctionScalingConfig'));
  if (config && !isFilled(at(config, 'Arn'))) context.refuse(spanOf(config), '`CapacityProviderConfig` needs `Arn`');
  const provider = config && {
    LambdaManagedInstancesCapacityProviderConfig: {
      CapacityProviderArn: at(config, 'Arn'),
      PerExecutionEnvironmentMaxConcurrency: at(config, 'PerExecutionEnvironmentMaxConcurrency'),
      ExecutionEnvironmentMemoryGiBPerVCpu: at(config, 'ExecutionEnvironmentMemoryGiBPerVCpu'),
    },
  };
  return { CapacityProviderConfig: provider, FunctionScalingConfig: scaling };
}

function checkFunction(from: SamResource, context: TransformContext): void {
  const get = (name: string) => propertyOf(from, name);
  const together = (a: string, b: string) => {
    if (get(a) && get(b)) context.refuse(from.properties.keyAt(a), `\`${a}\` and \`${b}\` exclude each other`);
  };
  const needs = (a: string, b: string) => {
    if (get(a) && !get(b)) context.refuse(from.properties.keyAt(a), `\`${a}\` needs \`${b}\``);
  };
  together('CapacityProviderConfig', 'ProvisionedConcurrencyConfig');
  together('CapacityProviderConfig', 'VpcConfig');
  needs('FunctionScalingConfig', 'CapacityProviderConfig');
  needs('VersionDeletionPolicy', 'AutoPublishAlias');
  needs('ProvisionedConcurrencyConfig', 'AutoPublishAlias');
  const tenancy = filled(get('TenancyConfig'));
  if (tenancy)
    for (const name of ['ProvisionedConcurrencyConfig', 'FunctionUrlConfig', 'SnapStart'])
      together('TenancyConfig', name);
  const events = get('Events');
  for (const [name, event] of events instanceof Dict ? events.entries() : []) {
    const type = textOf(at(event, 'Type'));
    if (tenancy && type !== 'Api' && type !== 'HttpApi')
      context.refuse(spanOf(event), `event \`${name}\`: functions with \`TenancyConfig\` take events of APIs only`);
  }
  checkPackage(from, context);
  const queue = filled(get('DeadLetterQueue'));
  const type = textOf(at(queue, 'Type'));
  if (queue && !isCall(queue) && ((type !== 'SQS' && type !== 'SNS') || !isFilled(at(queue, 'TargetArn'))))
    context.refuse(spanOf(queue), '`DeadLetterQueue` needs `TargetArn`, and `Type` as `SQS` or `SNS`');
  const tags = get('Tags');
  for (const name of ['lambda:createdBy', 'serverlessrepo:applicationId', 'serverlessrepo:semanticVersion']) {
    if (tags instanceof Dict && tags.has(name)) context.refuse(tags.keyAt(name), `the tag \`${name}\` is reserved`);
  }
}

function checkPackage(from: SamResource, context: TransformContext): void {
  const get = (name: string) => filled(propertyOf(from, name));
  const type = get('PackageType');
  const name = type === undefined ? 'Zip' : textOf(type);
  if (name === 'Image') {
    const odd = ['Handler', 'Runtime', 'Layers'].find((one) => get(one));
    if (odd !== undefined)
      context.refuse(from.properties.keyAt(odd), `a function of package type \`Image\` has no \`${odd}\``);
  } else if (name === 'Zip') {
    const missing = ['Runtime', 'Handler'].find((one) => !get(one));
    if (missing !== undefined)
      context.refuse(from.key, `the function needs \`${missing}\`, as its package type is \`Zip\``);
    if (get('ImageConfig'))
      context.refuse(from.properties.keyAt('ImageConfig'), 'a function of package type `Zip` has no `ImageConfig`');
  } else context.refuse(from.properties.keyAt('PackageType'), '`PackageType` is neither `Zip` nor `Image`');
}
