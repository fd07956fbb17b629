/** Events of a SAM function to what they make: routes, rules, mappings, permissions. */
import { type GraphNode, type RecordValue, textOfValue } from '../../../graph/index.ts';
import { type FunctionEvent, permission } from './function-event.ts';
import { httpEvent, restEvent } from './lower-api-events.ts';
import { attributeOf, logicalIdOf, made, madeRecord, nodeBeside } from './made-values.ts';
import type { ServerlessContext } from './serverless-context.ts';

/** What the events of a function make, and the managed policies that its role needs for them. */
export interface LoweredEvents {
  readonly nodes: readonly GraphNode[];
  readonly managed: readonly string[];
}

/** Streams and queues that Lambda polls, by the property that names them, with the managed policy that polling needs. */
const polled: ReadonlyMap<string, readonly [property: string, policy: string]> = new Map([
  ['SQS', ['Queue', 'service-role/AWSLambdaSQSQueueExecutionRole']],
  ['Kinesis', ['Stream', 'service-role/AWSLambdaKinesisExecutionRole']],
  ['DynamoDB', ['Stream', 'service-role/AWSLambdaDynamoDBExecutionRole']],
  ['MSK', ['Stream', 'service-role/AWSLambdaMSKExecutionRole']],
]);

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html */
export function lowerEvents(node: GraphNode, properties: RecordValue, context: ServerlessContext): LoweredEvents {
  const events = properties.entries.get('Events');
  if (events?.kind !== 'record') return { nodes: [], managed: [] };
  const nodes: GraphNode[] = [];
  const managed = new Set<string>();
  for (const [name, value] of events.entries) {
    if (value.kind !== 'record') continue;
    const type = textOfValue(value.entries.get('Type')) ?? '';
    const given = value.entries.get('Properties');
    const own = given?.kind === 'record' ? given : madeRecord({}, value.origin);
    const event: FunctionEvent = {
      function: node,
      id: `${logicalIdOf(node)}${name}`,
      properties: own,
      origin: value.origin,
    };
    const source = polled.get(type);
    if (source) {
      managed.add(source[1]);
      nodes.push(mapping(event, source[0]));
    } else if (type === 'Api') nodes.push(...restEvent(event, context));
    else if (type === 'HttpApi') nodes.push(...httpEvent(event, context));
    else if (type === 'SNS') nodes.push(...topicEvent(event));
    else if (type === 'S3') nodes.push(permission(event, 's3.amazonaws.com', undefined));
    else if (ruleTypes.has(type)) nodes.push(...ruleEvent(event, type));
    else context.leave(node, `its event \`${name}\` of type \`${type}\``);
  }
  return { nodes, managed: [...managed] };
}

const ruleTypes: ReadonlySet<string> = new Set(['Schedule', 'CloudWatchEvent', 'EventBridgeRule']);

function mapping(event: FunctionEvent, property: string): GraphNode {
  const { entries } = event.properties;
  const copied = [
    'BatchSize',
    'Enabled',
    'FilterCriteria',
    'StartingPosition',
    'Topics',
    'DestinationConfig',
    'FunctionResponseTypes',
    'KmsKeyArn',
  ];
  const properties = madeRecord(
    {
      ...Object.fromEntries(copied.map((name) => [name, entries.get(name)])),
      EventSourceArn: entries.get(property),
      FunctionName: attributeOf(event.function.key, 'Ref', event.origin),
    },
    event.origin,
  );
  return nodeBeside(event.function, event.id, 'AWS::Lambda::EventSourceMapping', properties);
}

function topicEvent(event: FunctionEvent): readonly GraphNode[] {
  const topic = event.properties.entries.get('Topic');
  const subscription = madeRecord(
    {
      Endpoint: attributeOf(event.function.key, 'Arn', event.origin),
      Protocol: made('lambda', event.origin),
      TopicArn: topic,
      FilterPolicy: event.properties.entries.get('FilterPolicy'),
    },
    event.origin,
  );
  return [
    nodeBeside(event.function, event.id, 'AWS::SNS::Subscription', subscription),
    permission(event, 'sns.amazonaws.com', topic),
  ];
}

function ruleEvent(event: FunctionEvent, type: string): readonly GraphNode[] {
  const { entries } = event.properties;
  const { origin } = event;
  const target = madeRecord(
    {
      Arn: attributeOf(event.function.key, 'Arn', origin),
      Id: made(`${event.id}LambdaTarget`, origin),
      Input: entries.get('Input'),
      InputPath: entries.get('InputPath'),
    },
    origin,
  );
  const rule = madeRecord(
    {
      ScheduleExpression: type === 'Schedule' ? entries.get('Schedule') : undefined,
      EventPattern: type === 'Schedule' ? undefined : entries.get('Pattern'),
      EventBusName: entries.get('EventBusName'),
      Name: entries.get('Name') ?? entries.get('RuleName'),
      Description: entries.get('Description'),
      State: entries.get('State'),
      Targets: { kind: 'list', items: [target], origin },
    },
    origin,
  );
  const node = nodeBeside(event.function, event.id, 'AWS::Events::Rule', rule);
  return [node, permission(event, 'events.amazonaws.com', attributeOf(node.key, 'Arn', origin))];
}
