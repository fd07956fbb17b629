/** `ScheduleV2` events: a schedule of EventBridge Scheduler with the role that it runs as. */
import { deadLetterQueue, type RuleEvent } from './event-rule.ts';
import { getAtt } from './functions.ts';
import { filled, flagOf, type Plain, present } from './item.ts';
import { destinationPolicy, rolePolicy, trustOf } from './role.ts';
import { make, type SamResource, type TransformContext } from './transform-context.ts';

/** What a schedule starts. */
export interface Scheduled {
  readonly from: SamResource;
  readonly arn: Plain;
  readonly isMachine?: boolean;
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-schedulev2.html */
export function scheduleEvent(event: Omit<RuleEvent, 'from'>, target: Scheduled, context: TransformContext): void {
  const { id, key, properties, name } = event;
  const { from } = target;
  const get = (one: string) => present(properties.get(one));
  const hasNoName = flagOf(get('OmitName')) === true;
  if (hasNoName && filled(get('Name')))
    context.refuse(properties.keyAt('Name'), `event \`${name}\` has \`Name\` and \`OmitName\``);
  const queue = deadLetterQueue({ ...event, from }, undefined, context, false);
  const role = filled(get('RoleArn'));
  if (!role) scheduleRole(event, target, queue, context);
  const schedule = {
    ScheduleExpression: get('ScheduleExpression'),
    FlexibleTimeWindow: filled(get('FlexibleTimeWindow')) ?? { Mode: 'OFF' },
    Name: hasNoName ? undefined : (filled(get('Name')) ?? id),
    State: filled(get('State')),
    Description: get('Description'),
    StartDate: get('StartDate'),
    EndDate: get('EndDate'),
    ScheduleExpressionTimezone: get('ScheduleExpressionTimezone'),
    GroupName: get('GroupName'),
    KmsKeyArn: get('KmsKeyArn'),
    Target: {
      Arn: target.arn,
      RoleArn: role ?? getAtt(`${id}Role`, 'Arn'),
      Input: get('Input'),
      DeadLetterConfig: queue && { Arn: queue },
      RetryPolicy: get('RetryPolicy'),
    },
  };
  make(context, from, id, 'AWS::Scheduler::Schedule', schedule, { key });
}

function scheduleRole(
  { id, key, properties }: Omit<RuleEvent, 'from'>,
  { from, arn, isMachine }: Scheduled,
  queue: Plain,
  context: TransformContext,
): void {
  const policy = isMachine
    ? rolePolicy(`${id}StartExecutionPolicy`, ['states:StartExecution', arn])
    : destinationPolicy('Lambda', arn, id);
  const role = {
    AssumeRolePolicyDocument: trustOf('scheduler.amazonaws.com'),
    Policies: queue ? [policy, destinationPolicy('SQS', queue, id)] : [policy],
    PermissionsBoundary: filled(properties.get('PermissionsBoundary')),
  };
  make(context, from, `${id}Role`, 'AWS::IAM::Role', role, { key });
}
