/** An event of a SAM function, and the permission that most events need. */
import type { Span } from '../../../syntax/index.ts';
import { Dict, isNull, type Plain, spanOf } from './item.ts';
import { make, type MadeResource, type SamResource, type TransformContext } from './transform-context.ts';

/** What events, permissions and mappings of a function are connected to: its alias where it has one, else itself. */
export interface Invoked {
  readonly from: SamResource;
  /** The id of the function itself. */
  readonly id: string;
  /** What permissions and mappings name it by. */
  readonly name: Plain;
  readonly arn: Plain;
  /** The same as a text for `Fn::Sub`: `${F.Arn}`. */
  readonly inText: string;
}

/** One event of a function. */
export interface FunctionEvent {
  readonly invoked: Invoked;
  readonly role: MadeResource;
  /** `${function}${event}`: what the ids of its resources begin with. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly key: Span;
  readonly properties: Dict;
}

/** The properties of an event; none where they are absent. */
export function propertiesOf(body: Dict, name: string, context: TransformContext): Dict {
  const given = body.get('Properties');
  if (given instanceof Dict) return given;
  if (given && !isNull(given)) context.refuse(spanOf(given), `\`Properties\` of event \`${name}\` is no map`);
  return new Dict(body.at);
}

/** What a permission says beside whom it lets call which function. */
export interface Grant {
  readonly source?: Plain;
  readonly account?: Plain;
  readonly token?: Plain;
  readonly id?: string;
}

/** The permission of a service to invoke the function. */
export function permit(event: FunctionEvent, principal: string, grant: Grant, context: TransformContext): MadeResource {
  const { invoked, key } = event;
  const properties = {
    Action: 'lambda:InvokeFunction',
    FunctionName: invoked.name,
    Principal: principal,
    SourceAccount: grant.account,
    SourceArn: grant.source,
    EventSourceToken: grant.token,
  };
  return make(context, invoked.from, grant.id ?? `${event.id}Permission`, 'AWS::Lambda::Permission', properties, {
    key,
  });
}
