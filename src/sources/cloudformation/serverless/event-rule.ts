/** Events of EventBridge rules: `Schedule`, `CloudWatchEvent` and `EventBridgeRule`. */
import type { FunctionEvent } from './function-event.ts';
import { permit } from './function-event.ts';
import { getAtt, ref } from './functions.ts';
import { at, Dict, filled, flagOf, isFilled, isNull, type Item, type Plain, present, spanOf, textOf } from './item.ts';
import { make, type SamResource, type TransformContext } from './transform-context.ts';
import type { Span } from '../../../syntax/index.ts';

/** What a rule is made of, for functions and state machines alike. */
export interface RuleEvent {
  readonly from: SamResource;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly key: Span;
  readonly properties: Dict;
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventbridgerule.html */
export function ruleEvent(event: FunctionEvent, context: TransformContext): void {
  makeRule({ ...event, from: event.invoked.from }, { Arn: event.invoked.arn }, 'LambdaTarget', context);
  permit(event, 'events.amazonaws.com', { source: getAtt(event.id, 'Arn') }, context);
}

/** Makes the rule with its target and the queue for what could not be delivered. */
export function makeRule(
  event: RuleEvent,
  target: { readonly [name: string]: Plain },
  suffix: string,
  context: TransformContext,
): void {
  const { from, id, properties, key } = event;
  const get = (name: string) => present(properties.get(name));
  const isSchedule = event.type === 'Schedule';
  const queue = deadLetterQueue(event, getAtt(id, 'Arn'), context);
  const named = isSchedule && suffix === 'LambdaTarget' ? undefined : at(get('Target'), 'Id');
  const rule = {
    Description: isSchedule ? get('Description') : undefined,
    EventBusName: isSchedule ? undefined : get('EventBusName'),
    EventPattern: isSchedule ? undefined : get('Pattern'),
    Name: isSchedule ? get('Name') : get('RuleName'),
    ScheduleExpression: isSchedule ? get('Schedule') : undefined,
    State: stateOf(event, context),
    Targets: [
      {
        ...target,
        Id: named ?? `${id.slice(0, 64 - suffix.length)}${suffix}`,
        Input: get('Input'),
        InputPath: isSchedule ? undefined : get('InputPath'),
        DeadLetterConfig: queue && { Arn: queue },
        RetryPolicy: get('RetryPolicy'),
        InputTransformer: isSchedule ? undefined : get('InputTransformer'),
      },
    ],
  };
  make(context, from, id, 'AWS::Events::Rule', rule, { key });
}

function stateOf({ properties, name }: RuleEvent, context: TransformContext): Plain {
  const [state, enabled] = [filled(properties.get('State')), present(properties.get('Enabled'))];
  if (state && enabled)
    context.refuse(properties.keyAt('Enabled'), `event \`${name}\` has both \`State\` and \`Enabled\``);
  if (!enabled) return state;
  const isOn = flagOf(enabled) ?? isFilled(enabled);
  const text = isOn ? 'ENABLED' : 'DISABLED';
  return enabled.kind === 'scalar' ? { ...enabled, value: text, text } : text;
}

/** The ARN of the queue for what could not be delivered; the queue is made where only its type is given. */
export function deadLetterQueue(event: RuleEvent, source: Plain, context: TransformContext, open = true): Plain {
  const config = present(event.properties.get('DeadLetterConfig'));
  if (!config) return undefined;
  checkQueue(config, event.name, context);
  const arn = present(at(config, 'Arn'));
  if (arn) return arn;
  const { from, id } = event;
  const queueId = textOf(at(config, 'QueueLogicalId')) ?? `${id}Queue`;
  const key = spanOf(config);
  make(context, from, queueId, 'AWS::SQS::Queue', {}, { key });
  const made = getAtt(queueId, 'Arn');
  if (open) {
    const policy = {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Action: 'sqs:SendMessage',
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Resource: made,
            Condition: { ArnEquals: { 'aws:SourceArn': source } },
          },
        ],
      },
      Queues: [ref(queueId)],
    };
    make(context, from, `${id}QueuePolicy`, 'AWS::SQS::QueuePolicy', policy, { key });
  }
  return made;
}

function checkQueue(config: Item, name: string, context: TransformContext): void {
  if (!(config instanceof Dict)) return;
  const [hasArn, hasType] = [config.has('Arn'), config.has('Type')];
  const says = `\`DeadLetterConfig\` of event \`${name}\``;
  if (hasArn && hasType) context.refuse(config.at, `${says} has both \`Arn\` and \`Type\``);
  else if (!hasArn && !hasType) context.refuse(config.at, `${says} has neither \`Arn\` nor \`Type\``);
  else if (hasType && textOf(config.get('Type')) !== 'SQS')
    context.refuse(config.at, `the \`Type\` of ${says} is not \`SQS\``);
  const id = config.get('QueueLogicalId');
  if (id && !isNull(id) && textOf(id) === undefined) context.refuse(spanOf(id), '`QueueLogicalId` is no text');
}
