/** `EventInvokeConfig`: where the results of asynchronous calls go. */
import { digestOf } from './digest.ts';
import { choiceOf, functionOf, getAtt, isNoValue, ref, when } from './functions.ts';
import { at, Dict, filled, type Item, type Plain, scalar, spanOf, textOf } from './item.ts';
import { destinationPolicy } from './role.ts';
import {
  handedOnBy,
  keptBy,
  make,
  type MadeResource,
  propertyOf,
  resolved,
  type SamResource,
  type TransformContext,
} from './transform-context.ts';

const destinations: ReadonlySet<string> = new Set(['SQS', 'SNS', 'EventBridge', 'Lambda', 'S3Bucket']);

/**
 * Makes the configuration, and queues and topics for destinations that name none; returns the policies that the role needs for them.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventinvokeconfiguration.html
 */
export function eventInvokeConfig(
  from: SamResource,
  alias: MadeResource | undefined,
  context: TransformContext,
): readonly Plain[] {
  const written = filled(propertyOf(from, 'EventInvokeConfig'));
  const config = resolved(context, written);
  if (!config) return [];
  const id = `${from.id}EventInvokeConfig`;
  const key = from.properties.keyAt('EventInvokeConfig');
  const policies: Plain[] = [];
  const made: Record<string, Plain> = {};
  const given = filled(at(config, 'DestinationConfig'));
  if (given && !(given instanceof Dict)) context.refuse(spanOf(given), '`DestinationConfig` is no map');
  for (const name of ['OnSuccess', 'OnFailure']) {
    const one = at(given, name);
    if (!one || (one.kind === 'scalar' && one.value === null)) continue;
    if (!(one instanceof Dict)) {
      context.refuse(spanOf(one), `\`${name}\` of \`DestinationConfig\` is no map`);
      continue;
    }
    made[name] = { Destination: destination(from, `${id}${name}`, id, one, policies, context) };
  }
  const name = alias && textOf(alias.properties.get('Name'));
  make(
    context,
    from,
    id,
    'AWS::Lambda::EventInvokeConfig',
    {
      DestinationConfig: made,
      FunctionName: ref(from.id),
      MaximumEventAgeInSeconds: at(config, 'MaximumEventAgeInSeconds'),
      MaximumRetryAttempts: at(config, 'MaximumRetryAttempts'),
      Qualifier: name ?? scalar('$LATEST', key),
    },
    { ...keptBy(from), key, dependsOn: alias ? [alias.id] : undefined },
  );
  return policies;
}

function destination(
  from: SamResource,
  id: string,
  configId: string,
  one: Dict,
  policies: Plain[],
  context: TransformContext,
): Plain {
  const type = textOf(one.get('Type')) ?? '';
  if (!destinations.has(type))
    context.refuse(
      one.at,
      `\`Type\` of a destination is one of ${[...destinations].map((each) => `\`${each}\``).join(', ')}`,
    );
  const target = filled(one.get('Destination'));
  const condition = target && conditionOf(target, configId, context);
  if (target && !condition) {
    policies.push(destinationPolicy(type, target, id));
    return target;
  }
  if (type !== 'SQS' && type !== 'SNS') {
    context.refuse(one.at, `a destination of type \`${type}\` needs \`Destination\``);
    return target;
  }
  const attributes: Record<string, Plain> = { ...handedOnBy(from) };
  const both = combined(textOf(from.body.get('Condition')), condition?.name, from.id, context);
  if (both !== undefined) attributes['Condition'] = both;
  const made = make(
    context,
    from,
    type === 'SQS' ? `${id}Queue` : `${id}Topic`,
    type === 'SQS' ? 'AWS::SQS::Queue' : 'AWS::SNS::Topic',
    {},
    { attributes, key: one.at },
  );
  context.references.set(`${from.id}.${type === 'SQS' ? 'DestinationQueue' : 'DestinationTopic'}`, made.id);
  const arn = type === 'SQS' ? getAtt(made.id, 'Arn') : ref(made.id);
  const chosen = condition ? when(condition.name, arn, condition.otherwise) : arn;
  policies.push(destinationPolicy(type, chosen, id));
  return chosen;
}

/** The condition under which SAM makes the destination: that of the branch of an `Fn::If` which is nothing. */
function conditionOf(
  target: Item,
  configId: string,
  context: TransformContext,
): { readonly name: string; readonly otherwise: Item } | undefined {
  const choice = choiceOf(target);
  if (functionOf(target) === 'Fn::If' && !choice)
    context.refuse(spanOf(target), '`Fn::If` needs a condition and two values');
  if (!choice || (isNoValue(choice.held) && isNoValue(choice.otherwise))) return undefined;
  if (isNoValue(choice.held)) return { name: choice.condition, otherwise: choice.otherwise };
  if (!isNoValue(choice.otherwise)) return undefined;
  const name = `NOT${choice.condition}${digestOf(configId)}`;
  context.conditions.set(name, { 'Fn::Not': [{ Condition: choice.condition }] });
  return { name, otherwise: choice.held };
}

function combined(
  own: string | undefined,
  other: string | undefined,
  id: string,
  context: TransformContext,
): string | undefined {
  if (own === undefined || other === undefined) return own ?? other;
  const name = `${own}AND${other}${digestOf(id)}`;
  context.conditions.set(name, { 'Fn::And': [{ Condition: own }, { Condition: other }] });
  return name;
}
