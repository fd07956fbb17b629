/** Gradual deployments of functions: the CodeDeploy application, its groups and its role. */
import { anyOf, choiceOf, functionOf, getAtt, isCall, isNoValue, ref } from './functions.ts';
import { at, Dict, filled, flagOf, isFilled, type Item, List, type Plain, scalar, spanOf, textOf } from './item.ts';
import { trustOf } from './role.ts';
import {
  make,
  type MadeResource,
  managedPolicyArn,
  propertyOf,
  resolvedFully,
  type SamResource,
  tagList,
  type TransformContext,
} from './transform-context.ts';

const application = 'ServerlessDeploymentApplication';
const serviceRole = 'CodeDeployServiceRole';
const sharedCondition = 'ServerlessCodeDeployCondition';
/** Configurations that CodeDeploy has for Lambda, by the names that SAM gives them. */
const configurations: ReadonlySet<string> = new Set([
  'Canary10Percent5Minutes',
  'Canary10Percent10Minutes',
  'Canary10Percent15Minutes',
  'Canary10Percent30Minutes',
  'Linear10PercentEvery1Minute',
  'Linear10PercentEvery2Minutes',
  'Linear10PercentEvery3Minutes',
  'Linear10PercentEvery10Minutes',
  'AllAtOnce',
]);

/** A function that is deployed gradually. */
interface Preference {
  readonly from: SamResource;
  readonly written: Dict;
  readonly type: Item;
  readonly condition: string | undefined;
  readonly tags: Dict | undefined;
}

const collected = new WeakMap<TransformContext, Preference[]>();

/** Notes the preference of a function, and gives its alias the update policy. */
export function addDeploymentPreference(
  from: SamResource,
  alias: MadeResource | undefined,
  context: TransformContext,
): void {
  const written = filled(propertyOf(from, 'DeploymentPreference'));
  if (!(written instanceof Dict)) return;
  const enabled = resolvedFully(context, written.get('Enabled'));
  if (written.has('Enabled') && (!isFilled(enabled) || ['false', 'False'].includes(textOf(enabled) ?? ''))) return;
  if (!alias) context.refuse(spanOf(written), '`DeploymentPreference` needs `AutoPublishAlias`');
  const type = resolvedFully(context, written.get('Type'));
  if (!type) context.refuse(spanOf(written), '`DeploymentPreference` needs `Type`');
  const hooks = written.get('Hooks');
  if (hooks && !(hooks instanceof Dict)) context.refuse(spanOf(hooks), '`Hooks` of `DeploymentPreference` is no map');
  const passes = passesCondition(written, context);
  const tags = filled(propertyOf(from, 'Tags'));
  const propagates = flagOf(propertyOf(from, 'PropagateTags')) === true;
  const list = collected.get(context) ?? [];
  collected.set(context, list);
  list.push({
    from,
    written,
    type: type ?? scalar('AllAtOnce', written.at),
    condition: passes ? textOf(from.body.get('Condition')) : undefined,
    tags: propagates && tags instanceof Dict ? tags : undefined,
  });
  alias?.attributes.set('UpdatePolicy', {
    CodeDeployLambdaAliasUpdate: {
      ApplicationName: ref(application),
      DeploymentGroupName: ref(`${from.id}DeploymentGroup`),
      BeforeAllowTrafficHook: at(hooks, 'PreTraffic'),
      AfterAllowTrafficHook: at(hooks, 'PostTraffic'),
    },
  });
}

function passesCondition(written: Dict, context: TransformContext): boolean {
  const given = resolvedFully(context, written.get('PassthroughCondition'));
  if (!given) return false;
  const flag = flagOf(given);
  const text = textOf(given);
  if (flag === true || text === 'true' || text === 'True') return true;
  if (flag !== false && text !== 'false' && text !== 'False')
    context.refuse(spanOf(given), '`PassthroughCondition` is no boolean, nor a reference to one that is known');
  return false;
}

/** Makes what the preferences of all functions need together. */
export function deployGradually(context: TransformContext): void {
  const preferences = collected.get(context) ?? [];
  const [first] = preferences;
  if (!first) return;
  const conditions = [...new Set(preferences.flatMap(({ condition }) => condition ?? []))];
  const isConditional = preferences.every(({ condition }) => condition !== undefined);
  const condition = isConditional ? (conditions.length > 1 ? sharedCondition : conditions[0]) : undefined;
  if (isConditional && conditions.length > 1)
    for (const [name, value] of anyOf(sharedCondition, conditions)) context.conditions.set(name, value);
  const tags = new Dict(first.written.at);
  for (const { tags: own } of preferences) for (const [name, value] of own?.entries() ?? []) tags.set(name, value);
  const shared = { attributes: { Condition: condition }, key: first.from.properties.keyAt('DeploymentPreference') };
  const tagged = tags.size > 0 ? tagList(tags) : undefined;
  make(
    context,
    first.from,
    application,
    'AWS::CodeDeploy::Application',
    { ComputePlatform: 'Lambda', Tags: tagged },
    shared,
  );
  if (!preferences.every(({ written }) => isFilled(written.get('Role')))) {
    const limited = context.partition === 'aws-iso' || context.partition === 'aws-iso-b' ? 'Limited' : '';
    const role = {
      AssumeRolePolicyDocument: trustOf('codedeploy.amazonaws.com'),
      ManagedPolicyArns: [managedPolicyArn(context, `service-role/AWSCodeDeployRoleForLambda${limited}`)],
      Tags: tagged,
    };
    make(context, first.from, serviceRole, 'AWS::IAM::Role', role, shared);
  }
  for (const preference of preferences) deploymentGroup(preference, context);
}

function deploymentGroup(preference: Preference, context: TransformContext): void {
  const { from, written, type, condition, tags } = preference;
  const group = {
    AlarmConfiguration: alarms(written.get('Alarms'), context),
    ApplicationName: ref(application),
    AutoRollbackConfiguration: {
      Enabled: true,
      Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
    },
    DeploymentConfigName: configuration(type),
    DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
    ServiceRoleArn: filled(written.get('Role')) ?? getAtt(serviceRole, 'Arn'),
    TriggerConfigurations: filled(written.get('TriggerConfigurations')),
    Tags: tags && tagList(tags),
  };
  const making = { attributes: { Condition: condition }, key: from.properties.keyAt('DeploymentPreference') };
  make(context, from, `${from.id}DeploymentGroup`, 'AWS::CodeDeploy::DeploymentGroup', group, making);
}

function alarms(given: Item | undefined, context: TransformContext): Plain {
  if (!isFilled(given) || isNoValue(given)) return undefined;
  const choice = choiceOf(given);
  if (!choice) {
    if (functionOf(given) === 'Fn::If')
      context.refuse(spanOf(given), '`Fn::If` of `Alarms` needs a condition and two values');
    return alarmList(given, context);
  }
  return { 'Fn::If': [choice.condition, alarmList(choice.held, context), alarmList(choice.otherwise, context)] };
}

function alarmList(given: Item, context: TransformContext): Plain {
  if (!(given instanceof List)) {
    context.refuse(spanOf(given), '`Alarms` of `DeploymentPreference` is no list');
    return {};
  }
  if (given.items.length === 0 || isNoValue(given.items[0])) return {};
  return { Enabled: true, Alarms: given.items.map((alarm) => ({ Name: alarm })) };
}

/** The name of a configuration, also within functions, as CodeDeploy knows it. */
function configuration(type: Item, within?: string): Plain {
  if (type instanceof List) return type.items.map((one) => configuration(one));
  if (type instanceof Dict && isCall(type))
    return Object.fromEntries(type.entries().map(([name, value]) => [name, configuration(value, name)]));
  const text = textOf(type);
  if (text === undefined || !configurations.has(text)) return type;
  const call = ['CodeDeployDefault.Lambda${ConfigName}', { ConfigName: type }];
  return within === 'Fn::Sub' ? call : { 'Fn::Sub': call };
}
