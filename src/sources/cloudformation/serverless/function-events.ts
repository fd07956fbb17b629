/** The events of a SAM function: each to its rule, mapping, subscription or permission. */
import { checkShape } from './check-shape.ts';
import { httpApiEvent } from './event-http-api.ts';
import { pollingTypes, pollSource } from './event-polling.ts';
import { ruleEvent } from './event-rule.ts';
import { restApiEvent } from './event-rest-api.ts';
import { scheduleEvent } from './event-schedule.ts';
import { bucketEvent, alexaEvent, deviceRuleEvent, logsEvent, userPoolEvent } from './event-service.ts';
import { topicEvent } from './event-topic.ts';
import { Dict, type Item, spanOf, textOf } from './item.ts';
import { type FunctionEvent, type Invoked, propertiesOf } from './function-event.ts';
import { eventShapes } from './property-shapes.ts';
import { type MadeResource, propertyOf, type TransformContext } from './transform-context.ts';

type Lower = (event: FunctionEvent, context: TransformContext) => void;

const lowerings: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['AlexaSkill', alexaEvent],
  ['Api', restApiEvent],
  ['CloudWatchEvent', ruleEvent],
  ['CloudWatchLogs', logsEvent],
  ['Cognito', userPoolEvent],
  ['EventBridgeRule', ruleEvent],
  ['HttpApi', httpApiEvent],
  ['IoTRule', deviceRuleEvent],
  ['S3', bucketEvent],
  ['SNS', topicEvent],
  ['Schedule', ruleEvent],
  ['ScheduleV2', (event, context) => scheduleEvent(event, event.invoked, context)],
  ...pollingTypes.map((type) => [type, pollSource] as const),
]);

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html */
export function functionEvents(invoked: Invoked, role: MadeResource, context: TransformContext): void {
  const { from } = invoked;
  const events = propertyOf(from, 'Events');
  if (!(events instanceof Dict)) return;
  // A `$default` route is made first, as its permission stands for those of the other routes.
  const sorted = events
    .entries()
    .map(([name, body]) => ({ name, body, order: orderOf(name, body) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  for (const { name, body } of sorted) {
    if (!(body instanceof Dict)) {
      context.refuse(spanOf(body), `event \`${name}\` is no map`);
      continue;
    }
    const type = textOf(body.get('Type')) ?? '';
    const lower = lowerings.get(type);
    if (!lower) {
      context.refuse(body.at, `event \`${name}\` has no type that functions can have`);
      continue;
    }
    const properties = propertiesOf(body, name, context);
    checkShape(properties, eventShapes[type] ?? {}, `event \`${name}\``, context);
    lower({ invoked, role, id: `${from.id}${name}`, name, type, key: events.keyAt(name), properties }, context);
  }
}

function orderOf(name: string, body: Item): string {
  const properties = body instanceof Dict ? body.get('Properties') : undefined;
  return textOf(properties instanceof Dict ? properties.get('Path') : undefined) ?? name;
}
