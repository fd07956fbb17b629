/** The construct that a resource of the AWS CDK was made by. */
import type { Origin, RecordValue, Value } from '../../../graph/index.ts';
import { childOf, type Node, stringOf } from '../../../syntax/index.ts';

/** The path of the construct, such as `MyStack/Bucket/Resource`, which the CDK writes into the metadata of a resource. */
export function constructPathOf(resource: Node): string | undefined {
  const path = stringOf(childOf(childOf(resource, 'Metadata'), 'aws:cdk:path'));
  return path === '' ? undefined : path;
}

/** The properties with a line of the app as the cause of all that has no other. */
export function causedBy(properties: RecordValue, cause: Origin): RecordValue {
  return { ...properties, origin: ended(properties.origin, cause), entries: entriesCausedBy(properties, cause) };
}

function entriesCausedBy({ entries }: RecordValue, cause: Origin): ReadonlyMap<string, Value> {
  return new Map([...entries].map(([name, value]) => [name, valueCausedBy(value, cause)]));
}

function valueCausedBy(value: Value, cause: Origin): Value {
  const origin = ended(value.origin, cause);
  if (value.kind === 'record') return { ...value, origin, entries: entriesCausedBy(value, cause) };
  if (value.kind === 'list') return { ...value, origin, items: value.items.map((item) => valueCausedBy(item, cause)) };
  return { ...value, origin };
}

function ended(origin: Origin, cause: Origin): Origin {
  return origin.cause ? origin : { ...origin, cause };
}
