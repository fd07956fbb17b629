/** The events of a SAM state machine. */
import { addPath, documentOf, hasIntegration, integrationKey, methodKey, pathItems } from './api-document.ts';
import { checkShape } from './check-shape.ts';
import { makeRule, type RuleEvent } from './event-rule.ts';
import { scheduleEvent } from './event-schedule.ts';
import { propertiesOf } from './function-event.ts';
import { getAtt, sub, when } from './functions.ts';
import { Dict, filled, flagOf, isFilled, item, type Plain, present, spanOf, textOf } from './item.ts';
import { linkedApi } from './linked-api.ts';
import { methodAuth } from './method-auth.ts';
import { machineEventShapes } from './property-shapes.ts';
import { rolePolicy, trustOf } from './role.ts';
import { make, propertyOf, type SamResource, type TransformContext } from './transform-context.ts';

/** What events start: the state machine or its alias. */
interface Machine {
  readonly arn: Plain;
  readonly id: string;
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-statemachine-statemachineeventsource.html */
export function machineEvents(from: SamResource, machine: Machine, context: TransformContext): void {
  const events = propertyOf(from, 'Events');
  if (!(events instanceof Dict)) return;
  for (const [name, body] of events.entries()) {
    if (!(body instanceof Dict)) {
      context.refuse(spanOf(body), `event \`${name}\` is no map`);
      continue;
    }
    const type = textOf(body.get('Type')) ?? '';
    const shapes = machineEventShapes[type];
    if (!shapes) {
      context.refuse(body.at, `event \`${name}\` has no type that state machines can have`);
      continue;
    }
    const properties = propertiesOf(body, name, context);
    checkShape(properties, shapes, `event \`${name}\``, context);
    const event: RuleEvent = { from, id: `${from.id}${name}`, name, type, key: events.keyAt(name), properties };
    if (type === 'ScheduleV2') scheduleEvent(event, { from, arn: machine.arn, isMachine: true }, context);
    else if (type === 'Api') apiEvent(event, machine, context);
    else {
      const given = type === 'Schedule' ? filled(properties.get('RoleArn')) : undefined;
      if (!given) eventRole(event, machine, 'events.amazonaws.com', context);
      makeRule(
        event,
        { Arn: machine.arn, RoleArn: given ?? getAtt(`${event.id}Role`, 'Arn') },
        'StepFunctionsTarget',
        context,
      );
    }
  }
}

function eventRole({ from, id, key }: RuleEvent, machine: Machine, service: string, context: TransformContext): void {
  const role = {
    AssumeRolePolicyDocument: trustOf(service),
    Policies: [rolePolicy(`${id}RoleStartExecutionPolicy`, ['states:StartExecution', machine.arn])],
    PermissionsBoundary: filled(propertyOf(from, 'PermissionsBoundary')),
  };
  make(context, from, `${id}Role`, 'AWS::IAM::Role', role, { key });
}

function apiEvent(event: RuleEvent, machine: Machine, context: TransformContext): void {
  const { from, name, key, properties } = event;
  eventRole(event, machine, 'apigateway.amazonaws.com', context);
  const api = linkedApi(properties.get('RestApiId'), context);
  const path = textOf(properties.get('Path'));
  const method = textOf(properties.get('Method'))?.toLowerCase();
  if (!api?.isManaged || path === undefined || method === undefined) return;
  const document = documentOf(api.properties.get('DefinitionBody'), 'Api');
  if (!document) return;
  if (hasIntegration(document, path, method))
    context.refuse(key, `event \`${name}\`: another event has \`${method}\` of \`${path}\` already`);
  const condition = textOf(from.body.get('Condition'));
  const uri = sub('arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution');
  addPath(document, path, method, key);
  for (const entry of pathItems(document, path)) {
    const definition = entry.get(methodKey(method));
    if (!(definition instanceof Dict)) continue;
    const integration = {
      type: 'aws',
      httpMethod: 'POST',
      uri: condition === undefined ? uri : when(condition, uri),
      responses: { 200: { statusCode: '200' }, 400: { statusCode: '400' } },
      credentials: getAtt(`${event.id}Role`, 'Arn'),
      requestTemplates: {
        'application/json': sub(
          requestTemplate(machine.id, flagOf(properties.get('UnescapeMappingTemplate')) === true),
        ),
      },
    };
    definition.set(integrationKey, integration, key);
    const responses = { 200: { description: 'OK' }, 400: { description: 'Bad Request' } };
    if (!definition.has('responses')) definition.set('responses', responses, key);
    if (condition !== undefined) entry.set(methodKey(method), item(when(condition, definition), key), key);
  }
  if (!isFilled(present(properties.get('Auth')))) return;
  // The name of the API's stage is not looked up here, as it is for functions.
  methodAuth({ name, api, document, path, method, stage: filled(properties.get('Stage')), properties }, context);
}

/** What API Gateway hands to the state machine: the body of the call. */
function requestTemplate(id: string, unescaped: boolean): string {
  const input = "$util.escapeJavaScript($input.json('$'))";
  const replaced = unescaped ? `${input}.replaceAll("\\\\'","'")` : input;
  return `{"input": "${replaced}", "stateMachineArn": "\${${id}}"}`;
}
