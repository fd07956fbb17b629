/** The role that SAM makes for what names none. */
import { at, Dict, isFilled, type Item, item, List, type Plain, spanOf } from './item.ts';
import { policiesOf } from './policies.ts';
import { addDistinct } from './distinct-list.ts';
import {
  handedOnBy,
  make,
  type MadeResource,
  type Making,
  type SamResource,
  type TransformContext,
} from './transform-context.ts';

/** What decides about a role. */
export interface RoleNeeds {
  readonly id: string;
  readonly service: string;
  /** ARNs of managed policies that the resource itself needs. */
  readonly managed: readonly Plain[];
  /** Policies beside those of `Policies`. */
  readonly inline: readonly Plain[];
  readonly policies: Item | undefined;
  readonly trust?: Item | undefined;
  readonly path?: Item | undefined;
  readonly boundary?: Item | undefined;
  readonly tags?: readonly Plain[];
}

/** Makes the role. */
export function makeRole(from: SamResource, needs: RoleNeeds, context: TransformContext): MadeResource {
  const given = policiesOf(isFilled(needs.policies) ? needs.policies : undefined, needs.id, context);
  const managed = new List(needs.policies ? spanOf(needs.policies) : from.key);
  for (const arn of [...needs.managed, ...given.managed]) addOnce(managed, arn);
  const inline = [...needs.inline, ...given.inline];
  const properties = {
    AssumeRolePolicyDocument: needs.trust ?? trustOf(needs.service),
    ManagedPolicyArns: managed,
    Policies:
      inline.length > 0
        ? new List(
            managed.at,
            inline.flatMap((one) => item(one, from.key) ?? []),
          )
        : undefined,
    Path: needs.path,
    PermissionsBoundary: needs.boundary,
    Tags: needs.tags && needs.tags.length > 0 ? needs.tags : undefined,
  };
  return make(context, from, needs.id, 'AWS::IAM::Role', properties, { attributes: handedOnBy(from) });
}

function addOnce(list: List, arn: Plain): void {
  const made = item(arn, list.at);
  if (made) addDistinct(list, made);
}

/** Adds a managed policy to a role, unless it has it. */
export function addManaged(role: MadeResource, arn: Plain): void {
  const list = role.properties.get('ManagedPolicyArns');
  if (list instanceof List) addOnce(list, arn);
}

/** Adds a policy to a role, unless it has one that says the same. */
export function addInline(role: MadeResource, policy: Plain, place: Making): void {
  const key = place.key ?? role.key;
  const made = item(policy, key);
  if (!(made instanceof Dict)) return;
  const known = role.properties.get('Policies');
  const list = known instanceof List ? known : new List(key);
  addDistinct(list, made, (one) => at(one, 'PolicyDocument'));
  if (!(known instanceof List)) role.properties.set('Policies', list);
}

/** The trust policy for a service. */
export function trustOf(service: string): Plain {
  return {
    Version: '2012-10-17',
    Statement: [{ Action: ['sts:AssumeRole'], Effect: 'Allow', Principal: { Service: [service] } }],
  };
}

/** A policy of one or more statements that name actions and a resource. */
export function rolePolicy(name: string, ...statements: readonly (readonly [action: Plain, resource: Plain])[]): Plain {
  return {
    PolicyName: name,
    PolicyDocument: {
      Statement: statements.map(([action, resource]) => ({ Action: action, Effect: 'Allow', Resource: resource })),
    },
  };
}

/** The policy that lets a role send to a destination of a kind. */
export function destinationPolicy(type: string, arn: Plain, id: string): Plain {
  switch (type) {
    case 'SQS':
      return rolePolicy(`${id}SQSPolicy`, ['sqs:SendMessage', arn]);
    case 'SNS':
      return rolePolicy(`${id}SNSPolicy`, ['sns:publish', arn]);
    case 'EventBridge':
      return rolePolicy(`${id}EventBridgePolicy`, ['events:PutEvents', arn]);
    case 'Lambda':
      return rolePolicy(`${id}LambdaPolicy`, ['lambda:InvokeFunction', arn]);
    default:
      return rolePolicy(`${id}S3Policy`, ['s3:PutObject', { 'Fn::Join': ['/', [arn, '*']] }], ['s3:ListBucket', arn]);
  }
}
