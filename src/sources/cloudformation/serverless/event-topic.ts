/** `SNS` events: a subscription of the function, or of a queue that the function polls. */
import { mapSource } from './event-polling.ts';
import { type FunctionEvent, permit } from './function-event.ts';
import { getAtt, ref, referredId } from './functions.ts';
import { at, Dict, filled, flagOf, isFilled, type Plain, present, spanOf, textOf } from './item.ts';
import { make, resolved, type TransformContext } from './transform-context.ts';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-sns.html */
export function topicEvent(event: FunctionEvent, context: TransformContext): void {
  const { properties, invoked, id, key } = event;
  const topic = properties.get('Topic');
  const queued = filled(properties.get('SqsSubscription'));
  if (!queued) {
    subscribe(event, 'lambda', invoked.arn, context);
    permit(event, 'sns.amazonaws.com', { source: topic }, context);
    return;
  }
  if (flagOf(queued) !== undefined) {
    const properties = at(context.resources.get(referredId(topic) ?? ''), 'Properties');
    const fifo = filled(resolved(context, at(properties, 'FifoTopic')));
    make(context, invoked.from, `${id}Queue`, 'AWS::SQS::Queue', { FifoQueue: fifo }, { key });
    const arn = getAtt(`${id}Queue`, 'Arn');
    deliver(event, arn, ref(`${id}Queue`), `${id}QueuePolicy`, 10, context);
    return;
  }
  const [arn, url] = [at(queued, 'QueueArn'), at(queued, 'QueueUrl')];
  if (!(queued instanceof Dict)) context.refuse(spanOf(queued), '`SqsSubscription` is neither a boolean nor a map');
  else if (!isFilled(arn) || !isFilled(url))
    context.refuse(queued.at, '`SqsSubscription` needs `QueueArn` and `QueueUrl`');
  const policyId = textOf(at(queued, 'QueuePolicyLogicalId')) ?? `${id}QueuePolicy`;
  deliver(event, arn, url, policyId, filled(at(queued, 'BatchSize')) ?? 10, context);
}

function deliver(
  event: FunctionEvent,
  arn: Plain,
  url: Plain,
  policyId: string,
  batch: Plain,
  context: TransformContext,
): void {
  const { properties, invoked, id, key } = event;
  mapSource(
    { ...event, id: `${id}EventSourceMapping` },
    { EventSourceArn: arn, BatchSize: batch, Enabled: true },
    'SQS',
    context,
  );
  const policy = {
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Action: 'sqs:SendMessage',
          Effect: 'Allow',
          Principal: '*',
          Resource: arn,
          Condition: { ArnEquals: { 'aws:SourceArn': properties.get('Topic') } },
        },
      ],
    },
    Queues: [url],
  };
  make(context, invoked.from, policyId, 'AWS::SQS::QueuePolicy', policy, { key });
  subscribe(event, 'sqs', arn, context);
}

function subscribe(
  { properties, invoked, id, key }: FunctionEvent,
  protocol: string,
  endpoint: Plain,
  context: TransformContext,
): void {
  const get = (name: string) => present(properties.get(name));
  const subscription = {
    Endpoint: endpoint,
    Protocol: protocol,
    TopicArn: get('Topic'),
    Region: get('Region'),
    FilterPolicy: get('FilterPolicy'),
    FilterPolicyScope: get('FilterPolicyScope'),
    RedrivePolicy: get('RedrivePolicy'),
  };
  make(context, invoked.from, id, 'AWS::SNS::Subscription', subscription, { key });
}
