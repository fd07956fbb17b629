/** An event of a SAM function, and the permission that most events need. */
import type { GraphNode, Origin, RecordValue, Value } from '../../../graph/index.ts';
import { attributeOf, deployment, made, madeRecord, nodeBeside } from './made-values.ts';

/** One event of a function. */
export interface FunctionEvent {
  readonly function: GraphNode;
  /** `${function}${event}`: what the ids of its resources begin with. */
  readonly id: string;
  readonly properties: RecordValue;
  readonly origin: Origin;
}

/** The permission of a service to invoke the function. */
export function permission(
  event: FunctionEvent,
  principal: string,
  source: Value | undefined,
  suffix = 'Permission',
): GraphNode {
  const { origin } = event;
  const properties = madeRecord(
    {
      Action: made('lambda:InvokeFunction', origin),
      FunctionName: attributeOf(event.function.key, 'Ref', origin),
      Principal: made(principal, origin),
      SourceArn: source,
      SourceAccount: principal === 's3.amazonaws.com' ? deployment('AccountId', origin) : undefined,
    },
    origin,
  );
  return nodeBeside(event.function, `${event.id}${suffix}`, 'AWS::Lambda::Permission', properties);
}
