/** One resource of a stack as a node of the graph. */
import {
  type GraphNode,
  type Origin,
  recordOf,
  type RecordValue,
  textOfValue,
  type Unknown,
} from '../../graph/index.ts';
import { childOf, type Entry, type Node } from '../../syntax/index.ts';
import { placeAt } from '../document-value.ts';
import { causedBy, constructPathOf } from './cloud-assembly/construct-path.ts';
import type { Collector } from './collector.ts';
import { unknownAt } from './evaluation.ts';
import { overridden } from './modules/merge.ts';
import type { StackPlace } from './open-stack.ts';
import type { Stack } from './stack.ts';
import { typeOf } from './template.ts';

/** The key of a resource of a stack. */
export function keyAt(place: StackPlace, id: string): string {
  return `${place.scope}#${place.prefix}${id}`;
}

/** Whether what has this body is there. */
export function conditionOf(body: Node, stack: Stack): boolean | Unknown {
  const node = childOf(body, 'Condition');
  // What a document declares within `Fn::If` depends on more than a name.
  if (node?.kind === 'mapping') return stack.truth(node);
  return node?.kind === 'scalar' ? stack.condition(node.text, stack.originOf(node)) : true;
}

/** The node; `undefined` where it is not there by its condition or has no type, which is reported. */
export function readResource(
  id: string,
  { key, value: body }: Entry,
  stack: Stack,
  place: StackPlace,
  into: Collector,
): GraphNode | undefined {
  const { file } = stack;
  const at = placeAt(file, key);
  if (id.startsWith('Fn::')) {
    into.ledger.push({
      about: 'instance',
      subject: id,
      reason: 'resources that a loop or macro makes are not read',
      count: 1,
      at,
      incomplete: true,
    });
    return undefined;
  }
  const type = typeOf(body);
  // What the AWS CDK counts its own use by; it makes nothing in the account.
  if (type === 'AWS::CDK::Metadata') return undefined;
  if (type === undefined && childOf(body, 'Type') && stack.template.makers.length > 0) return undefined;
  if (type === undefined) {
    into.diagnostics.push({
      code: 'cloudformation-no-type',
      severity: 'error',
      message: `resource \`${id}\` has no type`,
      at,
      help: 'give it a `Type`',
    });
    return undefined;
  }
  const condition = conditionOf(body, stack);
  if (condition === false) return undefined;
  const conditional = place.conditional ?? (condition === true ? undefined : condition);
  const construct = constructPathOf(body) ?? place.constructOf?.(id);
  const made = construct === undefined ? undefined : place.madeAt?.(construct);
  const properties = overridden(propertiesOf(body, stack, { at }), place.overriding?.(id));
  return {
    key: keyAt(place, id),
    kind: type,
    address: construct ?? `${place.prefix}${id}`,
    scope: place.scope,
    ...(place.environment && { environment: place.environment }),
    source: 'cloudformation',
    ...declaredAs(id, stack),
    properties: made ? causedBy(properties, made) : properties,
    at,
    // What a transform made of a part of a resource belongs to the whole of it.
    body:
      key.file === body.file
        ? placeAt(file, { ...key, start: Math.min(key.start, body.start), end: Math.max(key.end, body.end) })
        : at,
    ...(place.via && { via: place.via }),
    ...(conditional && { conditional }),
  };
}

function declaredAs(id: string, { template }: Stack): { readonly declaredAs?: string } {
  const type = template.declaredAs.get(id);
  return type === undefined ? {} : { declaredAs: type };
}

/** The properties of a resource; their own place is the resource's name, so that what is absent is shown there. */
function propertiesOf(body: Node, stack: Stack, origin: Origin): RecordValue {
  const node = childOf(body, 'Properties');
  const value = node && stack.evaluate(node);
  if (!value || (value.kind === 'literal' && value.value === null)) return recordOf([], origin);
  if (value.kind === 'record') return recordOf(value.entries, origin, value.open);
  return recordOf(
    [],
    origin,
    value.kind === 'unknown'
      ? value
      : unknownAt('error', `\`${textOfValue(value) ?? 'a list'}\` stands where properties belong`, value.origin),
  );
}
