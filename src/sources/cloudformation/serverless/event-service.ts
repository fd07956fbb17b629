/** Events of other services: S3, CloudWatch Logs, IoT, Alexa and Cognito. */
import { addDistinct } from './distinct-list.ts';
import { type FunctionEvent, permit } from './function-event.ts';
import { getAtt, ref, referredId, sub, when } from './functions.ts';
import {
  Dict,
  filled,
  isNull,
  type Item,
  item,
  List,
  present,
  spanOf,
  textOf,
  flagOf,
  isFilled,
  scalar,
} from './item.ts';
import { make, partitionIn, tagList, type TransformContext } from './transform-context.ts';

/** An `S3` event: the bucket notifies the function, and may call it. */
export function bucketEvent(event: FunctionEvent, context: TransformContext): void {
  const { properties, name, invoked } = event;
  const bucket = linked(properties.get('Bucket'), context);
  if (!bucket) {
    context.refuse(
      properties.keyAt('Bucket'),
      `event \`${name}\`: \`Bucket\` is no \`Ref\` to a bucket of the same template`,
    );
    return;
  }
  const condition = textOf(invoked.from.body.get('Condition'));
  const granted = permit(event, 's3.amazonaws.com', { account: ref('AWS::AccountId') }, context);
  const own = bucket.dictAt('Properties');
  if (!own) {
    context.refuse(bucket.at, `\`Properties\` of the bucket of event \`${name}\` is no map`);
    return;
  }
  if (condition === undefined) dependOn(bucket, granted.id, context);
  else dependByTag(own, condition, granted.id, context);
  const tags = present(invoked.from.properties.get('Tags'));
  if (isFilled(tags) && flagOf(invoked.from.properties.get('PropagateTags')) === true) own.set('Tags', tagList(tags));
  const events = properties.get('Events');
  const types = events instanceof List ? events.items : events ? [events] : [];
  const configuration = own.dictAt('NotificationConfiguration');
  if (!configuration) context.refuse(own.keyAt('NotificationConfiguration'), '`NotificationConfiguration` is no map');
  const list = configuration && listAt(configuration, 'LambdaConfigurations', context);
  for (const type of types) {
    const notification = { Function: invoked.arn, Filter: present(properties.get('Filter')), Event: type };
    const made = item(condition === undefined ? notification : when(condition, notification), spanOf(type));
    if (made && list) addDistinct(list, made);
  }
}

function linked(reference: Item | undefined, context: TransformContext): Dict | undefined {
  const id = reference instanceof Dict && reference.has('Ref') ? referredId(reference) : undefined;
  const found = id === undefined ? undefined : context.resources.get(id);
  return found instanceof Dict ? found : undefined;
}

function listAt(holder: Dict, name: string, context: TransformContext): List | undefined {
  const found = holder.get(name);
  if (found instanceof List) return found;
  if (found && !isNull(found)) {
    context.refuse(spanOf(found), `\`${name}\` is no list`);
    return undefined;
  }
  const made = new List(holder.at);
  holder.set(name, made);
  return made;
}

function dependOn(bucket: Dict, id: string, context: TransformContext): void {
  const known = bucket.get('DependsOn');
  const list = known instanceof List ? known : new List(bucket.at, known ? [known] : []);
  if (known instanceof Dict || (list.items.length < 2 && list.items.some((one) => textOf(one) === undefined)))
    context.refuse(known ? spanOf(known) : bucket.at, '`DependsOn` is neither a text nor a list of texts');
  addDistinct(list, scalar(id, bucket.at));
  bucket.set('DependsOn', list);
}

/** A dependency on a permission that is there under a condition only: a tag that refers to it. */
function dependByTag(properties: Dict, condition: string, id: string, context: TransformContext): void {
  const tags = listAt(properties, 'Tags', context);
  const tag = { Key: `sam:ConditionalDependsOn:${id}`, Value: when(condition, ref(id), 'no dependency') };
  const made = item(tag, properties.at);
  if (tags && made) tags.items.push(made);
}

/** A `Cognito` event: a trigger of a user pool. */
export function userPoolEvent(event: FunctionEvent, context: TransformContext): void {
  const { properties, name, invoked } = event;
  const reference = properties.get('UserPool');
  const pool = linked(reference, context);
  if (!pool) {
    context.refuse(
      properties.keyAt('UserPool'),
      `event \`${name}\`: \`UserPool\` is no \`Ref\` to a user pool of the same template`,
    );
    return;
  }
  const source = getAtt(referredId(reference) ?? '', 'Arn');
  const prefix = referredId(item(invoked.name, event.key)) ?? invoked.id;
  permit(event, 'cognito-idp.amazonaws.com', { source, id: `${prefix}CognitoPermission` }, context);
  const config = pool.dictAt('Properties')?.dictAt('LambdaConfig');
  if (!config) {
    context.refuse(pool.at, `\`LambdaConfig\` of the user pool of event \`${name}\` is no map`);
    return;
  }
  const trigger = properties.get('Trigger');
  for (const one of trigger instanceof List ? trigger.items : trigger ? [trigger] : []) {
    const text = textOf(one) ?? '';
    if (config.has(text)) context.refuse(spanOf(one), `the user pool has a function for \`${text}\` already`);
    else config.set(text, invoked.arn, spanOf(one));
  }
}

/** A `CloudWatchLogs` event: a subscription to a log group. */
export function logsEvent(event: FunctionEvent, context: TransformContext): void {
  const { properties, invoked, key } = event;
  const group = properties.get('LogGroupName');
  const arn = `arn:${partitionIn(context)}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${__LogGroupName__}:*`;
  const granted = permit(event, 'logs.amazonaws.com', { source: sub(arn, { __LogGroupName__: group }) }, context);
  const filter = {
    LogGroupName: group,
    FilterPattern: properties.get('FilterPattern'),
    DestinationArn: invoked.arn,
  };
  make(context, invoked.from, event.id, 'AWS::Logs::SubscriptionFilter', filter, { key, dependsOn: [granted.id] });
}

/** An `IoTRule` event. */
export function deviceRuleEvent(event: FunctionEvent, context: TransformContext): void {
  const { properties, invoked, key, id } = event;
  const arn = `arn:${partitionIn(context)}:iot:\${AWS::Region}:\${AWS::AccountId}:rule/\${RuleName}`;
  const account = sub('${AWS::AccountId}');
  permit(event, 'iot.amazonaws.com', { source: sub(arn, { RuleName: ref(id) }), account }, context);
  const rule = {
    TopicRulePayload: {
      Sql: properties.get('Sql'),
      RuleDisabled: false,
      Actions: [{ Lambda: { FunctionArn: invoked.arn } }],
      AwsIotSqlVersion: filled(properties.get('AwsIotSqlVersion')),
    },
  };
  make(context, invoked.from, id, 'AWS::IoT::TopicRule', rule, { key });
}

/** An `AlexaSkill` event. */
export function alexaEvent(event: FunctionEvent, context: TransformContext): void {
  permit(event, 'alexa-appkit.amazon.com', { token: present(event.properties.get('SkillId')) }, context);
}
